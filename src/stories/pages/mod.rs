//! The pages of stories: viewing them, and publishing one.

mod new_story;
mod own_story;
mod person_stories;
mod reply;
mod show;
mod story;

pub use new_story::NewStoryPage;
pub use person_stories::PersonStoriesPage;
pub use story::StoryPage;

use own_story::OwnStory;
use reply::Reply;
use show::show;

/// The most people listed as having seen the viewer's own story.
const MOST_NAMED: usize = 100;
