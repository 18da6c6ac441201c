//! What of stories answers a press or keeps itself up to date.

mod live_rail;
mod story_form;
mod story_viewer;

pub use live_rail::LiveRail;
pub use story_form::StoryForm;
pub use story_viewer::StoryViewer;
