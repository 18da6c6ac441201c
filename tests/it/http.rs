//! Properties of every answer: statuses, headers, origins, sizes.

use crate::support::{TestApp, reply};
use reqwest::{Method, header};
use serde_json::json;

#[tokio::test]
async fn health_answers_while_the_database_does() {
    let app = TestApp::start().await;
    let reply = app.anon().get("/health").await;
    assert_eq!((reply.status, reply.text.as_str()), (200, "ok"));
    app.state.db.close().await;
    assert_eq!(app.anon().get("/health").await.status, 503);
}

#[tokio::test]
async fn a_page_is_one_whole_document_with_a_policy_of_its_own() {
    let app = TestApp::start().await;
    let page = app.anon().page("/login").await;
    assert_eq!((page.status, page.header("content-type")), (200, "text/html; charset=utf-8"));
    assert_eq!(page.header("content-length"), page.text.len().to_string(), "it is one write");
    for expected in [
        "<title>Log in · Kith</title>",
        "<meta name=\"description\"",
        "<h1>Log in</h1>",
        "lang=\"en\"",
        "name=\"username\"",
    ] {
        assert!(page.text.contains(expected), "{expected} is missing in {}", page.text);
    }
    let policy = page.header("content-security-policy");
    assert!(
        policy.contains("script-src 'self' 'wasm-unsafe-eval';"),
        "scripts are files of ours: {policy}"
    );
    assert!(
        !page.text.contains("<script>") && !page.text.contains("nonce"),
        "none stands in the page: {}",
        page.text
    );
    assert!(!page.text.contains(" style="), "the policy forbids style attributes");
}

#[tokio::test]
async fn what_people_write_never_ends_an_attribute_a_title_or_a_script() {
    const NASTY: &str = "\"><i>'</title></script></textarea>";
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let jon = app.with_user("jon").await;
    assert_eq!(
        mara.patch("/api/users/me", &json!({ "name": NASTY, "biography": NASTY })).await.status,
        200
    );
    let post = mara.post("/api/posts", &json!({ "body": NASTY })).await.json()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    jon.put("/api/users/mara/follow").await;
    let conversation =
        mara.post("/api/conversations", &json!({ "with": "jon" })).await.json()["id"]
            .as_str()
            .unwrap()
            .to_owned();
    mara.post(&format!("/api/conversations/{conversation}/messages"), &json!({ "text": NASTY }))
        .await;
    for path in [
        "/",
        "/@mara",
        "/chat",
        "/people",
        "/search?q=title",
        &format!("/post/{post}"),
        &format!("/chat/{conversation}"),
    ] {
        let page = jon.page(path).await.text;
        assert!(page.contains("&lt;i&gt;") && !page.contains("<i>"), "{path}: {page}");
        assert_eq!(page.matches("</title>").count(), 1, "{path}");
        assert_eq!(page.matches("</script>").count(), page.matches("<script").count(), "{path}");
    }
}

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let app = TestApp::start().await;
    for path in ["/", "/login", "/nowhere", "/health", "/api/auth/me", "/api/nowhere"] {
        let reply = app.anon().page(path).await;
        assert_eq!(reply.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(reply.header("referrer-policy"), "strict-origin-when-cross-origin", "{path}");
        assert!(
            reply.header("content-security-policy").contains("frame-ancestors 'none'"),
            "{path}"
        );
        assert_eq!(reply.header("x-request-id").len(), 16, "{path}");
        assert_eq!(reply.header("strict-transport-security"), "", "{path}");
    }
}

