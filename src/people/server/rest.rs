//! The JSON API of people: thin handlers over the operations.

use crate::{
    accounts::{model::Handle, server::MaybeViewer},
    base::Result,
    people::{model::Profile, server as people},
    platform::{AppState, error::ErrorBody, extract::Path},
};
use axum::{Json, extract::State};
use utoipa_axum::{router::OpenApiRouter, routes};

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(profile))
}

/// Somebody's profile.
#[utoipa::path(get, path = "/api/users/{user}", tag = "people", params(("user" = String, Path, description = "A username or an id")), responses(
    (status = 200, description = "The profile, as you may see it", body = Profile),
    (status = 400, description = "That is neither a name nor an id", body = ErrorBody),
    (status = 404, description = "There is no such person for you", body = ErrorBody),
))]
async fn profile(State(app): State<AppState>, viewer: MaybeViewer, Path(user): Path<Handle>) -> Result<Json<Profile>> {
    people::profile(&app, &viewer, &user).await.map(Json)
}
