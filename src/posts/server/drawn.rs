//! Posts as pages show them, and the pages of their own: threads, who likes one, editing, deleting, hashtags.

mod article;
mod composer;

pub use article::{Article, articles};
pub use composer::Composer;

use crate::{
    accounts::current,
    base::{Error, Page, PostId, Result, Timestamp, text::Html},
    drawn::{
        Drawing,
        server::{Visit, more},
    },
    media::Variant,
    platform::extract::Paging,
    posts::{
        api::{DeletePost, EditPost},
        model::{Audience, Post},
        server as posts,
    },
    relations::server::drawn::PersonCard,
    ui::{
        Ago, Day, Nothing, RichText, Settle, Share, TextArea,
        form::{Form, FormError, Send, Submission},
    },
};
use futures::future::{BoxFuture, FutureExt};
use leptos::{prelude::*, server_fn::ServerFn};

/// The pages that are ours.
pub fn draw(visit: &Visit) -> Option<BoxFuture<'_, Result<Drawing>>> {
    match visit.path()[..] {
        ["share"] => Some(async { share(visit) }.boxed()),
        ["post", id] => Some(thread(visit, id.parse().ok()?).boxed()),
        ["post", id, "likes"] => Some(likes(visit, id.parse().ok()?).boxed()),
        ["post", id, "edits"] => Some(edits(visit, id.parse().ok()?).boxed()),
        ["post", id, "edit"] => Some(editing(visit, id.parse().ok()?).boxed()),
        ["post", id, "delete"] => Some(deleting(visit, id.parse().ok()?).boxed()),
        ["keys"] => Some(async { Ok(keys(visit)) }.boxed()),
        ["tag", tag] => Some(tagged(visit, tag.to_owned()).boxed()),
        _ => None,
    }
}

/// A post with what it replies to above it and what replies to it below.
async fn thread(visit: &Visit, id: PostId) -> Result<Drawing> {
    let newest_first = visit.query("order") == "newest";
    let post = posts::post(&visit.app, &visit.viewer, id).await?;
    let above = posts::ancestors(&visit.app, &visit.viewer, &post).await?;
    let below = posts::comments(&visit.app, &visit.viewer, id, newest_first, &Paging::from_page(visit.query("before"))).await?;
    let (title, description) = (format!("{} on Kith", post.author.full_name()), summary(&post));
    let for_all =
        post.audience == Audience::Public && posts::post(&visit.app, &crate::accounts::server::MaybeViewer(None), id).await.is_ok();
    let share = for_all.then(|| Share {
        address: visit.address(&post.path()),
        image: post.media.first().map(|media| visit.address(&Variant::Large.path(media.id))),
        feed: None,
    });
    let replying = visit.query("reply") == "here";
    let html = visit.draw(|| {
        // The beginning of a thread may be out of sight.
        let cut = post.reply_to.is_some() && above.last().is_none_or(|parent| Some(parent.id) != post.reply_to);
        let (count, path) = (post.comments, post.path());
        view! {
            <h1 class="page__title">{if post.reply_to.is_some() { "Reply" } else { "Post" }}</h1>
            <div class="thread">
                {above.into_iter().map(|post| view! { <Article post here=path.clone()/> }).collect_view()}
                {cut.then(|| view! { <p class="thread__gone">"What this replies to is not there, or not for you to see."</p> })}
                <Article post=post.clone() here=path.clone() whole=true/>
            </div>
            {current().is_some().then(|| view! { <Composer reply_to=Some(post.id) back=path.clone() focused=replying/> })}
            <section aria-labelledby="replies">
                {(count > 0).then(|| view! { <ThreadHead count path=path.clone() newest_first/> })}
                {articles(visit, below, "thread", "replies", &path)}
            </section>
        }
    });
    Ok(Drawing { title, description, share, html })
}

