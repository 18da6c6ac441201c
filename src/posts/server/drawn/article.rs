//! One post, wherever it is shown.

use crate::{
    accounts::{Person, current},
    base::{Page, text::Html},
    drawn::server::{Visit, more},
    media::server::drawn::Images,
    posts::{
        api::SetLike,
        model::{Audience, Post},
    },
    relations::api::{SetBlock, SetMute},
    ui::{Ago, Avatar, Icon, RichText, Settle},
};
use leptos::{prelude::*, server_fn::ServerFn};

/// A page of posts, and the way to the next.
pub fn articles(visit: &Visit, page: Page<Post>, role: &'static str, label: &'static str, here: &str) -> impl IntoView + use<> {
    let next = page.next.map(|next| visit.next_page(&next));
    let post = |(number, post)| view! { <Article post here=here.to_owned() place=number + 1/> };
    let is_feed = role == "feed";
    let (role, name) = match role {
        // A feed of nothing is none.
        "feed" if !page.items.is_empty() => (Some("feed"), Some(label)),
        _ => (None, None),
    };
    view! {
        <div class="posts" id="items" role=role aria-label=name>{page.items.into_iter().enumerate().map(post).collect_view()}</div>
        {more(next, if is_feed { "Older" } else { "More replies" })}
    }
    .settled()
}

#[component]
pub fn Article(
    post: Post,
    /// The page it is on, to come back to.
    here: String,
    /// Where in a feed it is; 0 where it is in none.
    #[prop(optional)]
    place: usize,
    /// Whether its page is about it.
    #[prop(optional)]
    whole: bool,
) -> impl IntoView {
    let (id, by) = (format!("post-{}", post.id), format!("by-{}", post.id));
    if post.deleted {
        return view! { <article class="post post--deleted card" id=id><p class="faint">"This post was deleted."</p></article> }.settled();
    }
    let (author, path) = (post.author.clone(), post.path());
    let (name, link) = (author.full_name(), author.path());
    let labelled_by = by.clone();
    let position = (place > 0).then_some(place);
    view! {
        <article class=if whole { "post post--whole card" } else { "post card" } id=id aria-labelledby=labelled_by
            aria-posinset=position aria-setsize=position.map(|_| "-1") tabindex=position.map(|_| "0")>
            <Avatar name=author.name seed=author.username.clone() photo=author.photo/>
            <header class="post__head">
                <a class="post__author" id=by href=link>{name}</a>
                <span class="faint">"@" {author.username} " · " <a class="post__time" href=path.clone()><Ago at=post.created_at/></a>
                    {post.edited_at.map(|_| view! { " · " <a class="post__time" href=format!("{path}/edits")>"edited"</a> })}
                    {(post.audience == Audience::Followers).then_some(" · Followers")}
                </span>
            </header>
            {(!post.body.is_empty()).then(|| view! { <RichText text=Html::of(&post.body) class="post__body"/> })}
            {(!post.media.is_empty()).then(|| view! { <Images media=post.media.clone()/> })}
            {whole.then(|| liked_by(&post))}
            <footer class="post__acts">
                <form action=path.clone()>
                    <input type="hidden" name="reply" value="here"/>
                    <button class="icon-button" aria-label=named("Reply", post.comments)><Icon name="reply"/>{some(post.comments)}</button>
                </form>
                {like(&post)}
                <More post=post here/>
            </footer>
        </article>
    }
    .settled()
}

/// A name for a button with a number on it, in the words that are seen.
fn named(name: &str, number: i64) -> String {
    if number == 0 { name.to_owned() } else { format!("{name} {number}") }
}

/// A number worth showing.
fn some(number: i64) -> String {
    if number > 0 { number.to_string() } else { String::new() }
}

fn liked_by(post: &Post) -> impl IntoView + use<> {
    let (likes, path) = (post.likes, format!("{}/likes", post.path()));
    (likes > 0)
        .then(|| view! { <p class="faint"><a href=path>{if likes == 1 { "1 like".to_owned() } else { format!("{likes} likes") }}</a></p> })
}

fn like(post: &Post) -> AnyView {
    let (likes, liked) = (post.likes, post.liked);
    let others = likes - i64::from(liked);
    if current().is_none() {
        return view! {
            <form action="/login">
                <input type="hidden" name="next" value=post.path()/>
                <button class="icon-button" aria-label=named("Like", likes)><Icon name="like"/>{some(likes)}</button>
            </form>
        }
        .settled();
    }
    let (on, off) = (others + 1, others);
    view! {
        <form method="post" action=SetLike::PATH data-toggle>
            <input type="hidden" name="post" value=post.id.to_string()/>
            <input type="hidden" name="on" value=if liked { "false" } else { "true" }/>
            <button class="icon-button icon-button--like" aria-pressed=if liked { "true" } else { "false" } aria-label=named("Like", likes)
                data-label-on=named("Like", on) data-label-off=named("Like", off) data-on=some(on) data-off=some(off)>
                <Icon name="like"/><span data-words>{some(likes)}</span>
            </button>
        </form>
    }
    .settled()
}

#[component]
fn More(post: Post, here: String) -> impl IntoView {
    let (path, me) = (post.path(), current());
    let is_mine = me.as_ref().is_some_and(|me| me.id == post.author.id);
    let acts = match me {
        None => ().settled(),
        Some(_) if is_mine => view! {
            <form action=format!("{path}/edit")><button class="menu__item">"Edit"</button></form>
            <form action=format!("{path}/delete")><input type="hidden" name="back" value=here/><button class="menu__item">"Delete"</button></form>
        }
        .settled(),
        Some(_) => others(post.author, &path, here).settled(),
    };
    view! {
        <details class="menu">
            <summary class="icon-button" role="button" aria-label="More"><Icon name="more"/></summary>
            <div class="menu__items card">
                {acts}
                <button class="menu__item needs-script" type="button" data-copy=path>"Copy link"</button>
            </div>
        </details>
    }
    .settled()
}

/// What one can do about somebody else's post. One form for what is about its author: a feed has twenty of them.
fn others(author: Person, path: &str, here: String) -> impl IntoView + use<> {
    let (mute, block) = (format!("Mute @{}", author.username), format!("Block @{}", author.username));
    view! {
        <form method="post" action=SetMute::PATH data-after=here>
            <input type="hidden" name="person" value=author.username/>
            <input type="hidden" name="on" value="true"/>
            <button class="menu__item">{mute}</button>
            <button class="menu__item" formaction=SetBlock::PATH>{block}</button>
        </form>
        <form action=format!("{path}/report")><button class="menu__item">"Report"</button></form>
    }
}
