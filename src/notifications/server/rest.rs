//! The JSON API of notifications: thin handlers over the operations.

use crate::{
    accounts::server::Viewer,
    base::{NotificationId, Page, Result},
    notifications::{
        model::{Notification, Unread},
        server as notifications,
    },
    platform::{
        AppState,
        extract::{Json, Paging},
        openapi::{PageQuery, Unauthorized},
    },
};
use axum::extract::State;
use serde::Deserialize;
use utoipa_axum::{router::OpenApiRouter, routes};

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(read))
}

/// List what others did that concerns you.
#[utoipa::path(get, path = "/api/notifications", tag = "notifications",
    params(PageQuery), responses(
    (status = 200, body = Page<Notification>,
        description = "A page of notifications, the newest first"),
    Unauthorized,
))]
async fn list(
    State(app): State<AppState>,
    viewer: Viewer,
    paging: Paging,
) -> Result<axum::Json<Page<Notification>>> {
    notifications::notifications(&app, &viewer, &paging).await.map(axum::Json)
}

/// The read position to set.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct UpTo {
    /// The id of the newest notification you saw.
    #[schema(value_type = String, example = "2093748273641472")]
    up_to: NotificationId,
}

/// Mark notifications as read.
#[utoipa::path(post, path = "/api/notifications/read", tag = "notifications",
    request_body = UpTo, responses(
    (status = 200, description = "The number still unread", body = Unread), Unauthorized,
))]
async fn read(
    State(app): State<AppState>,
    viewer: Viewer,
    Json(UpTo { up_to }): Json<UpTo>,
) -> Result<axum::Json<Unread>> {
    notifications::read(&app, &viewer, up_to).await.map(axum::Json)
}
