//! The JSON API of accounts: thin handlers over the operations. Signing in and out is here, the
//! rest in the modules below.

mod profile_settings;
mod recovery;

use super::{Device, Tokens, Viewer, known_browsers, removal_cookies, sessions};
use crate::{
    accounts::model::{Me, SignUp},
    base::{Error, Result},
    platform::{
        AppState,
        address::ClientAddress,
        cookies,
        error::ErrorBody,
        extract::{Json, MaybeJson},
        forms::CLEAR_SITE_DATA,
        limits::Attempt,
        openapi::Unauthorized,
    },
};
use axum::{
    extract::State,
    http::{HeaderMap, StatusCode},
    response::IntoResponse,
};
use axum_extra::extract::{CookieJar, cookie::Cookie};
use serde::{Deserialize, Serialize};
use tower_sessions::Session;
use utoipa_axum::{router::OpenApiRouter, routes};

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(register))
        .routes(routes!(login))
        .routes(routes!(refresh))
        .routes(routes!(logout))
        .merge(profile_settings::routes())
        .merge(recovery::routes())
}

/// A username or an email address, and the password.
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

/// Create an account.
#[utoipa::path(post, path = "/api/auth/register", tag = "accounts",
    request_body = SignUp, responses(
    (status = 201, description = "The new account, signed in", body = SignedIn),
    (status = 403, body = ErrorBody,
        description = "Sign-up is closed, or needs an invitation or the owner's link"),
    (status = 409, description = "The username or the email address is taken", body = ErrorBody),
))]
async fn register(
    State(app): State<AppState>,
    address: ClientAddress,
    session: Session,
    headers: HeaderMap,
    Json(details): Json<SignUp>,
) -> Result<impl IntoResponse> {
    app.limits.from_address(Attempt::Register, address.0)?;
    let user = super::sign_up(&app, details).await?;
    Ok((StatusCode::CREATED, signed_in(&app, &session, user, &headers, address).await?))
}

/// Sign in.
#[utoipa::path(post, path = "/api/auth/login", tag = "accounts", request_body = Login,
    security(), responses(
    (status = 200, description = "Signed in", body = SignedIn),
    (status = 401, description = "Wrong name or password", body = ErrorBody),
    (status = 403, description = "The account is suspended", body = ErrorBody),
))]
async fn login(
    State(app): State<AppState>,
    address: ClientAddress,
    session: Session,
    headers: HeaderMap,
    Json(login): Json<Login>,
) -> Result<impl IntoResponse> {
    let name = if login.username.trim().is_empty() { &login.email } else { &login.username };
    let user = super::authenticate(&app, name, login.password, &headers, address).await?;
    signed_in(&app, &session, user, &headers, address).await
}

/// The refresh token. It may be left out if its cookie is sent.
#[derive(Default, Deserialize, utoipa::ToSchema)]
struct Refresh {
    #[serde(default)]
    #[schema(example = "Vb3…")]
    refresh_token: String,
}

/// Exchange a refresh token for a new pair of tokens.
/// The old refresh token is invalid afterwards; using it again ends the session.
#[utoipa::path(post, path = "/api/auth/refresh", tag = "accounts", request_body = Option<Refresh>,
    security(), responses(
    (status = 200, description = "A new pair of tokens", body = Tokens),
    (status = 401, description = "The token is invalid or expired", body = ErrorBody),
))]
async fn refresh(
    State(app): State<AppState>,
    address: ClientAddress,
    cookies: CookieJar,
    MaybeJson(body): MaybeJson<Refresh>,
) -> Result<impl IntoResponse> {
    app.limits.from_address(Attempt::Refresh, address.0)?;
    let token = Some(body.refresh_token.as_str())
        .filter(|token| !token.is_empty())
        .or(cookies.get(cookies::REFRESH.on(&app)).map(Cookie::value));
    let tokens = super::refresh(&app, token.ok_or(Error::Unauthorized)?).await?;
    Ok((tokens.cookies(&app), axum::Json(tokens)))
}

/// End this session: its cookies and tokens are invalid afterwards.
#[utoipa::path(post, path = "/api/auth/logout", tag = "accounts", responses(
    (status = 204, description = "Signed out"), Unauthorized,
))]
async fn logout(
    State(app): State<AppState>,
    viewer: Viewer,
    session: Session,
) -> Result<impl IntoResponse> {
    super::log_out(&app, &viewer).await?;
    sessions::forget(&session).await;
    Ok((StatusCode::NO_CONTENT, [CLEAR_SITE_DATA], removal_cookies(&app)))
}

/// Opens a session for an API client. Its cookies sign the browser in on pages as well.
async fn signed_in(
    app: &AppState,
    session: &Session,
    user: Me,
    headers: &HeaderMap,
    address: ClientAddress,
) -> Result<impl IntoResponse + use<>> {
    let (id, tokens) =
        super::open_token_session(app, user.id, Device::new(headers, address)).await?;
    sessions::bind(session, id).await?;
    let cookies = tokens.cookies(app).add(known_browsers::cookie(app, headers, user.id)?);
    Ok((cookies, axum::Json(SignedIn { user, tokens })))
}
