//! Sends forms to server functions, from the browser.

use crate::base::{Error, Result};
use leptos::{
    prelude::window,
    server_fn::error::FromServerFnError,
    wasm_bindgen::{JsCast, JsValue},
    web_sys::{FormData, Headers, RequestInit, Response, UrlSearchParams, js_sys::Reflect},
};
use wasm_bindgen_futures::JsFuture;

/// Posts the fields. Returns the body of the response, or the server's error.
pub async fn post(path: &str, fields: &FormData, files: bool) -> Result<String> {
    let response = fetch(path, fields, files).await.map_err(|_| Error::Unreachable)?;
    let text = JsFuture::from(response.text().map_err(|_| Error::Unreachable)?)
        .await
        .map_err(|_| Error::Unreachable)?;
    let text = text.as_string().unwrap_or_default();
    if response.ok() { Ok(text) } else { Err(Error::de(text.into())) }
}

async fn fetch(path: &str, fields: &FormData, files: bool) -> Result<Response, JsValue> {
    let headers = Headers::new()?;
    headers.set("accept", "application/json")?;
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_headers(&headers);
    // In the encoding that the browser itself uses for a form with files, and for one without.
    if files {
        init.set_body(fields.as_ref());
    } else {
        let fields =
            String::from(UrlSearchParams::new_with_str_sequence_sequence(fields)?.to_string());
        headers.set("content-type", "application/x-www-form-urlencoded;charset=UTF-8")?;
        init.set_body(&fields.as_str().into());
        // With `keepalive` the request arrives even if the person leaves at once. Browsers take up
        // to 64 KiB that way.
        Reflect::set(&init, &"keepalive".into(), &(fields.len() < 60_000).into())?;
    }
    JsFuture::from(window().fetch_with_str_and_init(path, &init)).await?.dyn_into()
}
