//! Islands of stories: parts that respond to clicks or update live.

mod live_rail;
mod story_form;
mod story_viewer;

pub use live_rail::LiveRail;
pub use story_form::StoryForm;
pub use story_viewer::StoryViewer;
