//! A flash: the result of a form that was sent without script, with the submitted fields, for the
//! page that follows it.

use super::Error;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flash {
    /// The path of the server function.
    pub form: String,
    /// The error, or `None` if the form succeeded.
    pub error: Option<Error>,
    /// The submitted fields, without the secret ones.
    pub old_input: Vec<(String, String)>,
}
