//! The pages of stories: one after the other, and where one publishes.

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

/// People named under one's own story.
const MOST_NAMED: usize = 100;
