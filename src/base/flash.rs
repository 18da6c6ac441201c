//! What a form without script hands to the page that follows it: how it went, and what was typed.

use super::Error;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flash {
    /// The address of the server function.
    pub form: String,
    /// Why it refused, or nothing when it did what was asked.
    pub error: Option<Error>,
    /// Fields as they were typed, without the secret ones.
    pub old_input: Vec<(String, String)>,
}
