//! The door for the form of a new post, which may come with images: with script and without.

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

async fn write(State(app): State<AppState>, viewer: Result<Viewer>, headers: HeaderMap, form: Form) -> Response {
    let mut typed = Vec::new();
    let outcome = taken(&app, viewer, form, &mut typed).await;
    forms::answer(&headers, WRITE, outcome, |on_to| Some(on_to.clone()), typed)
}

/// Answers where to go on to. What was typed is handed out as well: it is shown again when something was wrong.
async fn taken(app: &AppState, viewer: Result<Viewer>, form: Form, typed: &mut Vec<(String, String)>) -> Result<String> {
    // Before anything is read of the files.
    let viewer = viewer?;
    let received = media::receive_many(app, form, MOST_IMAGES).await?;
    typed.extend(received.texts);
    let text = |name: &str| typed.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str());
    let mut new = NewPost {
        body: text("body").to_owned(),
        audience: if text("audience") == "followers" { Audience::Followers } else { Audience::Public },
        reply_to: match text("reply_to") {
            "" => None,
            id => Some(id.parse::<PostId>().map_err(|_| Error::NotFound)?),
        },
        media: Vec::new(),
    };
    let back = text("back").to_owned();
    new.media = media::sent_ahead(app, &viewer, typed).await?;
    for intake in received.files {
        new.media.push(media::upload(app, &viewer, intake).await?.id);
    }
    let reply = new.reply_to.is_some();
    let post = posts::write(app, &viewer, new).await?;
    Ok(if reply { format!("{back}#post-{}", post.id) } else { forms::local_path(&back).to_owned() })
}
