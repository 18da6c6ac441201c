//! Islands of the live socket.

mod connection_banner;
mod presence_line;

pub use connection_banner::ConnectionBanner;
pub use presence_line::PresenceLine;
