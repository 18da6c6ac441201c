//! What a form without script hands to the page that follows it: what went wrong, and what was typed.

use super::Error;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flash {
    /// The address of the server function that refused.
    pub form: String,
    pub error: Error,
    /// Fields as they were typed, without the secret ones.
    pub kept: Vec<(String, String)>,
}
