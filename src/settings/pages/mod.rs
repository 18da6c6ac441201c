//! The settings pages, and the frame around each, which later slices use for settings of their own.

mod account;
mod appearance;
mod devices;
mod invites;
mod privacy;
mod profile;
mod section;

pub use account::AccountSettingsPage;
pub use appearance::AppearancePage;
pub use devices::DevicesPage;
pub use invites::InvitesPage;
pub use privacy::PrivacyPage;
pub use profile::ProfileSettingsPage;
pub use section::{Section, SettingsSection};
