//! The handler of the form for a new message, with images, both with and without JavaScript.

use crate::{
    accounts::server::Viewer,
    base::{Error, Result},
    chat::{
        api::{SEND, path},
        model::{MOST_IMAGES, NewMessage},
        server::{self as chat, To},
    },
    media::server::{self as media, Form},
    platform::{AppState, forms},
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, State},
    http::HeaderMap,
    response::Response,
    routing::post,
};

pub fn routes() -> Router<AppState> {
    Router::new().route(SEND, post(send)).layer(DefaultBodyLimit::disable())
}

async fn send(
    State(app): State<AppState>,
    viewer: Result<Viewer>,
    headers: HeaderMap,
    form: Form,
) -> Response {
    let mut typed = Vec::new();
    let outcome = taken(&app, viewer, form, &mut typed).await;
    forms::answer(&headers, SEND, outcome, |on_to| Some(on_to.clone()), typed)
}

/// Sends the message and returns the address to redirect to. Fills `typed`, which the form shows
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
    let to = match (text("conversation"), text("with")) {
        ("", name) => To::Person(name.parse().map_err(|_| Error::NotFound)?),
        (id, _) => To::Conversation(id.parse().map_err(|_| Error::NotFound)?),
    };
    let new = NewMessage {
        client_id: Some(text("client_id")).filter(|id| !id.is_empty()).map(str::to_owned),
        text: text("text").to_owned(),
        media,
        reply_to: match text("reply_to") {
            "" => None,
            id => Some(id.parse().map_err(|_| Error::NotFound)?),
        },
        story: None,
    };
    let (message, _) = chat::send(app, &viewer, to, new).await?;
    Ok(format!("{}#message-{}", path(message.conversation), message.id))
}
