//! Components that know nothing of the product: a field, an avatar, a point in time.

pub mod avatar;
mod choice;
mod field;
mod file_field;
mod focus;
pub mod form;
mod head;
mod icon;
mod menu;
mod moment;
mod nothing;
mod post;
mod problem;
mod rich_text;
mod settled;
mod text_area;

pub use avatar::{Avatar, AvatarSize};
pub use choice::{Choice, Switch};
pub use field::Field;
pub use file_field::FileField;
pub use focus::focus;
pub use head::{Announcement, Head, Share};
pub use icon::Icon;
pub use menu::Menu;
pub use moment::{Ago, Day, Now};
pub use nothing::Nothing;
pub use post::{call, post};
pub use problem::{Failure, PageStatus, Problem};
pub use rich_text::RichText;
pub use settled::Settle;
pub use text_area::{TextArea, content as text_area_content};
