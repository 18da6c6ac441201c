//! Parameters and responses that many operations share in the OpenAPI document. Types for
//! `#[utoipa::path]` only: their doc comments are the descriptions, and nothing reads their fields.

use super::error::ErrorBody;
use utoipa::{IntoParams, IntoResponses};

#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
pub struct Id {
    /// An id
    pub id: String,
}

#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
pub struct User {
    /// A username or an id
    pub user: String,
}

#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
pub struct IdAndUser {
    /// An id
    pub id: String,
    /// A username or an id
    pub user: String,
}

/// The query that [`Paging`](super::extract::Paging) is read from.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
pub struct PageQuery {
    /// At most 100; 20 if left out
    #[param(minimum = 1)]
    pub limit: Option<usize>,
    /// The `next` of the previous page
    pub before: Option<String>,
}

/// Not signed in
#[derive(IntoResponses)]
#[response(status = 401)]
pub struct Unauthorized(pub ErrorBody);

/// Forbidden: it belongs to another user
#[derive(IntoResponses)]
#[response(status = 403)]
pub struct NotYours(pub ErrorBody);

/// Forbidden: your role in this conversation does not allow it
#[derive(IntoResponses)]
#[response(status = 403)]
pub struct RoleOnly(pub ErrorBody);

/// Forbidden: only the owner may do this
#[derive(IntoResponses)]
#[response(status = 403)]
pub struct OwnerOnly(pub ErrorBody);

/// Forbidden: a block or a setting of this person does not allow it
#[derive(IntoResponses)]
#[response(status = 403)]
pub struct NotAllowed(pub ErrorBody);

/// Not found, or not visible to you
#[derive(IntoResponses)]
#[response(status = 404)]
pub struct NotFound(pub ErrorBody);
