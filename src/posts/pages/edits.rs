//! The page of a post's earlier versions.

use super::BackToPost;
use crate::{
    accounts::pages::page,
    base::{Timestamp, text::Html},
    posts::server as posts,
    ui::{Ago, Day, PageHead, RichText},
};
use leptos::prelude::*;

#[component]
pub fn EditsPage() -> impl IntoView {
    page(|request| async move {
        let id = request.param("id")?;
        let versions = posts::edits(&request.app, &request.viewer, id).await?;
        let is_none = versions.is_empty();
        let version = |(body, at): (String, Timestamp)| {
            view! {
                <li class="card post__version">
                    <p class="faint">
                        <Day at />
                        ", "
                        <Ago at />
                    </p>
                    <RichText text=Html::rendered(&body) class="post__body" />
                </li>
            }
        };
        Ok(view! {
            <PageHead title="Edit history" description="Earlier versions of a post." />
            <h1 class="page__title">"Edit history"</h1>
            {is_none
                .then(|| view! { <p class="people__none">"This post has not been edited."</p> })}
            <ul class="people">{versions.into_iter().map(version).collect_view()}</ul>
            <BackToPost id />
        })
    })
}
