//! People as others see them.

use crate::support::TestApp;

#[tokio::test]
async fn home_greets_the_newest_people() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    for number in 0..21 {
        app.with_user(&format!("guest{number}")).await;
    }
    let page = mara.page("/").await.text;
    assert!(page.contains("@guest20") && page.contains("@guest1<"), "the newest twenty are there");
    assert!(!page.contains("@guest0<"), "and no more");
    assert!(!app.anon().page("/").await.text.contains("@guest"), "strangers see nobody");
}

#[tokio::test]
async fn a_profile_has_an_address_of_its_own() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let page = mara.page("/@MARA").await;
    assert_eq!(page.status, 200);
    assert!(page.text.contains("<h1>Mara Lind</h1>") && page.text.contains("<title>Mara Lind (@mara) · Kith</title>"));
    assert!(!page.text.contains("mara@example.org"), "the address is private");
}

#[tokio::test]
async fn nobody_has_no_profile() {
    let app = TestApp::start().await;
    app.with_user("mara").await;
    for path in ["/@nobody", "/@", "/mara", "/@mara/nothing", "/@%00", "/@mara%20"] {
        assert_eq!(app.anon().page(path).await.status, 404, "{path}");
    }
}
