//! One post, in a list or on its own page.

use super::PostMenu;
use crate::{
    accounts::current,
    base::text::Html,
    media::components::Images,
    platform::AppState,
    posts::{
        islands::LikeButton,
        model::{Audience, Liking, Post, counted, labelled},
    },
    ui::{Ago, Avatar, Icon, Now, RichText},
};
use leptos::prelude::*;

#[component]
pub fn Article(
    post: Post,
    /// The address of the current page, to come back to.
    here: String,
    /// True on the post's own page.
    #[prop(optional)]
    whole: bool,
    /// The position in a feed, from 1 on.
    #[prop(optional)]
    position: Option<usize>,
) -> impl IntoView {
    let id = format!("post-{}", post.id);
    if post.deleted {
        return view! {
            <article class="post post--deleted card" id=id>
                <p class="faint">"This post was deleted."</p>
            </article>
        }
        .into_any();
    }
    let (app, Now(now)) = (expect_context::<AppState>(), expect_context());
    let (labelled_by, is_in_feed) = (format!("by-{}", post.id), position.is_some());
    let viewer = match current() {
        None => ArticleViewer::Nobody,
        Some(me) if me.id == post.author.id => ArticleViewer::Author { here },
        Some(_) => ArticleViewer::Reader,
    };
    let key = (&post, &viewer, whole, post.created_at.ago(now));
    let inside = app
        .fragments
        .render(key, || view! { <Inside post=post.clone() viewer=viewer.clone() whole /> });
    view! {
        <article
            class=if whole { "post post--whole card" } else { "post card" }
            id=id
            aria-labelledby=labelled_by
            aria-posinset=position
            aria-setsize=is_in_feed.then_some("-1")
            tabindex=is_in_feed.then_some("0")
        >
            {inside}
        </article>
    }
    .into_any()
}

/// The viewer of a post, as far as it makes a difference.
#[derive(Clone, Hash)]
pub enum ArticleViewer {
    Nobody,
    Author {
        /// The address of the current page, to come back to.
        here: String,
    },
    Reader,
}

/// All that is in an article. It reads its arguments and the time of the page, and nothing else:
/// [`Article`] caches it by these.
#[component]
fn Inside(post: Post, viewer: ArticleViewer, whole: bool) -> impl IntoView {
    let (by, path) = (format!("by-{}", post.id), post.path());
    let liking = Liking { liked: post.liked, likes: post.likes };
    let like = match viewer {
        ArticleViewer::Nobody => view! { <LikeAsNobody next=path.clone() liking /> }.into_any(),
        _ => view! { <LikeButton post=post.id liking /> }.into_any(),
    };
    let likes = (whole && post.likes > 0).then(|| {
        let words =
            if post.likes == 1 { "1 like".to_owned() } else { format!("{} likes", post.likes) };
        view! {
            <p class="faint">
                <a href=format!("{path}/likes")>{words}</a>
            </p>
        }
    });
    let author = post.author;
    let href = author.path();
    view! {
        <Avatar name=author.name.clone() seed=author.username.clone() photo=author.photo.clone() />
        <header class="post__head">
            <a class="post__author" id=by href=href>
                {author.full_name()}
            </a>
            <span class="faint">
                {format!("@{} · ", author.username)} <a class="post__time" href=path.clone()>
                    <Ago at=post.created_at />
                </a>
                {post
                    .edited_at
                    .map(|_| {
                        view! {
                            " · "
                            <a class="post__time" href=format!("{path}/edits")>
                                "edited"
                            </a>
                        }
                    })} {(post.audience == Audience::Followers).then_some(" · Followers")}
            </span>
        </header>
        {(!post.body.is_empty())
            .then(|| view! { <RichText text=Html::rendered(&post.body) class="post__body" /> })}
        {(!post.media.is_empty()).then(|| view! { <Images media=post.media /> })}
        {likes}
        <footer class="post__actions">
            <form action=path.clone()>
                <input type="hidden" name="reply" value="here" />
                <button class="icon-button" aria-label=labelled("Reply", post.comments)>
                    <Icon name="reply" />
                    {counted(post.comments)}
                </button>
            </form>
            {like}
            <PostMenu path username=author.username viewer />
        </footer>
    }
}

/// The like button for signed-out visitors. It leads to the log-in and back.
#[component]
fn LikeAsNobody(next: String, liking: Liking) -> impl IntoView {
    view! {
        <form action="/login">
            <input type="hidden" name="next" value=next />
            <button class="icon-button" aria-label=liking.label()>
                <Icon name="like" />
                {liking.count()}
            </button>
        </form>
    }
}
