//! The basis of every page: the request with its viewer ([`PageRequest`]), and rendering the loaded
//! data as a document ([`page`]).
//!
//! It is in this slice, and not below the slices, because a page is rendered for a viewer.

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
pub use page::{Layout, page, redirect};
pub use request::PageRequest;
pub use reset::ResetPage;
pub use sign_up::SignUpPage;
pub use welcome::WelcomePage;

/// Says that search engines may keep a page and other sites show it.
fn share(request: &PageRequest, path: &str) -> Option<Share> {
    Some(Share { address: request.address(path), ..Share::default() })
}
