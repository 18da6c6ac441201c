//! The OpenAPI document of the JSON API, generated from the code: for programs at
//! `/api/openapi.json` and by `kith openapi`, for people at `/api/docs`.

use crate::{
    chat::{events::RoomFrame, server::RoomEvent},
    live::events::{ClientFrame, ServerFrame},
    platform::cookies,
};
use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use std::sync::LazyLock;
use utoipa::{
    PartialSchema,
    openapi::{
        ComponentsBuilder, ContentBuilder, InfoBuilder, LicenseBuilder, OpenApi, Ref, RefOr,
        ResponseBuilder,
        path::Operation,
        security::{
            ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme,
        },
    },
};

/// The whole document.
pub fn document() -> OpenApi {
    let (_, mut document) = super::api().split_for_parts();
    document.info = InfoBuilder::new()
        .title("Kith")
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some(
            "Everything people can do in a community, for programs. Sign in with \
             POST /api/auth/login and send the access token as a bearer; from a page of the \
             community its cookies do as well. Ids are decimal strings, times RFC 3339 in UTC. \
             A list answers {items, next}; its next page is asked for with before={next}.",
        ))
        .license(Some(
            LicenseBuilder::new()
                .name("AGPL-3.0-or-later")
                .identifier(Some("AGPL-3.0-or-later"))
                .build(),
        ))
        .build();
    let components = document.components.get_or_insert_with(|| ComponentsBuilder::new().build());
    let bearer = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("JWT").build();
    components.add_security_scheme("bearer", SecurityScheme::Http(bearer));
    components.add_security_scheme(
        "cookie",
        SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::with_description(
            cookies::SESSION.plain,
            "With https the name begins with `__Host-`.",
        ))),
    );
    // The frames of the socket, from the types they are serialized from.
    components.schemas.insert("ClientFrame".to_owned(), ClientFrame::schema());
    components.schemas.insert("ServerFrame".to_owned(), ServerFrame::schema());
    components.schemas.insert("RoomFrame".to_owned(), RoomFrame::schema());
    components.schemas.insert("RoomEvent".to_owned(), RoomEvent::schema());
    for item in document.paths.paths.values_mut() {
        let changing = [&mut item.post, &mut item.put, &mut item.patch, &mut item.delete]
            .into_iter()
            .flatten();
        changing.for_each(|operation| {
            say(operation, "403", "Forbidden: a browser sent this request from another site")
        });
        let all = [&mut item.get, &mut item.post, &mut item.put, &mut item.patch, &mut item.delete]
            .into_iter()
            .flatten();
        for operation in all {
            // Operation ids are unique in the whole document, and slices use the same names for
            // theirs.
            let tag =
                operation.tags.as_ref().and_then(|tags| tags.first()).map_or("api", String::as_str);
            operation.operation_id = operation.operation_id.take().map(|id| format!("{tag}_{id}"));
            // A 401 means that the call needs a sign-in. Calls that sign in say `security()`, which
            // is an empty list in the document.
            if operation.responses.responses.contains_key("401") {
                operation.security.get_or_insert_with(|| {
                    ["bearer", "cookie"]
                        .map(|scheme| SecurityRequirement::new(scheme, [""; 0]))
                        .to_vec()
                });
            }
            if operation.parameters.is_some() || operation.request_body.is_some() {
                say(operation, "400", "Invalid input: see `message` and `fields`");
            }
            if operation.request_body.is_some() {
                say(operation, "413", "The body is too large");
                say(operation, "415", "The content type of the body is not supported");
            }
            say(operation, "429", "Too many requests: try again after Retry-After");
            say(operation, "503", "The server is busy or its disk is full: try again later");
        }
        if let Some(read) = &mut item.get {
            let unchanged = ResponseBuilder::new()
                .description("Not modified: the client has this version")
                .build();
            read.responses.responses.entry("304".to_owned()).or_insert(RefOr::T(unchanged));
        }
    }
    document
}

/// Documents a refusal that is common to all calls, unless the call documents that status itself.
fn say(operation: &mut Operation, status: &str, about: &str) {
    let body =
        ContentBuilder::new().schema(Some(RefOr::Ref(Ref::from_schema_name("ErrorBody")))).build();
    let response =
        ResponseBuilder::new().description(about).content("application/json", body).build();
    operation.responses.responses.entry(status.to_owned()).or_insert(RefOr::T(response));
}

/// The document as JSON text, as it is served.
pub static TEXT: LazyLock<String> =
    LazyLock::new(|| document().to_json().expect("the document is plain data"));

pub async fn json() -> Response {
    (
        [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-cache")],
        TEXT.as_str(),
    )
        .into_response()
}
