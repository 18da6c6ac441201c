//! Identifies the user behind a request. Session cookie, bearer token and access cookie all lead to
//! one [`Viewer`] or none.

use super::{
    sessions,
    store::{self, Signed},
    tokens,
};
use crate::{
    accounts::model::{Person, Role, Theme},
    base::{Error, Result, SessionId},
    platform::{AppState, cookies},
};
use axum::{
    extract::{FromRequestParts, Request, State},
    http::{HeaderMap, header, request::Parts},
    middleware::Next,
    response::Response,
};
use axum_extra::extract::CookieJar;
use tower_sessions::Session;

/// The signed-in user who makes the request. A handler that takes one is guarded by its type.
#[derive(Clone, Debug)]
pub struct Viewer {
    pub person: Person,
    pub role: Role,
    pub theme: Theme,
    pub session: SessionId,
}

impl Viewer {
    /// Refuses everyone but the owner of the community.
    pub fn must_be_owner(&self) -> Result<()> {
        if self.role == Role::Owner { Ok(()) } else { Err(Error::Forbidden) }
    }
}

impl From<Signed> for Viewer {
    fn from(signed: Signed) -> Self {
        Self {
            person: signed.person,
            role: signed.role,
            theme: signed.theme,
            session: signed.session,
        }
    }
}

/// A [`Viewer`], or `None` if the request is signed out.
#[derive(Clone, Debug)]
pub struct MaybeViewer(pub Option<Viewer>);

/// The result of the middleware. Invalid credentials are refused where a viewer is needed, not on
/// pages that need none.
#[derive(Clone, Debug)]
struct Identity(Result<Option<Viewer>>);

/// Middleware that identifies the viewer, once for each request.
pub async fn identify(
    State(app): State<AppState>,
    session: Session,
    mut request: Request,
    next: Next,
) -> Response {
    let identity = prove(&app, &session, request.headers()).await;
    if let Ok(Some(viewer)) = &identity {
        tracing::Span::current().record("person", tracing::field::display(viewer.person.id));
    }
    request.extensions_mut().insert(Identity(identity));
    next.run(request).await
}

/// A bearer token wins over cookies when both are sent.
async fn prove(app: &AppState, session: &Session, headers: &HeaderMap) -> Result<Option<Viewer>> {
    match headers.get(header::AUTHORIZATION) {
        Some(value) => {
            let token = value
                .to_str()
                .ok()
                .and_then(|value| value.strip_prefix("Bearer "))
                .ok_or(Error::Unauthorized)?;
            by_token(app, token).await.map(Some)
        }
        None => match (
            sessions::signed(app, session).await?,
            CookieJar::from_headers(headers).get(cookies::ACCESS.on(app)),
        ) {
            (None, Some(token)) => match by_token(app, token.value()).await {
                // An access cookie that has expired is no error: it only proves nothing any more.
                Err(Error::Unauthorized) => Ok(None),
                found => found.map(Some),
            },
            (signed, _) => Ok(signed.map(Viewer::from)),
        },
    }
}

/// The viewer that an access token belongs to.
pub async fn by_token(app: &AppState, token: &str) -> Result<Viewer> {
    let (user, session) = tokens::verify(app, token)?;
    store::signed_by_token(&app.db, session, user, app.now())
        .await?
        .map(Viewer::from)
        .ok_or(Error::Unauthorized)
}

/// The viewer with their current details, while their session is live.
pub async fn renewed(app: &AppState, viewer: &Viewer) -> Result<Viewer> {
    store::signed_by_token(&app.db, viewer.session, viewer.person.id, app.now())
        .await?
        .map(Viewer::from)
        .ok_or(Error::Unauthorized)
}

/// Sets the viewer of a request that did not come in from outside.
pub fn sign<B>(request: &mut axum::http::Request<B>, viewer: Viewer) {
    request.extensions_mut().insert(Identity(Ok(Some(viewer))));
}

/// The viewer of a request, from its parts: pages and server functions have no extractors.
pub fn viewer_of(parts: &Parts) -> Result<Option<Viewer>> {
    match parts.extensions.get::<Identity>() {
        Some(identity) => identity.0.clone(),
        None => Ok(None),
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Viewer {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self> {
        viewer_of(parts)?.ok_or(Error::Unauthorized)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for MaybeViewer {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self> {
        viewer_of(parts).map(Self)
    }
}
