//! Reports to the owner, and what the owner does about them.

use crate::{
    live::{closed, frame, open},
    postgres,
    support::{Client, TestApp},
};
use serde_json::{Value, json};

async fn reports(owner: &Client) -> Vec<Value> {
    let reply = owner.get("/api/reports").await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.json()["items"].as_array().unwrap().clone()
}

#[tokio::test]
async fn the_owner_hears_what_is_reported_and_puts_it_away() {
    let app = TestApp::start().await;
    let (olga, mara, _jon) =
        (app.with_user("olga").await, app.with_user("mara").await, app.with_user("jon").await);
    assert_eq!(
        mara.post("/api/reports", &json!({ "user": "jon", "reason": "rude" })).await.status,
        204
    );
    assert_eq!(
        mara.post("/api/reports", &json!({ "user": "jon", "reason": "very rude" })).await.status,
        204,
        "twice is once"
    );
    let told = reports(&olga).await;
    assert_eq!(told.len(), 1);
    assert_eq!((&told[0]["kind"], &told[0]["reason"]), (&json!("user"), &json!("very rude")));
    assert_eq!(
        (&told[0]["user"]["username"], &told[0]["from"]["username"]),
        (&json!("jon"), &json!("mara"))
    );
    assert_eq!(told[0]["subject"], told[0]["user"]["id"]);
    let page = olga.page("/admin/reports").await;
    assert!(
        page.status == 200 && page.text.contains("very rude") && page.text.contains("Suspend @jon")
    );

    let path = format!("/api/reports/{}", told[0]["id"].as_str().unwrap());
    assert_eq!(mara.delete(&path).await.status, 403);
    assert_eq!((olga.delete(&path).await.status, olga.delete(&path).await.status), (204, 204));
    assert!(reports(&olga).await.is_empty());
}

#[tokio::test]
async fn only_what_makes_sense_is_taken() {
    let app = TestApp::start().await;
    let (olga, mara, jon) =
        (app.with_user("olga").await, app.with_user("mara").await, app.with_user("jon").await);
    for (bad, status) in [
        (json!({}), 400),
        (json!({ "user": "jon" }), 400),
        (json!({ "user": "jon", "reason": "  " }), 400),
        (json!({ "user": "jon", "reason": "x".repeat(1001) }), 400),
        (json!({ "user": "a-b", "reason": "rude" }), 400),
        (json!({ "user": "jon", "post": "1", "reason": "rude" }), 400),
        (json!({ "user": 7, "reason": "rude" }), 400),
        (json!({ "user": "mara", "reason": "myself" }), 400),
        (json!({ "user": "nobody", "reason": "rude" }), 404),
        (json!({ "post": "1", "reason": "rude" }), 404),
        (json!({ "message": "1", "reason": "rude" }), 404),
    ] {
        let reply = mara.post("/api/reports", &bad).await;
        assert_eq!(reply.status, status, "{bad}: {}", reply.text);
    }
    jon.put("/api/users/mara/block").await;
    assert_eq!(
        mara.post("/api/reports", &json!({ "user": "jon", "reason": "rude" })).await.status,
        404,
        "hidden is unknown"
    );
    assert!(reports(&olga).await.is_empty());

    let anon = app.anon();
    assert_eq!(
        anon.post("/api/reports", &json!({ "user": "jon", "reason": "rude" })).await.status,
        401
    );
    assert_eq!(
        (anon.get("/api/reports").await.status, mara.get("/api/reports").await.status),
        (401, 403)
    );
    assert_eq!(
        (mara.page("/admin/reports").await.status, anon.page("/admin/reports").await.status),
        (403, 302)
    );
}

