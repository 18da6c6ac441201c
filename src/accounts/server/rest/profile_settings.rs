//! The JSON API of the viewer's own account: details, settings, devices, deletion.

use crate::{
    accounts::{
        model::{Changes, DeviceEntry, Me},
        server::{self as accounts, Viewer, removal_cookies, sessions},
    },
    base::{Result, SessionId},
    platform::{
        AppState,
        error::ErrorBody,
        extract::{Json, MaybeJson, Paging, Path},
        forms::CLEAR_SITE_DATA,
        openapi::{Id, PageQuery, Unauthorized},
    },
};
use axum::{
    Extension,
    extract::State,
    http::{StatusCode, header},
    response::IntoResponse,
};
use serde::{Deserialize, Serialize};
use tower_sessions::Session;
use utoipa_axum::{router::OpenApiRouter, routes};

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(me))
        .routes(routes!(update, delete_account))
        .routes(routes!(export))
        .routes(routes!(devices, revoke_others))
        .routes(routes!(revoke))
        .routes(routes!(change_password))
}

/// Get your own details.
#[utoipa::path(get, path = "/api/auth/me", tag = "accounts", responses(
    (status = 200, description = "The signed-in person", body = Me), Unauthorized,
))]
async fn me(State(app): State<AppState>, viewer: Viewer) -> Result<axum::Json<Me>> {
    accounts::me(&app, &viewer).await.map(axum::Json)
}

/// Change some of your details or settings. Fields that are not sent stay as they are.
#[utoipa::path(patch, path = "/api/users/me", tag = "accounts", request_body = Changes, responses(
    (status = 200, description = "Your updated details", body = Me),
    (status = 400, body = ErrorBody,
        description = "Invalid input; nothing was changed"),
    (status = 403, body = ErrorBody,
        description = "A new email address or phone number needs the current password"),
    (status = 409, description = "The username or the email address is taken", body = ErrorBody),
    Unauthorized,
))]
async fn update(
    State(app): State<AppState>,
    viewer: Viewer,
    Json(changes): Json<Changes>,
) -> Result<axum::Json<Me>> {
    accounts::update(&app, &viewer, changes).await.map(axum::Json)
}

#[derive(Default, Deserialize, utoipa::ToSchema)]
struct AccountDeletion {
    #[serde(default)]
    #[schema(example = "correct horse battery")]
    password: String,
}

/// Delete your account and everything that is yours.
#[utoipa::path(delete, path = "/api/users/me", tag = "accounts",
    request_body = AccountDeletion, responses(
    (status = 204, description = "Deleted"),
    (status = 400, description = "The password is missing", body = ErrorBody),
    (status = 403, description = "The password is wrong", body = ErrorBody),
    Unauthorized,
))]
async fn delete_account(
    State(app): State<AppState>,
    viewer: Viewer,
    session: Option<Extension<Session>>,
    MaybeJson(deletion): MaybeJson<AccountDeletion>,
) -> Result<impl IntoResponse> {
    accounts::delete_account(&app, &viewer, deletion.password).await?;
    // A call over the live socket comes without cookies.
    if let Some(Extension(session)) = session {
        sessions::forget(&session).await;
    }
    Ok((StatusCode::NO_CONTENT, [CLEAR_SITE_DATA], removal_cookies(&app)))
}

/// Download everything that is yours as one zip archive. One at a time, and not over the socket.
#[utoipa::path(get, path = "/api/users/me/export", tag = "accounts", responses(
    (status = 200, description = "The archive", content_type = "application/zip", body = Vec<u8>),
    (status = 429, description = "Another download is running, or there were too many",
        body = ErrorBody),
    Unauthorized,
))]
async fn export(State(app): State<AppState>, viewer: Viewer) -> Result<impl IntoResponse> {
    let archive = accounts::export(&app, &viewer).await?;
    let headers = [
        (header::CONTENT_TYPE, "application/zip".to_owned()),
        (header::CONTENT_LENGTH, archive.length.to_string()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"kith-{}.zip\"", viewer.person.username),
        ),
    ];
    Ok((headers, archive.into_body()))
}

/// All sessions at once, without further pages: a user has few.
#[derive(Serialize, utoipa::ToSchema)]
struct Devices {
    items: Vec<DeviceEntry>,
    next: Option<String>,
}

/// List the sessions in which you are signed in, the last used first.
#[utoipa::path(get, path = "/api/auth/devices", tag = "accounts", params(PageQuery), responses(
    (status = 200, description = "Sessions of browsers and of API clients", body = Devices),
    Unauthorized,
))]
async fn devices(
    State(app): State<AppState>,
    viewer: Viewer,
    _: Paging,
) -> Result<axum::Json<Devices>> {
    Ok(axum::Json(Devices { items: accounts::devices(&app, &viewer).await?, next: None }))
}

/// End every session except this one.
#[utoipa::path(delete, path = "/api/auth/devices", tag = "accounts", responses(
    (status = 204, description = "All other sessions have ended"), Unauthorized,
))]
async fn revoke_others(State(app): State<AppState>, viewer: Viewer) -> Result<StatusCode> {
    accounts::revoke_others(&app, &viewer).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// End one of your sessions at once.
#[utoipa::path(delete, path = "/api/auth/devices/{id}", tag = "accounts", params(Id), responses(
    (status = 204, description = "The session has ended"),
    (status = 404, description = "Not one of your sessions", body = ErrorBody),
    Unauthorized,
))]
async fn revoke(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(id): Path<SessionId>,
) -> Result<StatusCode> {
    accounts::revoke(&app, &viewer, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[derive(Default)]
struct NewPassword {
    #[schema(example = "correct horse battery")]
    current: String,
    #[schema(example = "staple and glue")]
    new: String,
}

/// Change your password. Every other session ends.
#[utoipa::path(post, path = "/api/auth/password", tag = "accounts",
    request_body = NewPassword, responses(
    (status = 204, description = "The password is changed"),
    (status = 400, description = "The new password is not accepted", body = ErrorBody),
    (status = 403, description = "The current password is wrong", body = ErrorBody),
    Unauthorized,
))]
async fn change_password(
    State(app): State<AppState>,
    viewer: Viewer,
    Json(change): Json<NewPassword>,
) -> Result<StatusCode> {
    accounts::change_password(&app, &viewer, change.current, change.new).await?;
    Ok(StatusCode::NO_CONTENT)
}
