//! Whose document this is, in the browser. The one thing that HTML carries beside what islands are
//! given: code that runs in no island asks for it, such as what is kept by the browser.

use crate::base::UserId;
use leptos::prelude::document;

/// Who is signed in to this document. What a browser keeps is told apart by it, where several
/// people use it: a name may change.
pub fn document_user() -> Option<UserId> {
    let navigation = document().query_selector("nav[data-person]").ok()??;
    navigation.get_attribute("data-person")?.parse().ok()
}
