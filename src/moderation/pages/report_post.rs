//! The page that reports a post to the owner.

use super::ReportForm;
use crate::{
    accounts::pages::page,
    base::PostId,
    posts::{components::Article, server as posts},
    ui::PageHead,
};
use leptos::prelude::*;

#[component]
pub fn ReportPostPage() -> impl IntoView {
    page(|request| async move {
        let id = request.param::<PostId>("id")?;
        request.viewer()?;
        let post = posts::post(&request.app, &request.viewer, id).await?;
        let (title, here) = (format!("Report a post by {}", post.author.full_name()), post.path());
        Ok(view! {
            <PageHead title="Report post" description="Report a post to the owner." />
            <h1 class="page__title">"Report post"</h1>
            <Article post here />
            <ReportForm kind="post" subject=id.to_string() title />
        })
    })
}
