//! Pages that the server draws: their content travels as HTML, also when the browser goes on to them without a new
//! document. What is drawn costs the browser build nothing, and works before it arrives: it is links and forms. What script
//! adds to them (a form sent in the background, a list that goes on) is told by attributes, the same on every page.

mod acts;
pub mod api;
mod growing;
mod keys;
pub mod model;
mod page;
mod places;
mod turning;
mod writing;

#[cfg(feature = "ssr")]
pub mod server;

/// Where the people to talk to are drawn, who stand beside every page.
pub const ASIDE: &str = "/people/beside";

pub use acts::listen;
pub use growing::when_near;
pub use model::{Drawing, Drawn};
pub use page::DrawnPage;
pub use writing::sent;
