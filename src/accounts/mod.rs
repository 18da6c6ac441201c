//! Who somebody is, and how they prove it: signing up, logging in, sessions and tokens.
//!
//! Other slices meet a person here as a [`Person`], and the one who asks as a `Viewer`; how that was proved stays inside.

pub mod api;
mod credentials_page;
pub mod model;
mod recovery_page;
mod settings;
mod welcome;

#[cfg(feature = "ssr")]
pub mod server;

pub use credentials_page::{LogInPage, SignUpPage};
pub use model::{Current, Me, Person, current};
pub use recovery_page::{ConfirmPage, ForgotPage, ResetPage};
pub use settings::SettingsPage;
pub use welcome::Welcome;
