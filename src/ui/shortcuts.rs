//! Keyboard shortcuts. Each slice registers its own; the page `/keys` lists them. They are ignored
//! while a person types.

use super::is_typing;
use leptos::{ev, prelude::*, wasm_bindgen::JsCast, web_sys::HtmlElement};
use std::{cell::RefCell, rc::Rc, time::Duration};

/// The time after `g` in which a second key counts.
const AFTER_G: Duration = Duration::from_millis(1500);

type Action = Rc<dyn Fn() -> bool>;

thread_local! {
    static SHORTCUTS: RefCell<Vec<(&'static str, Action)>> = const { RefCell::new(Vec::new()) };
}

/// Registers an action for keys: one key, or `g` and another. The action returns true if there was
/// something for it to do; otherwise the key does what it always does.
pub fn shortcut(keys: &'static str, action: impl Fn() -> bool + 'static) {
    SHORTCUTS.with_borrow_mut(|shortcuts| shortcuts.push((keys, Rc::new(action))));
}

/// Registers the listener. Called once.
pub fn start() {
    let after_g = StoredValue::new(0_u32);
    window_event_listener(ev::keydown, move |event| {
        if event.ctrl_key()
            || event.meta_key()
            || event.alt_key()
            || event.default_prevented()
            || is_typing(&event)
        {
            return;
        }
        let is_second = after_g.get_value() % 2 == 1;
        let keys = if is_second { format!("g {}", event.key()) } else { event.key() };
        let turn = after_g.get_value() + 1;
        if is_second {
            after_g.set_value(turn);
        } else if keys == "g" {
            after_g.set_value(turn);
            let forget = move || {
                if after_g.get_value() == turn {
                    after_g.set_value(turn + 1);
                }
            };
            set_timeout(forget, AFTER_G);
        }
        let actions = SHORTCUTS.with_borrow(|shortcuts| {
            let those =
                shortcuts.iter().filter(|(of, _)| *of == keys).map(|(_, action)| action.clone());
            those.collect::<Vec<_>>()
        });
        if actions.iter().any(|action| action()) {
            event.prevent_default();
        }
    });
}

/// Navigates to a path.
pub fn visit(path: &str) -> bool {
    window().location().assign(path).is_ok()
}

/// Focuses the element with this id. Returns true if there is one.
pub fn focus_id(id: &str) -> bool {
    let element =
        document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| element.focus().is_ok())
}
