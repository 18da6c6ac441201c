//! The error of a form, for islands that show it beside their fields.

use crate::base::Error;
use leptos::prelude::*;

#[derive(Clone, Copy)]
pub struct Refusal(RwSignal<Option<Error>>);

impl Refusal {
    /// Begins with the error of a form that was sent without script.
    pub fn new(refusal: Option<Error>) -> Self {
        Self(RwSignal::new(refusal))
    }

    pub fn set(self, error: Error) {
        self.0.set(Some(error));
    }

    pub fn clear(self) {
        self.0.set(None);
    }

    /// The error of one field.
    pub fn of_field(self, name: &str) -> Option<String> {
        self.0.with(|refusal| refusal.as_ref()?.fields()?.get(name).map(str::to_owned))
    }

    /// The error of the whole form, if no field is to blame.
    pub fn of_form(self) -> Option<String> {
        self.0.with(|refusal| {
            refusal.as_ref().filter(|error| error.fields().is_none()).map(Error::to_string)
        })
    }
}
