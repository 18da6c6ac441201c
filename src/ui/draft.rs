//! Drafts: text that was typed and not sent yet, in the browser's local storage. Each person has
//! their own, where several use one browser.

use leptos::{
    prelude::*,
    wasm_bindgen::{JsCast, JsValue},
    web_sys::{Storage, js_sys},
};

#[derive(Clone, Debug)]
pub struct Draft(String);

impl Draft {
    /// The draft of a person; `what` names what they write.
    pub fn new(person: impl std::fmt::Display, what: &str) -> Self {
        Self(format!("draft-{person}-{what}"))
    }

    /// The stored text.
    pub fn read(&self) -> Option<String> {
        storage()?.get_item(&self.0).ok().flatten()
    }

    /// Stores the text. If the storage is full or blocked, the draft is lost, and nothing else.
    pub fn write(&self, text: &str) {
        if text.is_empty() {
            return self.forget();
        }
        if let Some(storage) = storage() {
            let _ = storage.set_item(&self.0, text);
        }
    }

    pub fn forget(&self) {
        if let Some(storage) = storage() {
            let _ = storage.remove_item(&self.0);
        }
    }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// The number of letters in a text as people see them (graphemes), as the server counts them; the
/// number of characters if the browser cannot tell.
pub fn char_count(text: &str) -> usize {
    let counted = || -> Result<u32, JsValue> {
        let get = |of: &JsValue, name: &str| js_sys::Reflect::get(of, &name.into());
        let segmenter =
            get(&get(&js_sys::global(), "Intl")?, "Segmenter")?.dyn_into::<js_sys::Function>()?;
        let segmenter = js_sys::Reflect::construct(&segmenter, &js_sys::Array::new())?;
        let segments = get(&segmenter, "segment")?
            .dyn_into::<js_sys::Function>()?
            .call1(&segmenter, &text.into())?;
        Ok(js_sys::Array::from(&segments).length())
    };
    counted().map_or_else(|_| text.chars().count(), |count| count as usize)
}