#[tokio::test]
async fn behind_https_cookies_are_secure_and_no_sister_host_can_plant_them() {
    let app = TestApp::start_with(&["--public-url", "https://kith.example"]).await;
    let reply = app.anon().post("/api/auth/register", &app.details("mara")).await;
    let prefixed = |reply: &crate::support::Reply| {
        let mut names = Vec::new();
        for cookie in
            reply.headers.get_all(header::SET_COOKIE).iter().map(|cookie| cookie.to_str().unwrap())
        {
            let name = cookie.split('=').next().unwrap();
            assert!(
                cookie.contains("; Secure")
                    && (name.starts_with("__Secure-") || cookie.contains("; Path=/;")),
                "{cookie}"
            );
            names.push(name.to_owned());
        }
        names.sort_unstable();
        names
    };
    let signed_in = [
        "__Host-kith_access",
        "__Host-kith_device",
        "__Host-kith_session",
        "__Secure-kith_refresh",
    ];
    assert_eq!(prefixed(&reply), signed_in);
    assert_eq!(reply.header("strict-transport-security"), "max-age=31536000; includeSubDomains");

    let token = reply.json()["access_token"].as_str().unwrap().to_owned();
    let me = async |cookie: &str| {
        let request = reqwest::Client::new()
            .get(app.url("/api/auth/me"))
            .header(header::COOKIE, format!("{cookie}={token}"));
        crate::support::reply(request).await.status
    };
    assert_eq!((me("__Host-kith_access").await, me("kith_access").await), (200, 401));
    let form =
        reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let form = form
        .post(app.url("/fn/log_in"))
        .header(header::ACCEPT, "text/html")
        .header(header::REFERER, "https://kith.example/login");
    let refused =
        crate::support::reply(form.form(&[("username", "mara"), ("password", "x")])).await;
    assert_eq!(prefixed(&refused), ["__Host-kith_flash"]);
}

#[tokio::test]
async fn behind_https_a_page_that_came_without_encryption_is_not_ours() {
    let app = TestApp::start_with(&["--public-url", "https://kith.example"]).await;
    let log_in = async |origin: &str| {
        let body = json!({ "username": "mara", "password": crate::support::PASSWORD });
        let request =
            app.anon().request(Method::POST, "/api/auth/login").header(header::ORIGIN, origin);
        reply(request.header(header::HOST, "kith.example").json(&body)).await.code()
    };
    assert_eq!(log_in("http://kith.example").await, "cross_site");
    assert_eq!(log_in("https://kith.example").await, "bad_credentials");
}

#[tokio::test]
async fn what_is_not_there_is_404_as_page_and_as_json() {
    let app = TestApp::start().await;
    let page = app.anon().page("/no/such/page").await;
    assert_eq!(page.status, 404);
    assert!(page.text.contains("<h1>Page not found</h1>") && page.text.contains("Main"));
    let reply = app.anon().get("/api/no/such/call").await;
    assert_eq!((reply.status, reply.code().as_str()), (404, "not_found"));
}

#[tokio::test]
async fn a_wrong_method_is_405() {
    let app = TestApp::start().await;
    assert_eq!(app.anon().get("/api/auth/login").await.code(), "method_not_allowed");
    assert_eq!(app.anon().post("/login", &json!({})).await.status, 405);
}

#[tokio::test]
async fn bad_json_answers_as_our_error() {
    let app = TestApp::start().await;
    let anon = app.anon();
    let send = |kind: &str, body: &str| {
        reply(
            anon.request(Method::POST, "/api/auth/login")
                .header(header::CONTENT_TYPE, kind)
                .body(body.to_owned()),
        )
    };
    for body in ["", "{", "[1]", "\u{0}"] {
        let reply = send("application/json", body).await;
        assert_eq!((reply.status, reply.code().as_str()), (400, "bad_request"), "{body:?}");
    }
    assert_eq!(send("application/json", "{\"username\": 1}").await.fields(), ["username"]);
    assert_eq!(send("text/plain", "{}").await.code(), "unsupported_type");
}

