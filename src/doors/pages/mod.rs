//! The pages for signing up, logging in and getting an account back.

mod confirm;
mod forgot;
mod log_in;
mod reset;
mod sign_up;
mod welcome;

pub use confirm::ConfirmPage;
pub use forgot::ForgotPage;
pub use log_in::LogInPage;
pub use reset::ResetPage;
pub use sign_up::SignUpPage;
pub use welcome::WelcomePage;

use crate::{accounts::pages::PageRequest, ui::Share};

/// Metadata for a page that search engines may index and other sites may show.
fn share(request: &PageRequest, path: &str) -> Option<Share> {
    Some(Share { address: request.address(path), ..Share::default() })
}
