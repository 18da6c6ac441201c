//! Checks every answer of the JSON API that any test of this binary gets against the OpenAPI
//! document.

use reqwest::Method;
use serde_json::{Value, json};
use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex},
};

static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
    serde_json::from_str(&kith::http::document().to_json().unwrap()).expect("the document is JSON")
});

/// Compiled validators, by the schema's position in the document.
static VALIDATORS: LazyLock<Mutex<HashMap<String, Arc<jsonschema::Validator>>>> =
    LazyLock::new(Mutex::default);

/// The path template in the document that matches an address: the one with the fewest placeholders.
fn template(path: &str) -> Option<&'static str> {
    let asked: Vec<&str> = path.split('/').collect();
    let fits = |template: &str| {
        let parts: Vec<&str> = template.split('/').collect();
        parts.len() == asked.len()
            && parts.iter().zip(&asked).all(|(part, asked)| part.starts_with('{') || part == asked)
    };
    let paths = DOCUMENT["paths"].as_object().unwrap().keys();
    paths
        .map(String::as_str)
        .filter(|template| fits(template))
        .min_by_key(|template| template.matches('{').count())
}

fn validator(pointer: &str) -> Option<Arc<jsonschema::Validator>> {
    let schema = DOCUMENT.pointer(pointer)?;
    let mut validators = VALIDATORS.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let made = validators.entry(pointer.to_owned()).or_insert_with(|| {
        let whole = json!({ "allOf": [schema], "components": DOCUMENT["components"] });
        Arc::new(
            jsonschema::draft202012::new(&whole)
                .unwrap_or_else(|error| panic!("{pointer} is no schema: {error}")),
        )
    });
    Some(made.clone())
}

/// Asserts that an answer matches the document.
pub fn check(method: &Method, path: &str, status: u16, text: &str) {
    if !path.starts_with("/api/") || ["/api/openapi.json", "/api/docs"].contains(&path) {
        return;
    }
    let call = format!("{method} {path} answered {status}");
    let Some(template) = template(path) else {
        assert_eq!(status, 404, "{call}, and is missing from the document");
        return;
    };
    let operation = &DOCUMENT["paths"][template][method.as_str().to_lowercase()];
    if operation.is_null() {
        assert_eq!(status, 405, "{call}, and {template} has no such method in the document");
        return;
    }
    let response = &operation["responses"][status.to_string()];
    assert!(
        !response.is_null(),
        "{call}, which is not a status the document knows of {method} {template}: {text}"
    );
    let Some((kind, _)) = response["content"].as_object().and_then(|content| content.iter().next())
    else {
        assert_eq!(text, "", "{call} with a body, which the document does not know of");
        return;
    };
    if kind != "application/json" {
        return;
    }
    let escape = |part: &str| part.replace('~', "~0").replace('/', "~1");
    let pointer = format!(
        "/paths/{}/{}/responses/{status}/content/application~1json/schema",
        escape(template),
        method.as_str().to_lowercase()
    );
    let body: Value = serde_json::from_str(text)
        .unwrap_or_else(|error| panic!("{call} with no JSON ({error}): {text}"));
    let Some(validator) = validator(&pointer) else { panic!("{call}: its body has no schema") };
    let wrong: Vec<String> = validator
        .iter_errors(&body)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(
        wrong.is_empty(),
        "{call} and does not fit its schema:\n  {}\n{text}",
        wrong.join("\n  ")
    );
}

#[test]
fn every_call_says_what_goes_in_and_what_comes_out() {
    let (mut lacking, mut names) = (Vec::new(), std::collections::BTreeSet::new());
    for (path, item) in DOCUMENT["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let call = format!("{} {path}", method.to_uppercase());
            for what in ["summary", "operationId"] {
                if operation[what].as_str().is_none_or(str::is_empty) {
                    lacking.push(format!("{call} has no {what}"));
                }
            }
            for (status, response) in operation["responses"].as_object().unwrap() {
                let has_body = response["content"].is_object();
                if status.parse::<u16>().is_ok_and(|status| status >= 400) && !has_body {
                    lacking.push(format!("{call}: {status} does not say what its body is"));
                }
            }
            if !names.insert(operation["operationId"].to_string()) {
                lacking.push(format!("{call} has the operationId of another"));
            }
            if let Some(content) = operation["requestBody"]["content"].get("application/json") {
                let example = content.get("example").or_else(|| content["schema"].get("example"));
                if example.is_none() && !has_example(&content["schema"]) {
                    lacking.push(format!("{call} has no example of its body"));
                }
            }
        }
    }
    assert!(lacking.is_empty(), "{}", lacking.join("\n"));
}

/// True if a schema, or any schema inside it, has an example.
fn has_example(schema: &Value) -> bool {
    let schema = match schema["$ref"].as_str() {
        Some(reference) => {
            DOCUMENT.pointer(reference.trim_start_matches('#')).unwrap_or(&Value::Null)
        }
        None => schema,
    };
    if let Some(choices) =
        ["oneOf", "anyOf", "allOf"].iter().find_map(|key| schema[*key].as_array())
    {
        return choices.iter().any(has_example);
    }
    let mut parts =
        schema["properties"].as_object().into_iter().flat_map(|properties| properties.values());
    ["example", "examples"].iter().any(|key| schema.get(key).is_some())
        || parts
            .any(|part| ["example", "examples", "$ref"].iter().any(|key| part.get(key).is_some()))
}
