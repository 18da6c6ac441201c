//! Pages through which people come in, and what every page stands on: who asks for it
//! ([`PageRequest`]), and how what was loaded becomes a document ([`page`]).
//!
//! These two stand here, and not below the slices, because a page is for somebody.

mod confirm;
mod forgot;
mod log_in;
mod page;
mod request;
mod reset;
mod sign_up;
mod welcome;

use crate::ui::Share;
pub use confirm::ConfirmPage;
pub use forgot::ForgotPage;
pub use log_in::LogInPage;
pub use page::{Layout, page};
pub use request::PageRequest;
pub use reset::ResetPage;
pub use sign_up::SignUpPage;
pub use welcome::WelcomePage;

/// Says that search engines may keep a page and other sites show it.
fn share(request: &PageRequest, path: &str) -> Option<Share> {
    Some(Share { address: request.address(path), ..Share::default() })
}
