//! One post, wherever it is shown.

use crate::{
    accounts::{Person, current},
    base::{Page, Timestamp, text::Html},
    drawn::server::{
        Visit, more,
        pattern::{Markup, Patterns, mark},
        someone::{self, NAME, USERNAME},
    },
    media::server::drawn::Images,
    posts::{
        api::SetLike,
        model::{Audience, Post},
    },
    relations::api::{SetBlock, SetMute},
    ui::{AvatarSize, Icon, Now, RichText, Settle},
};
use leptos::{prelude::*, server_fn::ServerFn};
use std::sync::LazyLock;

/// A page of posts, and the way to the next.
pub fn articles(visit: &Visit, page: Page<Post>, role: &'static str, label: &'static str, here: &str) -> impl IntoView + use<> {
    let next = page.next.map(|next| visit.next_page(&next));
    let is_feed = role == "feed";
    let (role, name) = match role {
        // A feed of nothing is none.
        "feed" if !page.items.is_empty() => (Some("feed"), Some(label)),
        _ => (None, None),
    };
    // About as much as they need.
    let mut posts = Markup::with_capacity(4096 * page.items.len());
    for (number, post) in page.items.into_iter().enumerate() {
        write(&mut posts, &post, here, number + 1, false);
    }
    view! {
        <div class="posts" id="items" role=role aria-label=name>{posts.into_view()}</div>
        {more(next, if is_feed { "Older" } else { "More replies" })}
    }
    .settled()
}

#[component]
pub fn Article(
    post: Post,
    /// The page it is on, to come back to.
    here: String,
    /// Whether its page is about it.
    #[prop(optional)]
    whole: bool,
) -> impl IntoView {
    let mut page = Markup::default();
    write(&mut page, &post, &here, 0, whole);
    page.into_view()
}

/// Who looks at a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Viewer {
    Nobody,
    Author,
    Other,
}

/// What articles differ in beside their words. There is a pattern for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Shape {
    viewer: Viewer,
    liked: bool,
    /// Whether it is one of a feed.
    placed: bool,
    whole: bool,
    has_photo: bool,
    has_text: bool,
}

static PATTERNS: LazyLock<Patterns<Shape>> = LazyLock::new(Patterns::default);

// What is filled in. Some marks are for HTML: what only some posts have.
const ID: char = mark(0);
const PLACE: char = mark(1);
const TIME: char = mark(2);
const AGO: char = mark(3);
const MARKS: char = mark(4);
const TEXT: char = mark(5);
const REPLY: char = mark(6);
const REPLIES: char = mark(7);
const LIKE: char = mark(8);
const LIKES: char = mark(9);
const LIKE_ON: char = mark(10);
const LIKES_ON: char = mark(11);
const LIKE_OFF: char = mark(12);
const LIKES_OFF: char = mark(13);
const HERE: char = mark(14);
const REST: char = mark(15);

/// Writes the article of a post.
fn write(page: &mut Markup, post: &Post, here: &str, place: usize, whole: bool) {
    if post.deleted {
        let id = format!("post-{}", post.id);
        return page.view(view! { <article class="post post--deleted card" id=id><p class="faint">"This post was deleted."</p></article> });
    }
    let viewer = match current() {
        None => Viewer::Nobody,
        Some(me) if me.id == post.author.id => Viewer::Author,
        Some(_) => Viewer::Other,
    };
    let Now(now) = expect_context();
    let (author, id, at): (&Person, String, Timestamp) = (&post.author, post.id.to_string(), post.created_at);
    let others = post.likes - i64::from(post.liked);
    let (has_photo, has_text) = (author.photo.is_some(), !post.body.is_empty());
    let shape = Shape { viewer, liked: post.liked, placed: place > 0, whole, has_photo, has_text };
    PATTERNS.of(shape, pattern).fill(page, |mark, page| match mark {
        ID => page.raw(&id),
        PLACE => page.number(place as i64),
        TIME => page.text(&at.to_string()),
        AGO => page.text(&at.ago(now)),
        MARKS => marks(page, post),
        TEXT => page.html(&Html::of(&post.body)),
        REST => rest(page, post, whole),
        REPLY => named(page, "Reply", post.comments),
        REPLIES => some(page, post.comments),
        LIKE => named(page, "Like", post.likes),
        LIKES => some(page, post.likes),
        LIKE_ON => named(page, "Like", others + 1),
        LIKES_ON => some(page, others + 1),
        LIKE_OFF => named(page, "Like", others),
        LIKES_OFF => some(page, others),
        HERE => page.text(here),
        mark => someone::fill(author, mark, page),
    });
}

/// A name for a button with a number on it, in the words that are seen.
fn named(page: &mut Markup, name: &str, number: i64) {
    page.text(name);
    if number != 0 {
        page.text(" ");
        page.number(number);
    }
}

/// A number worth showing.
fn some(page: &mut Markup, number: i64) {
    if number > 0 {
        page.number(number);
    }
}

