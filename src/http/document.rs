//! The document of the JSON API, made from the code: for programs at `/api/openapi.json` and by `kith openapi`, for people at
//! `/api/docs`.

use crate::{
    base::{Result, text::Html},
    drawn::{Drawing, server::Visit},
    live::server as live,
    ui::Settle,
};
use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use futures::future::{BoxFuture, FutureExt};
use leptos::prelude::*;
use serde_json::Value;
use std::{
    collections::BTreeMap,
    sync::{LazyLock, OnceLock},
};
use utoipa::openapi::{
    ComponentsBuilder, ContentBuilder, InfoBuilder, LicenseBuilder, ObjectBuilder, OpenApi, Ref, RefOr, ResponseBuilder, Type,
    path::Operation,
    security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityScheme},
};

/// The whole document.
pub fn document() -> OpenApi {
    let (_, mut document) = super::api().split_for_parts();
    document.info = InfoBuilder::new()
        .title("Kith")
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some(
            "Everything people can do in a community, for programs. Sign in with POST /api/auth/login and send the access token as a \
             bearer; from a page of the community its cookies do as well. Ids are decimal strings, times RFC 3339 in UTC. A list answers \
             {items, next}; its next page is asked for with before={next}.",
        ))
        .license(Some(LicenseBuilder::new().name("AGPL-3.0-or-later").identifier(Some("AGPL-3.0-or-later")).build()))
        .build();
    let components = document.components.get_or_insert_with(|| ComponentsBuilder::new().build());
    let bearer = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("JWT").build();
    components.add_security_scheme("bearer", SecurityScheme::Http(bearer));
    components.add_security_scheme("cookie", SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::new("kith_session"))));
    // What travels over the socket, from the types it is made of.
    for (name, schema) in live::events::schemas() {
        components.schemas.insert(name, schema);
    }
    for item in document.paths.paths.values_mut() {
        let changing = [&mut item.post, &mut item.put, &mut item.patch, &mut item.delete].into_iter().flatten();
        changing.for_each(|operation| say(operation, "403", "Another site made a browser send it"));
        let all = [&mut item.get, &mut item.post, &mut item.put, &mut item.patch, &mut item.delete].into_iter().flatten();
        for operation in all {
            // One name in the whole document: slices call their own by the same words.
            let tag = operation.tags.as_ref().and_then(|tags| tags.first()).map_or("api", String::as_str);
            operation.operation_id = operation.operation_id.take().map(|id| format!("{tag}_{id}"));
            for parameter in operation.parameters.iter_mut().flatten() {
                // More than a hundred is fine, and counts as a hundred.
                if let RefOr::T(limit) = parameter
                    && limit.name == "limit"
                {
                    limit.schema = Some(ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(1)).build().into());
                }
            }
            if operation.request_body.is_some() {
                say(operation, "413", "The body is too large");
                say(operation, "415", "The body is of another kind");
            }
            say(operation, "429", "That was too often; Retry-After says when to try again");
            say(operation, "503", "The server is busy; try again");
        }
        if let Some(read) = &mut item.get {
            let unchanged = ResponseBuilder::new().description("You have it already, as If-None-Match says").build();
            read.responses.responses.entry("304".to_owned()).or_insert(RefOr::T(unchanged));
        }
    }
    document
}

/// A refusal that no call has for itself, unless it has one of its own with that status.
fn say(operation: &mut Operation, status: &str, about: &str) {
    let body = ContentBuilder::new().schema(Some(RefOr::Ref(Ref::from_schema_name("ErrorBody")))).build();
    let response = ResponseBuilder::new().description(about).content("application/json", body).build();
    operation.responses.responses.entry(status.to_owned()).or_insert(RefOr::T(response));
}

/// As it is served.
static TEXT: LazyLock<String> = LazyLock::new(|| document().to_json().expect("the document is plain data"));

