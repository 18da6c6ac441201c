//! Calls of the JSON API over the socket: by the same routes, as the socket's viewer.

use crate::{
    accounts::server::{Viewer, identity},
    base::Error,
    live::events::ServerFrame,
    platform::{AppState, address::ClientAddress, error::ErrorBody, memory::Held},
};
use axum::{
    Router,
    body::Body,
    http::{Method, Request, header},
    response::{IntoResponse, Response},
};
use http_body_util::BodyExt;
use serde_json::{
    Value,
    value::{RawValue, to_raw_value},
};
use tower::ServiceExt;

/// The router of the API, as the socket may call it.
#[derive(Clone)]
pub struct Calls(pub Router);

pub struct Call {
    pub id: i64,
    pub method: String,
    pub path: String,
    pub body: Option<Value>,
}

impl Calls {
    /// Answers a call, and counts the response against the client's memory until it is written.
    pub async fn answer(
        self,
        app: AppState,
        viewer: Viewer,
        address: ClientAddress,
        call: Call,
    ) -> (ServerFrame, Option<Held>) {
        let id = call.id;
        let response = match self.request(&app, &viewer, address, call).await {
            Ok(request) => self.0.oneshot(request).await.unwrap_or_else(|never| match never {}),
            Err(error) => error.into_response(),
        };
        let (status, body) = read(response).await;
        match app.memory.hold(address.0, body.get().len()) {
            Ok(held) => (ServerFrame::Reply { id, status, body }, Some(held)),
            Err(error) => (refusal(id, &error), None),
        }
    }

    async fn request(
        &self,
        app: &AppState,
        viewer: &Viewer,
        address: ClientAddress,
        call: Call,
    ) -> Result<Request<Body>, Error> {
        let open = call.path.starts_with("/api/")
            && !call.path.starts_with("/api/auth")
            && !is_binary(&call.path);
        let method: Method = call.method.parse().map_err(|_| Error::MethodNotAllowed)?;
        if !open {
            return Err(Error::NotFound);
        }
        // The user's details may have changed since the socket was opened.
        let viewer = identity::renewed(app, viewer).await?;
        let body = call.body.map(|body| body.to_string()).unwrap_or_default();
        let request = Request::builder()
            .method(method)
            .uri(call.path)
            .header(header::CONTENT_TYPE, "application/json")
            .body(Body::from(body));
        let mut request = request.map_err(|_| Error::BadRequest {
            detail: "Enter the path of an API call.".to_owned(),
        })?;
        request.extensions_mut().insert(address);
        identity::sign(&mut request, viewer);
        Ok(request)
    }
}

/// True for calls whose response is not JSON, and fits in no frame.
fn is_binary(path: &str) -> bool {
    path.split('?').next() == Some("/api/users/me/export")
}

/// The reply to a call that was refused.
pub fn refusal(id: i64, error: &Error) -> ServerFrame {
    let body = to_raw_value(&ErrorBody::from(error)).expect("errors are plain data");
    ServerFrame::Reply { id, status: error.status(), body }
}

async fn read(response: Response) -> (u16, Box<RawValue>) {
    let status = response.status().as_u16();
    let nothing = || RawValue::NULL.to_owned();
    let Ok(body) = response.into_body().collect().await.map(|body| body.to_bytes()) else {
        return (500, nothing());
    };
    (status, serde_json::from_slice(&body).unwrap_or_else(|_| nothing()))
}
