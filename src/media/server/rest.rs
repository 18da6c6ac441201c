//! The JSON API of media, and the bytes of the images.

use super::{Form, ProfileImage};
use crate::{
    accounts::{
        model::Me,
        server::{MaybeViewer, Viewer},
    },
    base::{Error, MediaId, Result},
    media::{
        model::{Media, Variant},
        server as media,
    },
    platform::{
        AppState,
        error::ErrorBody,
        etag::is_known,
        extract::{Json, Path},
        openapi::{Id, NotFound, NotYours, Unauthorized},
    },
};
use axum::{
    extract::{DefaultBodyLimit, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use headers::HeaderMapExt;
use serde::Deserialize;
use utoipa_axum::{router::OpenApiRouter, routes};

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(upload))
        .routes(routes!(describe, discard))
        .routes(routes!(set_photo, remove_photo))
        .routes(routes!(set_banner, remove_banner))
        .routes(routes!(bytes))
        // The size is limited by the outermost layer, and counted while the body is read.
        .layer(DefaultBodyLimit::disable())
}

/// An image file and its description.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "it describes the form to readers of the document")]
struct Upload {
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
    alt: Option<String>,
}

#[derive(utoipa::IntoResponses)]
#[expect(dead_code, reason = "it describes refusals to readers of the document")]
enum BadImage {
    /// The image is damaged, has too many pixels, or its file name does not fit
    #[response(status = 400)]
    Damaged(ErrorBody),
    /// The file is too large, or your images fill your storage
    #[response(status = 413)]
    TooLarge(ErrorBody),
    /// The file is not a JPEG, PNG, GIF or WebP image
    #[response(status = 415)]
    UnsupportedType(ErrorBody),
}

/// Upload an image, to use it in something afterwards.
#[utoipa::path(post, path = "/api/media", tag = "media",
    request_body(content = Upload, content_type = "multipart/form-data"), responses(
    (status = 201, description = "The image", body = Media), BadImage, Unauthorized,
))]
async fn upload(
    State(app): State<AppState>,
    viewer: Viewer,
    form: Form,
) -> Result<(StatusCode, axum::Json<Media>)> {
    let intake = media::receive(&app, &viewer, form).await?;
    Ok((StatusCode::CREATED, axum::Json(media::upload(&app, &viewer, intake).await?)))
}

#[derive(Deserialize, utoipa::ToSchema)]
struct Description {
    #[schema(example = "A harbour at dusk")]
    alt: String,
}

/// Change the description of your image.
#[utoipa::path(patch, path = "/api/media/{id}", tag = "media", request_body = Description,
    params(Id), responses(
    (status = 200, description = "The image", body = Media),
    (status = 400, body = ErrorBody,
        description = "Not an id, or the description is too long"),
    Unauthorized, NotYours, NotFound,
))]
async fn describe(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(id): Path<MediaId>,
    Json(description): Json<Description>,
) -> Result<axum::Json<Media>> {
    media::describe(&app, &viewer, id, &description.alt).await.map(axum::Json)
}

/// Discard an image that is not in use.
#[utoipa::path(delete, path = "/api/media/{id}", tag = "media", params(Id), responses(
    (status = 204, description = "Deleted"),
    (status = 400, description = "Not an id, or the image is in use", body = ErrorBody),
    Unauthorized, NotYours, NotFound,
))]
async fn discard(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(id): Path<MediaId>,
) -> Result<StatusCode> {
    media::discard(&app, &viewer, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Handlers for the photo and the banner. They differ only in path and image.
macro_rules! profile_images {
    ($(
        $(#[doc = $about:literal])* $path:literal $image:ident $set:ident,
        $(#[doc = $none:literal])* $remove:ident
    )*) => {$(
        $(#[doc = $about])*
        #[utoipa::path(put, path = $path, tag = "media",
            request_body(content = Upload, content_type = "multipart/form-data"), responses(
            (status = 200, description = "Your updated details", body = Me), BadImage, Unauthorized,
        ))]
        async fn $set(
            State(app): State<AppState>,
            viewer: Viewer,
            form: Form,
        ) -> Result<axum::Json<Me>> {
            let intake = Some(media::receive(&app, &viewer, form).await?);
            media::set_profile_image(&app, &viewer, ProfileImage::$image, intake)
                .await
                .map(axum::Json)
        }

        $(#[doc = $none])*
        #[utoipa::path(delete, path = $path, tag = "media", responses(
            (status = 200, description = "Your updated details", body = Me), Unauthorized,
        ))]
        async fn $remove(State(app): State<AppState>, viewer: Viewer) -> Result<axum::Json<Me>> {
            media::set_profile_image(&app, &viewer, ProfileImage::$image, None)
                .await
                .map(axum::Json)
        }
    )*};
}

profile_images! {
    /// Change your profile's photo.
    "/api/users/me/photo" Photo set_photo,
    /// Remove your profile's photo.
    remove_photo

    /// Change your profile's banner.
    "/api/users/me/banner" Banner set_banner,
    /// Remove your profile's banner.
    remove_banner
}

/// Get an image's bytes, if you may see it.
#[utoipa::path(get, path = "/media/{id}/{variant}", tag = "media",
    params(Id, ("variant" = String, Path, description = "thumb, medium or large")), responses(
    (status = 200, description = "The image", content_type = "image/webp", body = Vec<u8>),
    NotFound,
))]
async fn bytes(
    State(app): State<AppState>,
    viewer: MaybeViewer,
    Path((id, variant)): Path<(MediaId, String)>,
    headers: HeaderMap,
) -> Result<Response> {
    let variant = Variant::from_name(&variant).ok_or(Error::NotFound)?;
    media::may_see(&app, &viewer, id).await?;
    let etag = format!("\"{id}-{}\"", variant.name());
    let common = [
        (header::ETAG, etag.clone()),
        // Private: access is checked here, and not in a cache between us.
        (header::CACHE_CONTROL, "private, max-age=31536000, immutable".to_owned()),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".to_owned()),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin".to_owned()),
    ];
    if is_known(headers.typed_get(), &etag) {
        return Ok((StatusCode::NOT_MODIFIED, common).into_response());
    }
    let (length, body) = media::bytes(&app, id, variant).await?;
    let kind = [
        (header::CONTENT_TYPE, HeaderValue::from_static("image/webp")),
        (header::CONTENT_LENGTH, length.into()),
    ];
    Ok((common, kind, body).into_response())
}
