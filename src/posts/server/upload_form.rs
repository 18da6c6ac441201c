//! The handler of the form for a new post, with images, both with and without JavaScript.

use crate::{
    accounts::server::Viewer,
    base::{Error, PostId, Result},
    media::server::{self as media, Form, TextFields},
    platform::{AppState, forms},
    posts::{
        api::WRITE,
        model::{Audience, MOST_IMAGES, NewPost},
        server as posts,
    },
};
use axum::Router;
use futures::future::FutureExt;

pub fn routes() -> Router<AppState> {
    media::form_route(
        WRITE,
        |app, viewer, form, typed| write(app, viewer, form, typed).boxed(),
        |next: &String| Some(next.clone()),
    )
}

/// Writes the post and returns the address to redirect to.
async fn write(
    app: &AppState,
    viewer: &Viewer,
    form: Form,
    typed: &mut TextFields,
) -> Result<String> {
    let media = media::taken(app, viewer, form, MOST_IMAGES, typed).await?;
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
    let post = posts::write(app, viewer, new).await?;
    let back = forms::local_path(back);
    Ok(if reply { format!("{back}#post-{}", post.id) } else { back.to_owned() })
}
