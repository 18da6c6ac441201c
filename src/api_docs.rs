//! The page that documents the JSON API for people, rendered from its OpenAPI document.

use crate::{accounts::pages::page, ui::PageHead};
use leptos::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;

/// The OpenAPI document as JSON text. The server provides it, because only the server knows every
/// route.
#[derive(Clone, Copy)]
pub struct ApiDocument(pub &'static str);

#[component]
pub fn ApiDocsPage() -> impl IntoView {
    page(|_| async {
        let ApiDocument(text) = expect_context();
        let document: Value = serde_json::from_str(text).unwrap_or_default();
        Ok(view! {
            <PageHead title="API" description="The JSON API of this community." />
            <h1 class="page__title">"API"</h1>
            <Document document />
        })
    })
}

#[component]
fn Document(document: Value) -> impl IntoView {
    let mut by_tag: BTreeMap<String, Vec<AnyView>> = BTreeMap::new();
    for (path, item) in document["paths"].as_object().into_iter().flatten() {
        for (method, call) in item.as_object().into_iter().flatten() {
            by_tag.entry(text(&call["tags"][0])).or_default().push(operation(method, path, call));
        }
    }
    let tags = by_tag.into_iter().map(|(tag, calls)| {
        view! {
            <section>
                <h2 class="page__subtitle">{tag}</h2>
                {calls}
            </section>
        }
    });
    let schemas = document["components"]["schemas"].as_object().into_iter().flatten().map(
        |(name, schema)| {
            let shown = serde_json::to_string_pretty(schema).unwrap_or_default();
            view! {
                <details class="docs__call card" id=format!("schema-{name}")>
                    <summary>
                        <code>{name.clone()}</code>
                    </summary>
                    <pre class="docs__schema" tabindex="0">
                        {shown}
                    </pre>
                </details>
            }
        },
    );
    view! {
        <p class="docs__text">{text(&document["info"]["description"])}</p>
        <p class="docs__text">
            <a href="/api/openapi.json" rel="external">
                "As an OpenAPI document: openapi.json"
            </a>
        </p>
        {tags.collect_view()}
        <section>
            <h2 class="page__subtitle">"Socket"</h2>
            <p class="docs__text">
                "GET /live is a WebSocket of JSON texts, each with a type. A page of the \
                 community opens it by its cookie; programs send their token as a \
                bearer, or as a first frame. What comes from the server is a "
                <a href="#schema-ServerFrame" rel="external">
                    "ServerFrame"
                </a> " or a " <a href="#schema-RenderedEvent" rel="external">
                    "RenderedEvent"
                </a> ", an event of the log with its number; from groups and channels a "
                <a href="#schema-RoomEvent" rel="external">
                    "RoomEvent"
                </a> " or a " <a href="#schema-RoomFrame" rel="external">
                    "RoomFrame"
                </a> "; what goes to it a " <a href="#schema-ClientFrame" rel="external">
                    "ClientFrame"
                </a> "."
            </p>
        </section>
        <section>
            <h2 class="page__subtitle">"Schemas"</h2>
            {schemas.collect_view()}
        </section>
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// One API call: its path, summary, parameters, body and responses.
fn operation(method: &str, path: &str, call: &Value) -> AnyView {
    let parameters = call["parameters"].as_array().into_iter().flatten().map(|parameter| {
        view! {
            <li>
                <code>{text(&parameter["name"])}</code>
                {format!(" ({}): {}", text(&parameter["in"]), text(&parameter["description"]))}
            </li>
        }
    });
    let body = schema_of(&call["requestBody"]);
    let answers = call["responses"].as_object().into_iter().flatten().map(|(status, response)| {
        view! {
            <li>
                <code>{status.clone()}</code>
                " "
                {text(&response["description"])}
                " "
                {schema_of(response)}
            </li>
        }
    });
    view! {
        <details class="docs__call card">
            <summary>
                <code>{format!("{} {path}", method.to_uppercase())}</code>
                " "
                {text(&call["summary"])}
            </summary>
            <ul>{parameters.collect_view()}</ul>
            {body.map(|body| view! { <p>"Body: " {body}</p> })}
            <ul>{answers.collect_view()}</ul>
        </details>
    }
    .into_any()
}

/// A link to the schema of a request or response body.
fn schema_of(of: &Value) -> Option<AnyView> {
    let content = of["content"].as_object()?.values().next()?;
    let name = content["schema"]["$ref"].as_str()?.rsplit('/').next()?.to_owned();
    Some(
        view! {
            <a href=format!("#schema-{name}") rel="external">
                {name.clone()}
            </a>
        }
        .into_any(),
    )
}
