//! The JSON API of reports: thin handlers over the operations.

use crate::{
    accounts::{
        model::Handle,
        server::{self as accounts, Viewer},
    },
    base::{Page, ReportId, Result},
    moderation::{
        model::{NewReport, Report},
        server as moderation,
    },
    platform::{
        AppState,
        error::ErrorBody,
        extract::{Json, Paging, Path},
    },
};
use axum::{extract::State, http::StatusCode};
use utoipa_axum::{router::OpenApiRouter, routes};

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list, report))
        .routes(routes!(dismiss))
        .routes(routes!(delete_reported))
        .routes(routes!(suspend, unsuspend))
}

/// Report a person, a post or a message to the owner.
#[utoipa::path(post, path = "/api/reports", tag = "reports", request_body = NewReport, security(("bearer" = []), ("cookie" = [])), responses(
    (status = 204, description = "The owner will see it"),
    (status = 400, description = "It does not say what is wrong with what, or is about yourself", body = ErrorBody),
    (status = 401, description = "Nobody is signed in", body = ErrorBody),
    (status = 404, description = "There is no such thing for you", body = ErrorBody),
    (status = 429, description = "Too many at once", body = ErrorBody),
))]
async fn report(
    State(app): State<AppState>,
    viewer: Viewer,
    Json(report): Json<NewReport>,
) -> Result<StatusCode> {
    moderation::report(&app, &viewer, report).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// List all reports. For the owner.
#[utoipa::path(get, path = "/api/reports", tag = "reports", security(("bearer" = []), ("cookie" = [])),
    params(("limit" = Option<u32>, Query, description = "At most 100"), ("before" = Option<String>, Query, description = "The `next` of the page before")),
    responses(
    (status = 200, description = "A page of reports, the newest first", body = Page<Report>),
    (status = 400, description = "Not a limit or a place in the list", body = ErrorBody),
    (status = 401, description = "Nobody is signed in", body = ErrorBody),
    (status = 403, description = "For the owner only", body = ErrorBody),
))]
async fn list(
    State(app): State<AppState>,
    viewer: Viewer,
    paging: Paging,
) -> Result<axum::Json<Page<Report>>> {
    moderation::reports(&app, &viewer, &paging).await.map(axum::Json)
}

/// Dismiss a report. For the owner.
#[utoipa::path(delete, path = "/api/reports/{id}", tag = "reports", params(("id" = String, Path, description = "A report's id")),
    security(("bearer" = []), ("cookie" = [])), responses(
    (status = 204, description = "It is gone"),
    (status = 400, description = "That is not an id", body = ErrorBody),
    (status = 401, description = "Nobody is signed in", body = ErrorBody),
    (status = 403, description = "For the owner only", body = ErrorBody),
))]
async fn dismiss(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(id): Path<ReportId>,
) -> Result<StatusCode> {
    moderation::dismiss(&app, &viewer, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Delete the post or message a report is about. For the owner.
#[utoipa::path(delete, path = "/api/reports/{id}/subject", tag = "reports", params(("id" = String, Path, description = "A report's id")),
    security(("bearer" = []), ("cookie" = [])), responses(
    (status = 204, description = "The post is gone, and every report of it"),
    (status = 400, description = "That is not an id", body = ErrorBody),
    (status = 401, description = "Nobody is signed in", body = ErrorBody),
    (status = 403, description = "For the owner only", body = ErrorBody),
    (status = 404, description = "There is no such report of a post", body = ErrorBody),
))]
async fn delete_reported(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(id): Path<ReportId>,
) -> Result<StatusCode> {
    moderation::delete_reported(&app, &viewer, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Suspend a person: nobody sees them, and their sign-ins are refused. For the owner.
#[utoipa::path(put, path = "/api/users/{user}/suspension", tag = "reports", params(("user" = String, Path, description = "A username or an id")),
    security(("bearer" = []), ("cookie" = [])), responses(
    (status = 204, description = "They are suspended"),
    (status = 400, description = "The owner cannot be, or that is neither a name nor an id", body = ErrorBody),
    (status = 401, description = "Nobody is signed in", body = ErrorBody),
    (status = 403, description = "For the owner only", body = ErrorBody),
    (status = 404, description = "There is no such person", body = ErrorBody),
))]
async fn suspend(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(user): Path<Handle>,
) -> Result<StatusCode> {
    accounts::suspend(&app, &viewer, user).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Lift a person's suspension. For the owner.
#[utoipa::path(delete, path = "/api/users/{user}/suspension", tag = "reports", params(("user" = String, Path, description = "A username or an id")),
    security(("bearer" = []), ("cookie" = [])), responses(
    (status = 204, description = "They are not suspended"),
    (status = 400, description = "That is neither a name nor an id", body = ErrorBody),
    (status = 401, description = "Nobody is signed in", body = ErrorBody),
    (status = 403, description = "For the owner only", body = ErrorBody),
    (status = 404, description = "There is no such person", body = ErrorBody),
))]
async fn unsuspend(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(user): Path<Handle>,
) -> Result<StatusCode> {
    accounts::unsuspend(&app, &viewer, user).await?;
    Ok(StatusCode::NO_CONTENT)
}
