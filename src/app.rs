//! The route table: which page is at which path. A list and nothing else; the content of a page is
//! in its slice.

use crate::{
    accounts::{
        current,
        pages::{ConfirmPage, ForgotPage, LogInPage, ResetPage, SignUpPage, WelcomePage, page},
    },
    api_docs::ApiDocsPage,
    base::{Error, Result},
    chat::pages::{
        AboutConversationPage, ChannelsPage, ConversationPage, ConversationWithPage,
        DeleteMessagePage, EditMessagePage, InboxPage, NewConversationPage, RemoveMemberPage,
        SearchMessagesPage, SeenByPage, UnreadPage,
    },
    media::pages::ProfileImagesPage,
    moderation::pages::{ReportMessagePage, ReportPostPage, ReportsPage},
    notifications::pages::{NotificationSettingsPage, NotificationsPage},
    posts::pages::{
        DeletePostPage, EditPostPage, EditsPage, HomePage, KeyboardPage, LikesPage, SharePage,
        TagPage, ThreadPage,
    },
    profiles::pages::{
        DirectoryPage, FollowersPage, FollowingPage, ProfileMediaPage, ProfilePage,
        ProfileRepliesPage, ReportPersonPage,
    },
    relations::pages::{BlocksPage, RequestsPage},
    search::pages::SearchPage,
    settings::pages::{
        AccountSettingsPage, AppearancePage, DevicesPage, InvitesPage, PrivacyPage,
        ProfileSettingsPage,
    },
    stories::pages::{NewStoryPage, PersonStoriesPage, StoryPage},
};
use leptos::prelude::*;
use leptos_router::{
    SsrMode::Async,
    components::{FlatRoutes, Route, Router},
    path,
};

#[component]
pub fn App() -> impl IntoView {
    view! {
        <Router>
            <FlatRoutes fallback=NotFoundPage>
                <Route path=path!("/") view=StartPage ssr=Async />
                <Route path=path!("/login") view=LogInPage ssr=Async />
                <Route path=path!("/signup") view=SignUpPage ssr=Async />
                <Route path=path!("/forgot") view=ForgotPage ssr=Async />
                <Route path=path!("/reset/:token") view=ResetPage ssr=Async />
                <Route path=path!("/confirm/:token") view=ConfirmPage ssr=Async />

                <Route path=path!("/settings") view=ProfileSettingsPage ssr=Async />
                <Route path=path!("/settings/profile") view=ProfileSettingsPage ssr=Async />
                <Route path=path!("/settings/pictures") view=ProfileImagesPage ssr=Async />
                <Route path=path!("/settings/account") view=AccountSettingsPage ssr=Async />
                <Route path=path!("/settings/privacy") view=PrivacyPage ssr=Async />
                <Route path=path!("/settings/devices") view=DevicesPage ssr=Async />
                <Route path=path!("/settings/blocks") view=BlocksPage ssr=Async />
                <Route path=path!("/settings/requests") view=RequestsPage ssr=Async />
                <Route path=path!("/settings/invites") view=InvitesPage ssr=Async />
                <Route
                    path=path!("/settings/notifications")
                    view=NotificationSettingsPage
                    ssr=Async
                />
                <Route path=path!("/settings/appearance") view=AppearancePage ssr=Async />
                <Route path=path!("/notifications") view=NotificationsPage ssr=Async />

                <Route path=path!("/post/:id") view=ThreadPage ssr=Async />
                <Route path=path!("/post/:id/likes") view=LikesPage ssr=Async />
                <Route path=path!("/post/:id/edits") view=EditsPage ssr=Async />
                <Route path=path!("/post/:id/edit") view=EditPostPage ssr=Async />
                <Route path=path!("/post/:id/delete") view=DeletePostPage ssr=Async />
                <Route path=path!("/post/:id/report") view=ReportPostPage ssr=Async />
                <Route path=path!("/tag/:tag") view=TagPage ssr=Async />
                <Route path=path!("/share") view=SharePage ssr=Async />
                <Route path=path!("/keys") view=KeyboardPage ssr=Async />

                <Route path=path!("/chat") view=InboxPage ssr=Async />
                <Route path=path!("/chat/new") view=NewConversationPage ssr=Async />
                <Route path=path!("/chat/search") view=SearchMessagesPage ssr=Async />
                <Route path=path!("/chat/unread") view=UnreadPage ssr=Async />
                <Route path=path!("/channels") view=ChannelsPage ssr=Async />
                <Route path=path!("/chat/with/:name") view=ConversationWithPage ssr=Async />
                <Route path=path!("/chat/:id") view=ConversationPage ssr=Async />
                <Route path=path!("/chat/:id/about") view=AboutConversationPage ssr=Async />
                <Route path=path!("/chat/:id/remove/:name") view=RemoveMemberPage ssr=Async />
                <Route path=path!("/chat/:id/seen/:message") view=SeenByPage ssr=Async />
                <Route path=path!("/chat/:id/edit/:message") view=EditMessagePage ssr=Async />
                <Route path=path!("/chat/:id/delete/:message") view=DeleteMessagePage ssr=Async />
                <Route path=path!("/chat/:id/report/:message") view=ReportMessagePage ssr=Async />

                <Route path=path!("/stories") view=NewStoryPage ssr=Async />
                <Route path=path!("/stories/at/:id") view=StoryPage ssr=Async />
                <Route path=path!("/stories/:name") view=PersonStoriesPage ssr=Async />

                <Route path=path!("/admin/reports") view=ReportsPage ssr=Async />
                <Route path=path!("/people") view=DirectoryPage ssr=Async />
                <Route path=path!("/search") view=SearchPage ssr=Async />
                <Route path=path!("/api/docs") view=ApiDocsPage ssr=Async />
                <Route path=path!("/:handle") view=ProfilePage ssr=Async />
                <Route path=path!("/:handle/replies") view=ProfileRepliesPage ssr=Async />
                <Route path=path!("/:handle/media") view=ProfileMediaPage ssr=Async />
                <Route path=path!("/:handle/followers") view=FollowersPage ssr=Async />
                <Route path=path!("/:handle/following") view=FollowingPage ssr=Async />
                <Route path=path!("/:handle/report") view=ReportPersonPage ssr=Async />
            </FlatRoutes>
        </Router>
    }
}

/// The home page for a signed-in user, the welcome page for everyone else.
#[component]
fn StartPage() -> impl IntoView {
    match current() {
        Some(_) => view! { <HomePage /> }.into_any(),
        None => view! { <WelcomePage /> }.into_any(),
    }
}

/// The page at every other path.
#[component]
fn NotFoundPage() -> impl IntoView {
    page(|_| async { Result::<()>::Err(Error::NotFound) })
}
