//! The handler of the form for a new story, both with and without JavaScript.

use crate::{
    accounts::server::Viewer,
    base::{Error, Result},
    media::server::{self as media, Form, TextFields},
    platform::AppState,
    stories::{api::PUBLISH, model::NewStory, server as stories},
};
use axum::Router;
use futures::future::FutureExt;

pub fn routes() -> Router<AppState> {
    media::form_route(
        PUBLISH,
        |app, viewer, form, typed| publish(app, viewer, form, typed).boxed(),
        |next: &String| Some(next.clone()),
    )
}

/// Publishes the story and returns the address to redirect to.
async fn publish(
    app: &AppState,
    viewer: &Viewer,
    form: Form,
    typed: &mut TextFields,
) -> Result<String> {
    let images = media::taken(app, viewer, form, 1, typed).await?;
    let [media] = images[..] else { return Err(Error::field("file", "Choose one image.")) };
    let story = stories::publish(
        app,
        viewer,
        NewStory { media, caption: media::typed_in(typed, "caption").to_owned() },
    )
    .await?;
    Ok(format!("/stories/{}", story.author.username))
}