#[component]
fn ThreadHead(count: i64, path: String, newest_first: bool) -> impl IntoView {
    let (address, text) = match newest_first {
        true => (path, "Oldest first"),
        false => (format!("{path}?order=newest"), "Newest first"),
    };
    view! {
        <header class="thread__head">
            <h2 class="page__subtitle" id="replies">{if count == 1 { "1 reply".to_owned() } else { format!("{count} replies") }}</h2>
            {(count > 1).then(|| view! { <a href=address>{text}</a> })}
        </header>
    }
    .settled()
}

/// A post in a line, for where there is no room for more.
fn summary(post: &Post) -> String {
    match (post.body.is_empty(), post.media.first()) {
        (true, Some(media)) if !media.alt.is_empty() => media.alt.clone(),
        (true, _) => "A photo.".to_owned(),
        (false, _) => post.body.chars().take(200).collect(),
    }
}

async fn likes(visit: &Visit, id: PostId) -> Result<Drawing> {
    let people = posts::likers(&visit.app, &visit.viewer, id, &Paging::from_page(visit.query("before"))).await?;
    let next = people.next.map(|next| visit.next_page(&next));
    let html = visit.draw(|| {
        let none = people.items.is_empty();
        view! {
            <h1 class="page__title">"Liked by"</h1>
            {none.then(|| view! { <Nothing icon="like">"Nobody yet."</Nothing> })}
            <ul class="people" id="items">
                {people.items.into_iter().map(|liked| view! { <PersonCard person=liked.user about=Html::default() joined=""><Ago at=liked.since/></PersonCard> }).collect_view()}
            </ul>
            {more(next, "More")}
            <BackToPost id/>
        }
    });
    Ok(Drawing { title: "Liked by".to_owned(), description: "Who likes a post.".to_owned(), share: None, html })
}

#[component]
fn BackToPost(id: PostId) -> impl IntoView {
    view! { <p><a href=format!("/post/{id}")>"Back to the post"</a></p> }
}

/// What a post said before.
async fn edits(visit: &Visit, id: PostId) -> Result<Drawing> {
    let versions = posts::edits(&visit.app, &visit.viewer, id).await?;
    let html = visit.draw(|| {
        let version = |(body, at): (String, Timestamp)| {
            view! {
                <li class="card post__version">
                    <p class="faint"><Day at/> ", " <Ago at/></p>
                    <RichText text=Html::of(&body) class="post__body"/>
                </li>
            }
        };
        let none = versions.is_empty();
        view! {
            <h1 class="page__title">"Before it was edited"</h1>
            {none.then(|| view! { <p class="people__none">"This post has always said the same."</p> })}
            <ul class="people">{versions.into_iter().map(version).collect_view()}</ul>
            <BackToPost id/>
        }
    });
    Ok(Drawing { title: "Edits".to_owned(), description: "What a post said before.".to_owned(), share: None, html })
}

/// One's own post, or a refusal.
async fn own(visit: &Visit, id: PostId) -> Result<Post> {
    let viewer = visit.viewer()?;
    let post = posts::post(&visit.app, &visit.viewer, id).await?;
    if post.author.id == viewer.person.id { Ok(post) } else { Err(Error::Forbidden) }
}

async fn editing(visit: &Visit, id: PostId) -> Result<Drawing> {
    let post = own(visit, id).await?;
    let html = visit.draw(|| {
        let form = Submission::leaving(EditPost::PATH);
        view! {
            <h1 class="page__title">"Edit post"</h1>
            <section class="card composer">
                <Form submission=form.clone() class="composer__fields">
                    <FormError submission=form.clone()/>
                    <input type="hidden" name="post" value=id.to_string()/>
                    <TextArea label="Edit post" name="body" value=form.kept_or("body", post.body.clone()) error=form.field("body")/>
                    <p class="faint">"What it said before stays readable."</p>
                    <div class="composer__end">
                        <a class="button button--quiet" role="button" href=post.path()>"Cancel"</a>
                        <Send text="Save"/>
                    </div>
                </Form>
            </section>
        }
    });
    Ok(Drawing { title: "Edit post".to_owned(), description: "Write a post anew.".to_owned(), share: None, html })
}

