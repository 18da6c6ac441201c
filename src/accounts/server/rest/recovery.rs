//! The JSON API for lost passwords and for confirming an address by mail.

use crate::{
    accounts::server as accounts,
    base::Result,
    platform::{
        AppState, address::ClientAddress, error::ErrorBody, extract::Json, limits::Attempt,
    },
};
use axum::{extract::State, http::StatusCode};
use serde::Deserialize;
use utoipa_axum::{router::OpenApiRouter, routes};

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(forgot)).routes(routes!(reset)).routes(routes!(confirm))
}

#[derive(Default, Deserialize, utoipa::ToSchema)]
#[serde(default)]
struct Forgot {
    #[schema(example = "mara@example.org")]
    email: String,
}

/// Ask for an email to set a new password.
/// The response does not reveal whether the address has an account.
#[utoipa::path(post, path = "/api/auth/forgot", tag = "accounts", request_body = Forgot, responses(
    (status = 204, description = "If there is an account, an email is on its way"),
))]
async fn forgot(
    State(app): State<AppState>,
    address: ClientAddress,
    Json(forgot): Json<Forgot>,
) -> Result<StatusCode> {
    app.limits.from_address(Attempt::Recover, address.0)?;
    accounts::forgot(&app, &forgot.email)?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Default, Deserialize, utoipa::ToSchema)]
#[serde(default)]
struct Reset {
    token: String,
    #[schema(example = "correct horse battery")]
    password: String,
}

/// Set a new password with the token from an email. Every session ends.
#[utoipa::path(post, path = "/api/auth/reset", tag = "accounts", request_body = Reset, responses(
    (status = 204, description = "The password is changed"),
    (status = 400, body = ErrorBody,
        description = "The token is invalid or expired, or the password is not accepted"),
))]
async fn reset(
    State(app): State<AppState>,
    address: ClientAddress,
    Json(reset): Json<Reset>,
) -> Result<StatusCode> {
    app.limits.from_address(Attempt::Recover, address.0)?;
    accounts::reset(&app, &reset.token, reset.password).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Default, Deserialize, utoipa::ToSchema)]
#[serde(default)]
struct Confirm {
    #[schema(example = "Vb3…")]
    token: String,
}

/// Confirm an address with the token from an email.
#[utoipa::path(post, path = "/api/auth/confirm", tag = "accounts",
    request_body = Confirm, responses(
    (status = 204, description = "The address is confirmed"),
    (status = 400, description = "The token is invalid or expired", body = ErrorBody),
))]
async fn confirm(
    State(app): State<AppState>,
    address: ClientAddress,
    Json(confirm): Json<Confirm>,
) -> Result<StatusCode> {
    app.limits.from_address(Attempt::Recover, address.0)?;
    accounts::confirm(&app, &confirm.token).await?;
    Ok(StatusCode::NO_CONTENT)
}