#[tokio::test]
async fn a_body_that_is_too_large_is_refused_however_it_comes() {
    let app = TestApp::start().await;
    let large = "x".repeat(70_000);
    let reply = app.anon().post("/api/auth/login", &json!({ "username": large })).await;
    assert_eq!((reply.status, reply.code().as_str()), (413, "too_large"));

    let chunks = (0..70).map(|_| Ok::<_, std::io::Error>("x".repeat(1000)));
    let request = app
        .anon()
        .request(Method::POST, "/api/auth/login")
        .header(header::CONTENT_TYPE, "application/json");
    let streamed = request.body(reqwest::Body::wrap_stream(futures::stream::iter(chunks)));
    assert_eq!(crate::support::reply(streamed).await.status, 413);
    assert_eq!(
        app.anon()
            .submit(
                "/login",
                "/fn/log_in",
                &[("username", &large), ("password", "x"), ("next", "")]
            )
            .await
            .status,
        413
    );
}

#[tokio::test]
async fn another_site_cannot_act_for_a_signed_in_person() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let own = format!("http://{}", app.addr);
    let out = |name: &'static str, value: &str| {
        mara.request(Method::POST, "/api/auth/logout").header(name, value)
    };
    for (name, value) in
        [("origin", "https://evil.example"), ("origin", "null"), ("sec-fetch-site", "cross-site")]
    {
        let reply = reply(out(name, value)).await;
        assert_eq!((reply.status, reply.code().as_str()), (403, "cross_site"), "{name}: {value}");
    }
    let page = reply(
        mara.request(Method::POST, "/fn/log_out")
            .header("origin", "https://evil.example")
            .header(header::ACCEPT, "text/html"),
    )
    .await;
    assert!(page.status == 403 && page.text.contains("<h1>Not allowed</h1>"));
    assert_eq!(mara.get("/api/auth/me").await.status, 200, "nobody was signed out");
    assert_eq!(reply(out("origin", &own)).await.status, 204);
}

#[tokio::test]
async fn a_bearer_call_from_anywhere_is_answered_but_signing_in_is_not() {
    let app = TestApp::start().await;
    let mara = app.with_program("mara").await;
    let me = mara.request(Method::GET, "/api/auth/me").header("origin", "https://app.example");
    assert_eq!(reply(me).await.status, 200);
    let body = json!({ "username": "mara", "password": crate::support::PASSWORD });
    let log_in = mara
        .request(Method::POST, "/api/auth/login")
        .header("origin", "https://app.example")
        .json(&body);
    assert_eq!(reply(log_in).await.status, 403);
}

#[tokio::test]
async fn pages_are_compressed_for_those_who_ask() {
    let app = TestApp::start().await;
    let encoding = async |accepted: &'static str| {
        let response = app
            .anon()
            .request(Method::GET, "/login")
            .header(header::ACCEPT_ENCODING, accepted)
            .send()
            .await
            .unwrap();
        response
            .headers()
            .get(header::CONTENT_ENCODING)
            .map(|encoding| encoding.to_str().unwrap().to_owned())
    };
    assert_eq!(encoding("gzip").await.as_deref(), Some("gzip"));
    assert_eq!(encoding("identity").await, None);
}

#[tokio::test]
async fn behind_a_trusted_proxy_every_client_has_a_limit_of_their_own() {
    let app = TestApp::start_with(&["--rate-limits", "on", "--trusted-proxies", "127.0.0.1"]).await;
    let attempt = async |client: &str| {
        let request = app
            .anon()
            .request(Method::POST, "/api/auth/login")
            .header("x-forwarded-for", client)
            .json(&json!({}));
        reply(request).await.status
    };
    let mut last = 0;
    for _ in 0..21 {
        last = attempt("203.0.113.7").await;
    }
    assert_eq!(last, 429);
    assert_eq!(attempt("203.0.113.8").await, 400);
    assert_eq!(
        attempt("203.0.113.8, 203.0.113.7").await,
        429,
        "what stands further left is hearsay"
    );
}