async fn deleting(visit: &Visit, id: PostId) -> Result<Drawing> {
    let post = own(visit, id).await?;
    // From its own page there is no way back to it.
    let back = match crate::platform::forms::local_path(visit.query("back")) {
        back if back.starts_with(&post.path()) => "/".to_owned(),
        back => back.to_owned(),
    };
    let html = visit.draw(|| {
        let form = Submission::leaving(DeletePost::PATH);
        let (about, path) = (summary(&post), post.path());
        view! {
            <h1 class="page__title">"Delete post"</h1>
            <dialog class="card dialog" open=true aria-labelledby="sure">
                <h2 id="sure">"Delete this post?"</h2>
                <blockquote class="dialog__about">{about}</blockquote>
                <p class="faint">"It is gone for everyone, with its images and likes. Replies to it stay."</p>
                <FormError submission=form.clone()/>
                <div class="composer__end">
                    <form action=path><button class="button button--quiet">"Cancel"</button></form>
                    <Form submission=form.clone()>
                        <input type="hidden" name="post" value=id.to_string()/>
                        <input type="hidden" name="back" value=back/>
                        <Send class="button button--danger" text="Delete"/>
                    </Form>
                </div>
            </dialog>
        }
    });
    Ok(Drawing { title: "Delete post".to_owned(), description: "Delete a post.".to_owned(), share: None, html })
}

async fn tagged(visit: &Visit, tag: String) -> Result<Drawing> {
    let page = posts::tagged(&visit.app, &visit.viewer, &tag, &Paging::from_page(visit.query("before"))).await?;
    let html = visit.draw(|| {
        view! {
            <h1 class="page__title">{format!("#{tag}")}</h1>
            {page.items.is_empty().then(|| view! { <Nothing icon="reply">"Nobody has written about it yet."</Nothing> })}
            {articles(visit, page, "feed", "posts", &format!("/tag/{tag}"))}
        }
    });
    Ok(Drawing { title: format!("#{tag}"), description: format!("Posts about #{tag}."), share: None, html })
}

/// The shortcuts of `drawn::keys`.
fn keys(visit: &Visit) -> Drawing {
    const KEYS: [(&str, &str); 10] = [
        ("j, k", "Next post, post before"),
        ("n or c", "Write something"),
        ("r", "Reply to the post you are at"),
        ("f", "Like it, or no longer"),
        ("/", "Search"),
        ("g h", "Go home"),
        ("g c", "Go to the chat"),
        ("g n", "Go to the notifications"),
        ("Ctrl Enter", "Send what you are writing"),
        ("?", "This page"),
    ];
    let row = |(key, does): (&'static str, &'static str)| view! { <div class="keys__key"><dt><kbd>{key}</kbd></dt><dd>{does}</dd></div> };
    let html = visit.draw(|| {
        view! {
            <h1 class="page__title">"Keyboard"</h1>
            <dl class="keys card">{KEYS.into_iter().map(row).collect_view()}</dl>
        }
    });
    Drawing { title: "Keyboard".to_owned(), description: "Keys that do things here.".to_owned(), share: None, html }
}

/// A list of posts with its end, or what to say when there are none.
pub fn post_list(visit: &Visit, page: Page<Post>, none: &'static str, here: &str) -> AnyView {
    match page.items.is_empty() {
        true => view! { <Nothing icon="reply">{none}</Nothing> }.settled(),
        false => articles(visit, page, "feed", "posts", here).settled(),
    }
}

/// Where other apps of the device bring what is to be shared.
fn share(visit: &Visit) -> Result<Drawing> {
    visit.viewer()?;
    let text = ["title", "text", "url"].map(|part| visit.query(part).trim()).into_iter().filter(|part| !part.is_empty());
    let text = text.collect::<Vec<_>>().join("\n");
    let html = visit.draw(|| {
        view! {
            <h1 class="page__title">"Share"</h1>
            <Composer reply_to=None back="/".to_owned() focused=true text/>
        }
    });
    Ok(Drawing { title: "Share".to_owned(), description: "Post something from elsewhere.".to_owned(), share: None, html })
}