pub async fn json() -> Response {
    ([(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-cache")], TEXT.as_str()).into_response()
}

/// The page for people.
pub fn draw(visit: &Visit) -> Option<BoxFuture<'_, Result<Drawing>>> {
    match visit.path()[..] {
        ["api", "docs"] => Some(async { Ok(page(visit)) }.boxed()),
        _ => None,
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Drawn once: it says the same to everyone, and is long.
fn page(visit: &Visit) -> Drawing {
    static DRAWN: OnceLock<Html> = OnceLock::new();
    let html = DRAWN.get_or_init(|| drawn(visit)).clone();
    Drawing { title: "API".to_owned(), description: "What programs can do here.".to_owned(), share: None, html }
}

fn drawn(visit: &Visit) -> Html {
    let document: Value = serde_json::from_str(&TEXT).unwrap_or_default();
    let mut by_tag: BTreeMap<String, Vec<AnyView>> = BTreeMap::new();
    visit.draw(|| {
        for (path, item) in document["paths"].as_object().into_iter().flatten() {
            for (method, call) in item.as_object().into_iter().flatten() {
                by_tag.entry(text(&call["tags"][0])).or_default().push(operation(method, path, call));
            }
        }
        let tags = by_tag.into_iter().map(|(tag, calls)| view! { <section><h2 class="page__subtitle">{tag}</h2> {calls}</section> });
        let schemas = document["components"]["schemas"].as_object().into_iter().flatten().map(|(name, schema)| {
            let shown = serde_json::to_string_pretty(schema).unwrap_or_default();
            view! {
                <details class="docs__call card" id=format!("schema-{name}")>
                    <summary><code>{name.clone()}</code></summary>
                    <pre class="docs__schema" tabindex="0">{shown}</pre>
                </details>
            }
        });
        view! {
            <h1 class="page__title">"API"</h1>
            <p>{text(&document["info"]["description"])}</p>
            <p><a href="/api/openapi.json" rel="external">"The same for programs: openapi.json"</a></p>
            {tags.collect_view()}
            <section>
                <h2 class="page__subtitle">"Socket"</h2>
                <p>
                    "GET /live is a WebSocket of JSON texts, each with a type. A page of the community opens it by its cookie; programs send their token as a \
                    bearer, or as a first frame. What comes from the server is a " <a href="#schema-ServerFrame" rel="external">"ServerFrame"</a>
                    " or a " <a href="#schema-Told" rel="external">"Told"</a> ", an event of the log with its number; what goes to it a "
                    <a href="#schema-ClientFrame" rel="external">"ClientFrame"</a> "."
                </p>
            </section>
            <section><h2 class="page__subtitle">"Schemas"</h2> {schemas.collect_view()}</section>
        }
    })
}

/// One call: its address, what it does, what goes in and what comes out.
fn operation(method: &str, path: &str, call: &Value) -> AnyView {
    let parameters = call["parameters"].as_array().into_iter().flatten().map(|parameter| {
        view! { <li><code>{text(&parameter["name"])}</code> {format!(" ({}): {}", text(&parameter["in"]), text(&parameter["description"]))}</li> }
    });
    let body = schema_of(&call["requestBody"]);
    let answers = call["responses"].as_object().into_iter().flatten().map(|(status, response)| {
        view! { <li><code>{status.clone()}</code> " " {text(&response["description"])} " " {schema_of(response)}</li> }
    });
    view! {
        <details class="docs__call card">
            <summary><code>{format!("{} {path}", method.to_uppercase())}</code> " " {text(&call["summary"])}</summary>
            <ul>{parameters.collect_view()}</ul>
            {body.map(|body| view! { <p>"Body: " {body}</p> })}
            <ul>{answers.collect_view()}</ul>
        </details>
    }
    .settled()
}

/// A link to the schema of a body.
fn schema_of(of: &Value) -> Option<AnyView> {
    let content = of["content"].as_object()?.values().next()?;
    let name = content["schema"]["$ref"].as_str()?.rsplit('/').next()?.to_owned();
    Some(view! { <a href=format!("#schema-{name}") rel="external">{name.clone()}</a> }.settled())
}
