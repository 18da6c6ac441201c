//! The handler of the form for a new story, both with and without JavaScript.

use crate::{
    accounts::server::Viewer,
    base::{Error, Result},
    media::server::{self as media, Form},
    platform::{AppState, forms},
    stories::{api::PUBLISH, model::NewStory, server as stories},
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, State},
    http::HeaderMap,
    response::Response,
    routing::post,
};

pub fn routes() -> Router<AppState> {
    Router::new().route(PUBLISH, post(publish)).layer(DefaultBodyLimit::disable())
}

async fn publish(
    State(app): State<AppState>,
    viewer: Result<Viewer>,
    headers: HeaderMap,
    form: Form,
) -> Response {
    let mut typed = Vec::new();
    let outcome = taken(&app, viewer, form, &mut typed).await;
    forms::answer(&headers, PUBLISH, outcome, |on_to| Some(on_to.clone()), typed)
}

async fn taken(
    app: &AppState,
    viewer: Result<Viewer>,
    form: Form,
    typed: &mut Vec<(String, String)>,
) -> Result<String> {
    // Checked before any file is read.
    let viewer = viewer?;
    let images = media::taken(app, &viewer, form, 1, typed).await?;
    let [media] = images[..] else { return Err(Error::field("file", "Choose one image.")) };
    let story = stories::publish(
        app,
        &viewer,
        NewStory { media, caption: media::typed_in(typed, "caption").to_owned() },
    )
    .await?;
    Ok(format!("/stories/{}", story.author.username))
}
