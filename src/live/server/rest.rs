//! The JSON API of presence and of missed events.

use super::Sync;
use crate::{
    accounts::server::Viewer,
    base::{Error, Result, UserId},
    live::{model::Presence, server as live},
    platform::{
        AppState,
        extract::{asked, query},
        openapi::Unauthorized,
    },
};
use axum::{Json, extract::State, http::Uri};
use utoipa_axum::{router::OpenApiRouter, routes};

/// The most users that may be on a screen.
const MOST: usize = 500;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(presence)).routes(routes!(sync))
}

/// Get the presence of these users. Those whose presence you may not know are left out.
#[utoipa::path(get, path = "/api/presence", tag = "live",
    params(("ids" = Option<String>, Query, description = "Ids, separated by commas, at most 500")),
    responses(
    (status = 200, description = "The presence that you may see", body = Vec<Presence>),
    Unauthorized,
))]
async fn presence(
    State(app): State<AppState>,
    viewer: Viewer,
    uri: Uri,
) -> Result<Json<Vec<Presence>>> {
    let ids = query(&uri, "ids");
    let parsed = ids
        .split(',')
        .filter(|id| !id.is_empty())
        .map(str::parse::<UserId>)
        .collect::<Result<Vec<_>, _>>();
    let users = parsed.map_err(|_| Error::field("ids", "Enter ids separated by commas."))?;
    if users.len() > MOST {
        return Err(Error::field("ids", "Enter at most 500 ids."));
    }
    live::presence(&app, &viewer, &users).await.map(Json)
}

/// List the events that came after one you know.
#[utoipa::path(get, path = "/api/sync", tag = "live",
    params(
        ("since" = Option<i64>, Query,
            description = "The number of the last event you have; 0 for all"),
    ), responses(
    (status = 200, description = "The events, in order", body = Sync), Unauthorized,
))]
async fn sync(State(app): State<AppState>, viewer: Viewer, uri: Uri) -> Result<Json<Sync>> {
    let since = match asked(&uri, "since") {
        None => Some(0),
        Some(text) => text.parse().ok().filter(|since| *since >= 0),
    };
    let since = since.ok_or_else(|| Error::field("since", "Enter the number of an event."))?;
    live::sync(&app, viewer.person.id, since).await.map(Json)
}
