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
        openapi::{Id, NotFound, OwnerOnly, PageQuery, Unauthorized, User},
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
#[utoipa::path(post, path = "/api/reports", tag = "reports", request_body = NewReport, responses(
    (status = 204, description = "The report is sent to the owner"),
    (status = 400, body = ErrorBody,
        description = "No reason, not exactly one subject, or about yourself"),
    Unauthorized, NotFound,
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
#[utoipa::path(get, path = "/api/reports", tag = "reports", params(PageQuery), responses(
    (status = 200, description = "A page of reports, the newest first", body = Page<Report>),
    Unauthorized, OwnerOnly,
))]
async fn list(
    State(app): State<AppState>,
    viewer: Viewer,
    paging: Paging,
) -> Result<axum::Json<Page<Report>>> {
    moderation::reports(&app, &viewer, &paging).await.map(axum::Json)
}

/// Dismiss a report. For the owner.
#[utoipa::path(delete, path = "/api/reports/{id}", tag = "reports", params(Id), responses(
    (status = 204, description = "Deleted"), Unauthorized, OwnerOnly,
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
#[utoipa::path(delete, path = "/api/reports/{id}/subject", tag = "reports", params(Id), responses(
    (status = 204, description = "Deleted, with every report about it"),
    (status = 404, body = ErrorBody,
        description = "No such report of a post or a message"),
    Unauthorized, OwnerOnly,
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
#[utoipa::path(put, path = "/api/users/{user}/suspension", tag = "reports", params(User), responses(
    (status = 204, description = "The person is suspended"),
    (status = 400, body = ErrorBody,
        description = "The owner cannot be suspended, or not a username or an id"),
    Unauthorized, OwnerOnly, NotFound,
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
#[utoipa::path(delete, path = "/api/users/{user}/suspension", tag = "reports",
    params(User), responses(
    (status = 204, description = "The person is not suspended"), Unauthorized, OwnerOnly, NotFound,
))]
async fn unsuspend(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(user): Path<Handle>,
) -> Result<StatusCode> {
    accounts::unsuspend(&app, &viewer, user).await?;
    Ok(StatusCode::NO_CONTENT)
}