/// What is said of a post behind its time.
fn marks(page: &mut Markup, post: &Post) {
    if post.edited_at.is_some() {
        let edits = format!("{}/edits", post.path());
        page.view(view! { " · " <a class="post__time" href=edits>"edited"</a> });
    }
    if post.audience == Audience::Followers {
        page.text(" · Followers");
    }
}

/// What is below its text.
fn rest(page: &mut Markup, post: &Post, whole: bool) {
    if !post.media.is_empty() {
        page.view(view! { <Images media=post.media.clone()/> });
    }
    if whole && post.likes > 0 {
        let (likes, path) = (post.likes, format!("{}/likes", post.path()));
        page.view(
            view! { <p class="faint"><a href=path>{if likes == 1 { "1 like".to_owned() } else { format!("{likes} likes") }}</a></p> },
        );
    }
}

/// An article with marks for words.
fn pattern(Shape { viewer, liked, placed, whole, has_photo, has_text }: Shape) -> impl IntoView {
    let position = placed.then(|| PLACE.to_string());
    view! {
        <article class=if whole { "post post--whole card" } else { "post card" } id=format!("post-{ID}") aria-labelledby=format!("by-{ID}")
            aria-posinset=position aria-setsize=placed.then_some("-1") tabindex=placed.then_some("0")>
            {someone::face(has_photo, AvatarSize::Medium, false)}
            <header class="post__head">
                <a class="post__author" id=format!("by-{ID}") href=format!("/@{USERNAME}")>{NAME.to_string()}</a>
                <span class="faint">
                    {format!("@{USERNAME} · ")}
                    <a class="post__time" href=path()><time datetime=TIME.to_string()>{AGO.to_string()}</time></a>
                    {MARKS.to_string()}
                </span>
            </header>
            {has_text.then(|| view! { <RichText text=Html::drawn(TEXT.to_string()) class="post__body"/> })}
            {REST.to_string()}
            <footer class="post__acts">
                <form action=path()>
                    <input type="hidden" name="reply" value="here"/>
                    <button class="icon-button" aria-label=REPLY.to_string()><Icon name="reply"/>{REPLIES.to_string()}</button>
                </form>
                {if viewer == Viewer::Nobody { like_as_nobody().settled() } else { like(liked).settled() }}
                <More viewer/>
            </footer>
        </article>
    }
    .settled()
}

fn path() -> String {
    format!("/post/{ID}")
}

fn like_as_nobody() -> impl IntoView {
    view! {
        <form action="/login">
            <input type="hidden" name="next" value=path()/>
            <button class="icon-button" aria-label=LIKE.to_string()><Icon name="like"/>{LIKES.to_string()}</button>
        </form>
    }
}

fn like(liked: bool) -> impl IntoView {
    view! {
        <form method="post" action=SetLike::PATH data-toggle>
            <input type="hidden" name="post" value=ID.to_string()/>
            <input type="hidden" name="on" value=if liked { "false" } else { "true" }/>
            <button class="icon-button icon-button--like" aria-pressed=if liked { "true" } else { "false" } aria-label=LIKE.to_string()
                data-label-on=LIKE_ON.to_string() data-label-off=LIKE_OFF.to_string()
                data-on=LIKES_ON.to_string() data-off=LIKES_OFF.to_string()>
                <Icon name="like"/><span data-words>{LIKES.to_string()}</span>
            </button>
        </form>
    }
}

#[component]
fn More(viewer: Viewer) -> impl IntoView {
    let acts = match viewer {
        Viewer::Nobody => ().settled(),
        Viewer::Author => view! {
            <form action=format!("{}/edit", path())><button class="menu__item">"Edit"</button></form>
            <form action=format!("{}/delete", path())>
                <input type="hidden" name="back" value=HERE.to_string()/>
                <button class="menu__item">"Delete"</button>
            </form>
        }
        .settled(),
        Viewer::Other => others().settled(),
    };
    view! {
        <details class="menu">
            <summary class="icon-button" role="button" aria-label="More"><Icon name="more"/></summary>
            <div class="menu__items card">
                {acts}
                <button class="menu__item needs-script" type="button" data-copy=path()>"Copy link"</button>
            </div>
        </details>
    }
    .settled()
}

/// What one can do about somebody else's post. One form for what is about its author: a feed has twenty of them.
fn others() -> impl IntoView {
    view! {
        <form method="post" action=SetMute::PATH data-after=HERE.to_string()>
            <input type="hidden" name="person" value=USERNAME.to_string()/>
            <input type="hidden" name="on" value="true"/>
            <button class="menu__item">{format!("Mute @{USERNAME}")}</button>
            <button class="menu__item" formaction=SetBlock::PATH>{format!("Block @{USERNAME}")}</button>
        </form>
        <form action=format!("{}/report", path())><button class="menu__item">"Report"</button></form>
    }
}
