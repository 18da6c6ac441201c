//! Handlers of forms with a file, sent with or without JavaScript.

use super::{Form, ProfileImage};
use crate::{
    accounts::server::Viewer,
    base::{MediaId, Result},
    media::{
        api::{CHANGE_BANNER, CHANGE_PHOTO, UPLOAD_IMAGE},
        server as media,
    },
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
    Router::new()
        .route(UPLOAD_IMAGE, post(upload_image))
        .route(CHANGE_PHOTO, post(change_photo))
        .route(CHANGE_BANNER, post(change_banner))
        .layer(DefaultBodyLimit::disable())
}

async fn change_photo(
    State(app): State<AppState>,
    viewer: Result<Viewer>,
    headers: HeaderMap,
    form: Form,
) -> Response {
    forms::answer(
        &headers,
        CHANGE_PHOTO,
        change(&app, viewer, ProfileImage::Photo, form).await,
        |()| None,
        Vec::new(),
    )
}

async fn change_banner(
    State(app): State<AppState>,
    viewer: Result<Viewer>,
    headers: HeaderMap,
    form: Form,
) -> Response {
    forms::answer(
        &headers,
        CHANGE_BANNER,
        change(&app, viewer, ProfileImage::Banner, form).await,
        |()| None,
        Vec::new(),
    )
}

/// Takes an image that JavaScript uploads ahead of the form that will name its id.
async fn upload_image(
    State(app): State<AppState>,
    viewer: Result<Viewer>,
    headers: HeaderMap,
    form: Form,
) -> Response {
    forms::answer(&headers, UPLOAD_IMAGE, upload(&app, viewer, form).await, |_| None, Vec::new())
}

async fn upload(app: &AppState, viewer: Result<Viewer>, form: Form) -> Result<MediaId> {
    let viewer = viewer?;
    let intake = media::receive(app, &viewer, form).await?;
    Ok(media::upload(app, &viewer, intake).await?.id)
}

async fn change(
    app: &AppState,
    viewer: Result<Viewer>,
    profile_image: ProfileImage,
    form: Form,
) -> Result<()> {
    // Checked before anything of the file is read.
    let viewer = viewer?;
    let intake = media::receive(app, &viewer, form).await?;
    media::set_profile_image(app, &viewer, profile_image, Some(intake)).await?;
    Ok(())
}