#[tokio::test]
async fn a_suspended_person_is_out_at_once_and_can_come_back() {
    let app = TestApp::start().await;
    let (olga, mara) = (app.with_user("olga").await, app.with_user("mara").await);
    let jon = app.with_program("jon").await;
    let bearer = format!("Bearer {}", jon.bearer.clone().unwrap());
    let mut socket = open(&app, &[("authorization", &bearer)]).await.unwrap();
    assert_eq!(frame(&mut socket).await["type"], "hello");
    mara.put("/api/users/jon/follow").await;
    mara.post("/api/reports", &json!({ "user": "jon", "reason": "rude" })).await;
    let report = reports(&olga).await[0]["id"].as_str().unwrap().to_owned();

    assert_eq!(mara.put("/api/users/jon/suspension").await.status, 403);
    let reply = olga.submit("/admin/reports", "/fn/suspend_reported", &[("report", &report)]).await;
    assert_eq!((reply.status, reply.header("location")), (303, "/admin/reports"));
    assert_eq!(closed(&mut socket).await, 4011);
    assert_eq!(jon.get("/api/auth/me").await.status, 401);
    assert_eq!(app.anon().log_in("jon", crate::support::PASSWORD).await.code(), "suspended");
    assert_eq!(open(&app, &[("authorization", &bearer)]).await.unwrap_err(), 401);
    assert_eq!(mara.get("/api/users/jon").await.status, 404);
    assert!(reports(&olga).await.is_empty(), "what was said of them is dealt with");
    let page = olga.page("/admin/reports").await.text;
    assert!(page.contains("Unsuspend @jon"));

    let id = app.count("select id from users where username = 'jon'").await.to_string();
    olga.submit("/admin/reports", "/fn/let_in_again", &[("person", &id)]).await;
    assert_eq!(
        (mara.get("/api/users/jon").await.status, jon.get("/api/auth/me").await.status),
        (200, 200)
    );
    assert_eq!(
        mara.get("/api/users/jon").await.json()["relationship"]["following"],
        true,
        "followers stay"
    );
}

#[tokio::test]
async fn the_owner_and_nobody_cannot_be_suspended() {
    let app = TestApp::start().await;
    let olga = app.with_user("olga").await;
    app.with_user("jon").await;
    for (user, put, delete) in [
        ("olga", 400, 400),
        ("nobody", 404, 404),
        ("1", 404, 404),
        ("a-b", 400, 400),
        ("jon", 204, 204),
    ] {
        let path = format!("/api/users/{user}/suspension");
        assert_eq!(
            (olga.put(&path).await.status, olga.delete(&path).await.status),
            (put, delete),
            "{user}"
        );
    }
    assert_eq!(app.anon().put("/api/users/jon/suspension").await.status, 401);
}

#[tokio::test]
async fn a_report_is_sent_without_script_as_well() {
    let app = TestApp::start().await;
    let (olga, mara) = (app.with_user("olga").await, app.with_user("mara").await);
    app.with_user("jon").await;
    let page = mara.page("/@jon/report").await.text;
    assert!(page.contains("What is wrong?") && page.contains("Report Mara Lind"));
    let id = app.count("select id from users where username = 'jon'").await.to_string();
    let reply =
        mara.submit("/@jon/report", "/fn/send_report", &[("user", &id), ("reason", "")]).await;
    assert_eq!((reply.status, reply.header("location")), (303, "/@jon/report"));
    assert!(mara.page("/@jon/report").await.text.contains("Say what is wrong."));
    mara.submit("/@jon/report", "/fn/send_report", &[("user", &id), ("reason", "rude")]).await;
    assert!(mara.page("/@jon/report").await.text.contains("Thank you."));
    assert_eq!(reports(&olga).await.len(), 1);
}

#[tokio::test]
async fn reports_leave_with_the_account() {
    let app = TestApp::start().await;
    let (_olga, mara, jon) =
        (app.with_user("olga").await, app.with_user("mara").await, app.with_user("jon").await);
    mara.post("/api/reports", &json!({ "user": "jon", "reason": "rude" })).await;
    jon.post("/api/reports", &json!({ "user": "mara", "reason": "ruder" })).await;
    let gone = mara
        .request(reqwest::Method::DELETE, "/api/users/me")
        .json(&json!({ "password": crate::support::PASSWORD }));
    assert_eq!(crate::support::reply(gone).await.status, 204);
    assert_eq!(app.count("select count(*) from reports").await, 0);
}

#[tokio::test]
async fn the_list_of_reports_is_read_by_an_index() {
    if postgres::is_used() {
        // Its plans are looked at in two_engines.rs.
        return;
    }
    let app = TestApp::start().await;
    let plan = app.plan(kith::moderation::server::REPORTS.sqlite, 2).await;
    assert!(
        plan.iter().all(|step| !step.contains("SCAN") && !step.contains("TEMP B-TREE")),
        "{plan:?}"
    );
}

