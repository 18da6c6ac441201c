//! The profile tabs for what a person wrote: posts, replies, images.

use super::{ProfileHead, profile};
use crate::{
    accounts::pages::{PageRequest, page},
    base::{Page, Result},
    posts::{
        components::PostsOrNothing,
        server::{self as posts, List},
    },
    profiles::model::Profile,
};
use leptos::prelude::*;

#[component]
pub fn ProfilePage() -> impl IntoView {
    page(|request| posts_tab(request, Tab::Posts))
}

#[component]
pub fn ProfileRepliesPage() -> impl IntoView {
    page(|request| posts_tab(request, Tab::Replies))
}

#[component]
pub fn ProfileMediaPage() -> impl IntoView {
    page(|request| posts_tab(request, Tab::Media))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tab {
    Posts,
    Replies,
    Media,
}

impl Tab {
    const ALL: [Self; 3] = [Self::Posts, Self::Replies, Self::Media];

    fn title(self) -> &'static str {
        match self {
            Self::Posts => "Posts",
            Self::Replies => "Replies",
            Self::Media => "Media",
        }
    }

    /// The address of the tab of the profile at `path`.
    fn address(self, path: &str) -> String {
        match self {
            Self::Posts => path.to_owned(),
            Self::Replies => format!("{path}/replies"),
            Self::Media => format!("{path}/media"),
        }
    }

    fn list(self) -> List {
        match self {
            Self::Posts => List::Posts,
            Self::Replies => List::Replies,
            Self::Media => List::WithImages,
        }
    }

    /// The text for an empty list.
    fn none(self, profile: &Profile) -> &'static str {
        match self {
            _ if profile.private
                && profile.relationship.is_some_and(|relationship| !relationship.following) =>
            {
                "Only followers can see this person's posts."
            }
            Self::Posts => "No posts yet.",
            Self::Replies => "No replies yet.",
            Self::Media => "No images yet.",
        }
    }
}

async fn posts_tab(request: PageRequest, tab: Tab) -> Result<impl IntoView> {
    let profile = profile(&request).await?;
    let posts = match profile.relationship {
        // Of a person the viewer blocks, a page shows only what it takes to unblock them.
        Some(relationship) if relationship.blocking => Page { items: Vec::new(), next: None },
        _ => {
            posts::posts_of_author(
                &request.app,
                &request.viewer,
                tab.list(),
                profile.id,
                &request.paging(),
            )
            .await?
        }
    };
    let (path, none) = (profile.person().path(), tab.none(&profile));
    let (here, next) =
        (tab.address(&path), posts.next.as_ref().map(|next| request.next_page(next)));
    Ok(view! {
        <ProfileHead request=&request profile=&profile />
        <Tabs path tab />
        <PostsOrNothing page=posts none here next />
    })
}

#[component]
fn Tabs(
    /// The address of the profile.
    path: String,
    /// The tab that is shown.
    tab: Tab,
) -> impl IntoView {
    let link = |other: Tab| {
        view! {
            <a
                class="tabs__tab"
                href=other.address(&path)
                aria-current=(other == tab).then_some("page")
            >
                {other.title()}
            </a>
        }
    };
    view! {
        <nav class="tabs" aria-label="Profile">
            {Tab::ALL.into_iter().map(link).collect_view()}
        </nav>
    }
}
