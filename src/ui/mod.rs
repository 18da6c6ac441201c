//! Components that know nothing of the product: a field, an avatar, a point in time.

mod avatar;
mod field;
mod focus;
pub mod form;
mod head;
mod icon;
mod moment;
mod problem;

pub use avatar::{Avatar, AvatarSize};
pub use field::Field;
pub use focus::focus;
pub use head::{Announcement, Head};
pub use icon::Icon;
pub use moment::Day;
pub use problem::{Failure, PageStatus, Problem};