#[tokio::test]
async fn nobody_floods_the_owner_with_reports() {
    let app = TestApp::start_with(&["--rate-limits", "on"]).await;
    app.with_user("olga").await;
    let mara = app.with_user("mara").await;
    for _ in 0..10 {
        assert_eq!(
            mara.post("/api/reports", &json!({ "user": "olga", "reason": "rude" })).await.status,
            204
        );
    }
    let refused = mara.post("/api/reports", &json!({ "user": "olga", "reason": "rude" })).await;
    assert_eq!((refused.status, refused.header("retry-after").is_empty()), (429, false));
}

#[tokio::test]
async fn the_owner_sees_what_was_said_when_it_was_reported() {
    let app = TestApp::start().await;
    let (olga, mara, jon) =
        (app.with_user("olga").await, app.with_user("mara").await, app.with_user("jon").await);
    let conversation =
        jon.post("/api/conversations", &json!({ "with": "mara" })).await.json()["id"]
            .as_str()
            .unwrap()
            .to_owned();
    let message = jon
        .post(
            &format!("/api/conversations/{conversation}/messages"),
            &json!({ "text": "A rude message" }),
        )
        .await
        .json();
    let post = jon.post("/api/posts", &json!({ "body": "A rude post" })).await.json();
    let edits = [("message", &message, "text", "messages"), ("post", &post, "body", "posts")];
    for (kind, thing, text, path) in edits {
        assert_eq!(
            mara.post("/api/reports", &json!({ kind: thing["id"], "reason": "rude" })).await.status,
            204
        );
        let path = format!("/api/{path}/{}", thing["id"].as_str().unwrap());
        assert_eq!(jon.patch(&path, &json!({ text: "Nothing at all" })).await.status, 200);
        assert_eq!(
            mara.post("/api/reports", &json!({ kind: thing["id"], "reason": "it was rude" }))
                .await
                .status,
            204
        );
        jon.delete(&path).await;
    }
    let told = reports(&olga).await;
    assert_eq!(
        told.iter().map(|report| report["text"].as_str().unwrap()).collect::<Vec<_>>(),
        ["A rude post", "A rude message"]
    );
    assert!(told.iter().all(|report| report["reason"] == "it was rude"));
    let page = olga.page("/admin/reports").await.text;
    assert!(
        page.contains("A rude post")
            && page.contains("A rude message")
            && !page.contains("Nothing at all")
    );
}

#[tokio::test]
async fn who_blocks_somebody_can_still_report_them_and_what_they_saw() {
    let app = TestApp::start().await;
    let (olga, mara, jon) =
        (app.with_user("olga").await, app.with_user("mara").await, app.with_user("jon").await);
    let kia = app.with_user("kia").await;
    let conversation =
        jon.post("/api/conversations", &json!({ "with": "mara" })).await.json()["id"]
            .as_str()
            .unwrap()
            .to_owned();
    let message = jon
        .post(&format!("/api/conversations/{conversation}/messages"), &json!({ "text": "rude" }))
        .await
        .json();
    let post = jon.post("/api/posts", &json!({ "body": "rude" })).await.json();
    let hidden = jon
        .post("/api/posts", &json!({ "body": "For followers", "audience": "followers" }))
        .await
        .json();
    mara.put("/api/users/jon/block").await;
    kia.put("/api/users/jon/block").await;
    let report = async |who: &Client, what: Value| who.post("/api/reports", &what).await.status;
    let about = |what: &str, of: &Value| json!({ what: of["id"], "reason": "rude" });
    assert_eq!(report(&mara, json!({ "user": "jon", "reason": "rude" })).await, 204);
    assert_eq!(
        (
            report(&mara, about("post", &post)).await,
            report(&mara, about("message", &message)).await
        ),
        (204, 204)
    );
    assert_eq!(report(&mara, about("post", &hidden)).await, 404, "it was never for her");
    assert_eq!(
        report(&kia, about("message", &message)).await,
        404,
        "nor was their conversation for others"
    );
    assert_eq!(
        report(&jon, json!({ "user": "mara", "reason": "rude" })).await,
        404,
        "who is blocked sees nobody"
    );
    assert_eq!(reports(&olga).await.len(), 3);
}
