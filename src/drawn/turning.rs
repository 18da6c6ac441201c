//! From one page to the next. Where the browser can, and the person does not mind, the new page fades in over the old one; a
//! page that takes long is stood in for by its outline (style/drawn.css).

use futures::channel::oneshot;
use leptos::{
    prelude::*,
    task::spawn_local,
    wasm_bindgen::{JsCast, JsValue, closure::Closure},
    web_sys::js_sys::{Function, Promise, Reflect},
};
use std::cell::RefCell;
use wasm_bindgen_futures::JsFuture;

thread_local! {
    /// Tells the browser that the new page is there.
    static FINISH: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Lets the browser remember how the page looks. To be called when the next one is about to take its place; until [`over`]
/// is called the browser shows nothing new.
pub async fn begin() {
    over();
    let (remembered, waiting) = oneshot::channel();
    if fade(remembered).is_ok() {
        // Where the browser gives up, the page simply changes.
        let _ = waiting.await;
    }
}

/// The new page is there.
pub fn over() {
    if let Some(finish) = FINISH.with_borrow_mut(Option::take) {
        let _ = finish.call0(&JsValue::UNDEFINED);
    }
}

/// The same where no element of the new page can be waited for.
pub fn over_soon() {
    Effect::new(over);
}

/// Whether the next page is on its way.
pub fn wait(is_waiting: bool) {
    if let Some(page) = document().get_element_by_id("main") {
        // Fails for names that are none; this is one.
        let _ = if is_waiting { page.set_attribute("aria-busy", "true") } else { page.remove_attribute("aria-busy") };
    }
}

fn fade(remembered: oneshot::Sender<()>) -> Result<(), JsValue> {
    let calm = window().match_media("(prefers-reduced-motion: reduce)")?.is_some_and(|query| query.matches());
    let start = Reflect::get(&document(), &"startViewTransition".into())?.dyn_into::<Function>()?;
    if calm {
        return Err(JsValue::NULL);
    }
    let finished = Promise::new(&mut |finish, _| FINISH.set(Some(finish)));
    let swap = Closure::once_into_js(move || {
        let _ = remembered.send(());
        finished
    });
    let transition = start.call1(&document(), &swap)?;
    // One that is given up, for a page behind a tab or for the next page, is no error.
    for promise in ["ready", "finished"] {
        let promise: Promise = Reflect::get(&transition, &promise.into())?.dyn_into()?;
        spawn_local(async {
            let _ = JsFuture::from(promise).await;
        });
    }
    Ok(())
}
