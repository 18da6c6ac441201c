//! The page that confirms the deletion of a post.

use super::{own_post, summary};
use crate::{
    accounts::pages::page,
    platform::forms::local_path,
    posts::api::DeletePost,
    ui::{
        PageHead,
        form::{Form, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

#[component]
pub fn DeletePostPage() -> impl IntoView {
    page(|request| async move {
        let post = own_post(&request).await?;
        // The post's own page is gone after the deletion, so go to the feed instead.
        let back = match local_path(request.query("back")) {
            back if back.starts_with(&post.path()) => "/".to_owned(),
            back => back.to_owned(),
        };
        let form = Submission::redirects(DeletePost::PATH);
        Ok(view! {
            <PageHead title="Delete post" description="Delete a post." />
            <h1 class="page__title">"Delete post"</h1>
            <dialog class="card dialog" open=true aria-labelledby="sure">
                <h2 id="sure">"Delete this post?"</h2>
                <blockquote class="dialog__about">{summary(&post)}</blockquote>
                <p class="faint">
                    "It will be deleted for everyone, with its images and likes. Replies to it \
                     stay."
                </p>
                <FormError submission=form.clone() />
                <div class="composer__end">
                    <form action=post.path()>
                        <button class="button button--quiet">"Cancel"</button>
                    </form>
                    <Form submission=form>
                        <input type="hidden" name="post" value=post.id.to_string() />
                        <input type="hidden" name="back" value=back />
                        <Send class="button button--danger" text="Delete" />
                    </Form>
                </div>
            </dialog>
        })
    })
}
