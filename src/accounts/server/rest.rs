//! The JSON API of accounts: thin handlers over the operations.

use super::{Device, Tokens, Viewer, removal_cookies, sessions};
use crate::{
    accounts::model::{Me, SignUp},
    base::Result,
    platform::{AppState, address::ClientAddress, error::ErrorBody, extract::Json},
};
use axum::{
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{AppendHeaders, IntoResponse},
};
use serde::{Deserialize, Serialize};
use tower_sessions::Session;
use utoipa_axum::{router::OpenApiRouter, routes};

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(register)).routes(routes!(login)).routes(routes!(logout)).routes(routes!(me))
}

/// A username or an e-mail address, and the password.
#[derive(Deserialize, utoipa::ToSchema)]
struct Login {
    #[serde(default)]
    email: String,
    #[serde(default)]
    username: String,
    #[serde(default)]
    #[schema(example = "correct horse battery")]
    password: String,
}

#[derive(Serialize, utoipa::ToSchema)]
struct SignedIn {
    user: Me,
    #[serde(flatten)]
    tokens: Tokens,
}

/// Make an account.
#[utoipa::path(post, path = "/api/auth/register", tag = "accounts", request_body = SignUp, responses(
    (status = 201, description = "The account, signed in", body = SignedIn),
    (status = 400, description = "Missing or wrong details", body = ErrorBody),
    (status = 403, description = "Signing up is closed", body = ErrorBody),
    (status = 409, description = "The username or the address has an account", body = ErrorBody),
    (status = 429, description = "Too many attempts", body = ErrorBody),
))]
async fn register(
    State(app): State<AppState>,
    address: ClientAddress,
    session: Session,
    headers: HeaderMap,
    Json(details): Json<SignUp>,
) -> Result<impl IntoResponse> {
    app.limits.sign_in(address.0)?;
    let user = super::sign_up(&app, details).await?;
    Ok((StatusCode::CREATED, signed_in(&app, &session, user, Device::new(&headers, address)).await?))
}

/// Sign in.
#[utoipa::path(post, path = "/api/auth/login", tag = "accounts", request_body = Login, responses(
    (status = 200, description = "Signed in", body = SignedIn),
    (status = 400, description = "Missing details", body = ErrorBody),
    (status = 401, description = "Wrong name or password", body = ErrorBody),
    (status = 429, description = "Too many attempts", body = ErrorBody),
))]
async fn login(
    State(app): State<AppState>,
    address: ClientAddress,
    session: Session,
    headers: HeaderMap,
    Json(login): Json<Login>,
) -> Result<impl IntoResponse> {
    app.limits.sign_in(address.0)?;
    let name = if login.username.trim().is_empty() { &login.email } else { &login.username };
    let user = super::authenticate(&app, name, login.password).await?;
    signed_in(&app, &session, user, Device::new(&headers, address)).await
}

/// End this sign-in: its cookies and its tokens are worth nothing afterwards.
#[utoipa::path(post, path = "/api/auth/logout", tag = "accounts", security(("bearer" = []), ("cookie" = [])), responses(
    (status = 204, description = "Signed out"),
    (status = 401, description = "Nobody is signed in", body = ErrorBody),
))]
async fn logout(State(app): State<AppState>, viewer: Viewer, session: Session) -> Result<impl IntoResponse> {
    super::log_out(&app, &viewer).await?;
    sessions::forget(&session).await;
    let cookies = removal_cookies(&app).map(|cookie| (header::SET_COOKIE, cookie));
    Ok((StatusCode::NO_CONTENT, AppendHeaders(cookies)))
}

/// Your own details.
#[utoipa::path(get, path = "/api/auth/me", tag = "accounts", security(("bearer" = []), ("cookie" = [])), responses(
    (status = 200, description = "The signed-in person", body = Me),
    (status = 401, description = "Nobody is signed in", body = ErrorBody),
))]
async fn me(State(app): State<AppState>, viewer: Viewer) -> Result<axum::Json<Me>> {
    super::me(&app, &viewer).await.map(axum::Json)
}

/// Opens a sign-in for a program. Its cookies sign the pages in as well.
async fn signed_in(app: &AppState, session: &Session, user: Me, device: Device) -> Result<impl IntoResponse + use<>> {
    let (id, tokens) = super::open_token_session(app, user.person.id, device).await?;
    sessions::bind(session, id).await?;
    let cookies = tokens.cookies(app).map(|cookie| (header::SET_COOKIE, cookie));
    Ok((AppendHeaders(cookies), axum::Json(SignedIn { user, tokens })))
}
