//! The handler of the form for a new post, with images, both with and without JavaScript.

use crate::{
    accounts::server::Viewer,
    base::{Error, PostId, Result},
    media::server::{self as media, Form},
    platform::{AppState, forms},
    posts::{
        api::WRITE,
        model::{Audience, MOST_IMAGES, NewPost},
        server as posts,
    },
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, State},
    http::HeaderMap,
    response::Response,
    routing::post,
};

pub fn routes() -> Router<AppState> {
    Router::new().route(WRITE, post(write)).layer(DefaultBodyLimit::disable())
}

async fn write(
    State(app): State<AppState>,
    viewer: Result<Viewer>,
    headers: HeaderMap,
    form: Form,
) -> Response {
    let mut typed = Vec::new();
    let outcome = taken(&app, viewer, form, &mut typed).await;
    forms::answer(&headers, WRITE, outcome, |on_to| Some(on_to.clone()), typed)
}

/// Writes the post and returns the address to redirect to. Fills `typed`, which the form shows
/// again after an error.
async fn taken(
    app: &AppState,
    viewer: Result<Viewer>,
    form: Form,
    typed: &mut Vec<(String, String)>,
) -> Result<String> {
    // Checked before any file is read.
    let viewer = viewer?;
    let media = media::taken(app, &viewer, form, MOST_IMAGES, typed).await?;
    let text = |name: &str| media::typed_in(typed, name);
    let new = NewPost {
        body: text("body").to_owned(),
        audience: if text("audience") == "followers" {
            Audience::Followers
        } else {
            Audience::Public
        },
        reply_to: match text("reply_to") {
            "" => None,
            id => Some(id.parse::<PostId>().map_err(|_| Error::NotFound)?),
        },
        media,
    };
    let back = text("back");
    let reply = new.reply_to.is_some();
    let post = posts::write(app, &viewer, new).await?;
    let back = forms::local_path(back);
    Ok(if reply { format!("{back}#post-{}", post.id) } else { back.to_owned() })
}
