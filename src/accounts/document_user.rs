//! The signed-in user of this document, read from its HTML in the browser. Code that runs in no
//! island asks for it, such as what the browser stores. It is the only data in the HTML besides the
//! props of islands.

use crate::base::UserId;
use leptos::prelude::document;

/// The user signed in to this document. Data stored by the browser is keyed by this id, because
/// several people may use the browser. An id, because a name may change.
pub fn document_user() -> Option<UserId> {
    let navigation = document().query_selector("nav[data-person]").ok()??;
    navigation.get_attribute("data-person")?.parse().ok()
}
