//! The handler of the form for a new message, with images, both with and without JavaScript.

use crate::{
    accounts::server::Viewer,
    base::{Error, Result},
    chat::{
        api::{SEND, path},
        model::{MOST_IMAGES, NewMessage},
        server::{self as chat, To},
    },
    media::server::{self as media, Form, TextFields},
    platform::AppState,
};
use axum::Router;
use futures::future::FutureExt;

pub fn routes() -> Router<AppState> {
    media::form_route(
        SEND,
        |app, viewer, form, typed| send(app, viewer, form, typed).boxed(),
        |next: &String| Some(next.clone()),
    )
}

/// Sends the message and returns the address to redirect to.
async fn send(
    app: &AppState,
    viewer: &Viewer,
    form: Form,
    typed: &mut TextFields,
) -> Result<String> {
    let media = media::taken(app, viewer, form, MOST_IMAGES, typed).await?;
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
    let (message, _) = chat::send(app, viewer, to, new).await?;
    Ok(format!("{}#message-{}", path(message.conversation), message.id))
}