#[tokio::test]
async fn the_api_describes_itself() {
    let app = TestApp::start().await;
    let document = app.anon().get("/api/openapi.json").await;
    assert_eq!((document.status, document.header("content-type")), (200, "application/json"));
    let document = document.json();
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"), "{}", document["openapi"]);
    for path in [
        "/api/posts/{id}",
        "/api/conversations/{id}/messages",
        "/api/notifications",
        "/api/sync",
        "/api/auth/login",
    ] {
        assert!(document["paths"][path].is_object(), "{path}");
    }
    for scheme in ["bearer", "cookie"] {
        assert!(document["components"]["securitySchemes"][scheme].is_object(), "{scheme}");
    }
    // Every referenced schema is defined.
    let text = document.to_string();
    for name in
        text.split("\"#/components/schemas/").skip(1).map(|rest| rest.split('"').next().unwrap())
    {
        assert!(document["components"]["schemas"][name].is_object(), "{name}");
    }
    let page = app.anon().page("/api/docs").await;
    assert!(
        page.status == 200 && page.text.contains("POST /api/conversations/{id}/messages"),
        "{}",
        page.text
    );
}

#[tokio::test]
async fn what_a_client_has_already_is_not_sent_again() {
    let app = TestApp::start().await;
    let mara = app.with_program("mara").await;
    let first = mara.get("/api/users/mara").await;
    let tag = first.header("etag").to_owned();
    assert!(tag.starts_with("W/\""), "{tag}");
    let again = async |tag: &str| {
        reply(mara.request(Method::GET, "/api/users/mara").header(header::IF_NONE_MATCH, tag)).await
    };
    let unchanged = again(&tag).await;
    assert_eq!(
        (unchanged.status, unchanged.text.as_str(), unchanged.header("etag")),
        (304, "", tag.as_str())
    );
    mara.patch("/api/users/me", &json!({ "biography": "Baker" })).await;
    assert_eq!(again(&tag).await.status, 200, "it is another now");
    assert_eq!(mara.get("/api/users/nobody").await.header("etag"), "", "a refusal has none");
}

#[tokio::test]
async fn a_page_elsewhere_may_call_only_where_the_settings_name_it() {
    let app =
        TestApp::start_with(&["--cors-origins", "https://app.example, https://Other.example/"])
            .await;
    let mara = app.with_program("mara").await;
    let asked = async |origin: &str| {
        let preflight = app.anon().request(Method::OPTIONS, "/api/posts").header("origin", origin);
        let preflight = preflight
            .header("access-control-request-method", "POST")
            .header("access-control-request-headers", "authorization");
        let preflight = preflight.send().await.unwrap();
        let call = mara.request(Method::GET, "/api/auth/me").header("origin", origin);
        let body = json!({ "username": "mara", "password": crate::support::PASSWORD });
        let log_in = reply(
            app.anon()
                .request(Method::POST, "/api/auth/login")
                .header("origin", origin)
                .json(&body),
        )
        .await;
        let allowed = |headers: &header::HeaderMap| {
            headers
                .get("access-control-allow-origin")
                .map(|origin| origin.to_str().unwrap().to_owned())
        };
        let called = reply(call).await;
        assert!(
            called.headers.get("access-control-allow-credentials").is_none(),
            "never with cookies"
        );
        (allowed(preflight.headers()), allowed(&called.headers), log_in.status)
    };
    for origin in ["https://app.example", "https://other.example"] {
        assert_eq!(asked(origin).await, (Some(origin.to_owned()), Some(origin.to_owned()), 200));
    }
    assert_eq!(asked("https://evil.example").await, (None, None, 403));
    let by_cookie = app
        .with_user("jon")
        .await
        .request(Method::POST, "/api/posts")
        .header("origin", "https://app.example");
    assert_eq!(
        reply(by_cookie.json(&json!({ "body": "x" }))).await.status,
        403,
        "cookies are for our own pages"
    );

    let closed = TestApp::start().await;
    let call = reply(
        closed
            .anon()
            .request(Method::GET, "/api/posts?q=x")
            .header("origin", "https://app.example"),
    )
    .await;
    assert!(call.headers.get("access-control-allow-origin").is_none());
}
