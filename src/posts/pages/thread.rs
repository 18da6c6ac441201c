//! A post's own page: above it the posts it replies to, below it the replies.

use super::{Composer, summary};
use crate::{
    accounts::{pages::page, server::MaybeViewer},
    base::PostId,
    media::Variant,
    posts::{
        components::{Article, PostList},
        model::Audience,
        server as posts,
    },
    ui::{PageHead, Share},
};
use leptos::prelude::*;

#[component]
pub fn ThreadPage() -> impl IntoView {
    page(|request| async move {
        let (id, newest_first) =
            (request.param::<PostId>("id")?, request.query("order") == "newest");
        let post = posts::post(&request.app, &request.viewer, id).await?;
        let above = posts::ancestors(&request.app, &request.viewer, &post).await?;
        let below =
            posts::comments(&request.app, &request.viewer, id, newest_first, &request.paging())
                .await?;
        let is_public = post.audience == Audience::Public
            && posts::post(&request.app, &MaybeViewer(None), id).await.is_ok();
        let share = is_public.then(|| Share {
            address: request.address(&post.path()),
            image: post.media.first().map(|media| request.address(&Variant::Large.path(media.id))),
            feed: None,
        });
        // The viewer may not see the beginning of the thread.
        let is_cut = post.reply_to.is_some()
            && above.last().is_none_or(|parent| Some(parent.id) != post.reply_to);
        let (count, path) = (post.comments, post.path());
        let next = below.next.as_ref().map(|next| request.next_page(next));
        let above = above
            .into_iter()
            .map(|post| view! { <Article post here=path.clone() /> })
            .collect_view();
        let composer = request.person().map(|_| {
            let replying = request.query("reply") == "here";
            view! { <Composer reply_to=id back=path.clone() focused=replying /> }
        });
        Ok(view! {
            <PageHead
                title=format!("{} on Kith", post.author.full_name())
                description=summary(&post)
                share
            />
            <h1 class="page__title">{if post.reply_to.is_some() { "Reply" } else { "Post" }}</h1>
            <div class="thread">
                {above}
                {is_cut
                    .then(|| {
                        view! {
                            <p class="thread__gone">"The post this replies to is not available."</p>
                        }
                    })} <Article post here=path.clone() whole=true />
            </div>
            {composer}
            <section aria-labelledby="replies">
                {(count > 0).then(|| view! { <ThreadHead count path=path.clone() newest_first /> })}
                <PostList page=below label="replies" here=path next is_thread=true />
            </section>
        })
    })
}

#[component]
fn ThreadHead(count: i64, path: String, newest_first: bool) -> impl IntoView {
    let (address, text) = match newest_first {
        true => (path, "Oldest first"),
        false => (format!("{path}?order=newest"), "Newest first"),
    };
    view! {
        <header class="thread__head">
            <h2 class="page__subtitle" id="replies">
                {if count == 1 { "1 reply".to_owned() } else { format!("{count} replies") }}
            </h2>
            {(count > 1).then(|| view! { <a href=address>{text}</a> })}
        </header>
    }
}
