//! Forms with files, sent with or without JavaScript. Routes of their own and not server functions
//! with `MultipartFormData`: what was typed beside a refused file is shown again, and a form
//! without a boundary is refused, where the codec panics.

use super::{Form, ProfileImage, receive, set_profile_image};
use crate::{
    accounts::server::Viewer,
    base::{MediaId, Result},
    media::api::{CHANGE_BANNER, CHANGE_PHOTO, UPLOAD_IMAGE},
    platform::{AppState, forms},
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, State},
    http::HeaderMap,
    routing::post,
};
use futures::future::{BoxFuture, FutureExt};
use serde::Serialize;

/// The text fields of a form.
pub type TextFields = Vec<(String, String)>;

/// Takes a form. Fills `typed`, which the form shows again after an error.
pub type FormHandler<T> =
    for<'a> fn(&'a AppState, &'a Viewer, Form, &'a mut TextFields) -> BoxFuture<'a, Result<T>>;

/// Routes a form with files to its handler. `redirect` names the page that follows, or `None` for
/// the page that the form is on.
pub fn form_route<T: Serialize + Send + 'static>(
    path: &'static str,
    handler: FormHandler<T>,
    redirect: fn(&T) -> Option<String>,
) -> Router<AppState> {
    let answer = async move |State(app): State<AppState>,
                             viewer: Result<Viewer>,
                             headers: HeaderMap,
                             form: Form| {
        let mut typed = Vec::new();
        let outcome = match viewer {
            Ok(viewer) => handler(&app, &viewer, form, &mut typed).await,
            // Before anything of a file is read.
            Err(refused) => Err(refused),
        };
        forms::answer(&headers, path, outcome, redirect, typed)
    };
    Router::new().route(path, post(answer)).layer(DefaultBodyLimit::disable())
}

pub fn routes() -> Router<AppState> {
    form_route(UPLOAD_IMAGE, |app, viewer, form, _| upload(app, viewer, form).boxed(), |_| None)
        .merge(form_route(
            CHANGE_PHOTO,
            |app, viewer, form, _| change(app, viewer, ProfileImage::Photo, form).boxed(),
            |()| None,
        ))
        .merge(form_route(
            CHANGE_BANNER,
            |app, viewer, form, _| change(app, viewer, ProfileImage::Banner, form).boxed(),
            |()| None,
        ))
}

/// Takes an image that JavaScript uploads ahead of the form that will name its id.
async fn upload(app: &AppState, viewer: &Viewer, form: Form) -> Result<MediaId> {
    let intake = receive(app, viewer, form).await?;
    Ok(super::upload(app, viewer, intake).await?.id)
}

async fn change(
    app: &AppState,
    viewer: &Viewer,
    profile_image: ProfileImage,
    form: Form,
) -> Result<()> {
    let intake = receive(app, viewer, form).await?;
    set_profile_image(app, viewer, profile_image, Some(intake)).await?;
    Ok(())
}
