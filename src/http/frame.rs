//! The document around a page. Leptos renders it, for each shape once, with marks in place of what differs from page to page;
//! after that a page is put between the marks. What goes out is what Leptos would have written (a test below compares them).

use super::pages;
use crate::{
    accounts::{Person, model::Theme},
    app::{NAVIGATION, PageStart, is_within},
    base::{Result, Timestamp, UserId, text::Html},
    drawn::{
        Drawing, Drawn,
        server::{
            Prepared,
            pattern::{Markup, Pattern, mark},
        },
    },
    platform::AppState,
    ui::Share,
};
use axum::{body::Body, extract::Request};
use http_body_util::BodyExt;
use leptos::nonce::Nonce;
use std::{
    collections::HashMap,
    fmt::Display,
    sync::{Arc, LazyLock, PoisonError, RwLock},
};

/// What documents differ in beside their words.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Shape {
    theme: Theme,
    signed_in: bool,
    /// The entry of the navigation that the page is within.
    within: Option<&'static str>,
    /// Whether it is for everyone; if so, whether with an image, and with a feed.
    share: Option<(bool, bool)>,
}

const NONCE: char = mark(0);
const ME: char = mark(1);
const TITLE: char = mark(2);
const DESCRIPTION: char = mark(3);
const ADDRESS: char = mark(4);
const IMAGE: char = mark(5);
const FEED: char = mark(6);
const PAGE: char = mark(7);
const BESIDE: char = mark(8);
// What the browser is told, as it stands in a script.
const START: char = mark(9);
const DRAWN: char = mark(10);
const DRAWN_BESIDE: char = mark(11);
const PERSON: char = mark(12);

/// Whose profile the navigation leads to while a frame is made: nobody can be called that.
const NOBODY: &str = "-me-";
/// The entry that is one's own profile.
const PROFILE: &str = "/@-me-";

/// The whole document of a page. Nothing where only Leptos can tell: then it has to render the page itself.
pub async fn around(
    app: &AppState,
    start: &PageStart,
    theme: Theme,
    path: &str,
    page: &Drawing,
    beside: &Result<Drawing>,
    nonce: &Nonce,
) -> Option<String> {
    // A development build reads its files anew for each page.
    if cfg!(debug_assertions) || page.title.is_empty() {
        return None;
    }
    let shape = Shape {
        theme,
        signed_in: start.viewer.is_some(),
        within: within(path, start.viewer.as_ref()),
        share: page.share.as_ref().map(|share| (share.image.is_some(), share.feed.is_some())),
    };
    let frame = shape.frame(app).await?;
    let share = page.share.as_ref();
    let people = beside.as_ref().map(|beside| beside.html.as_str()).unwrap_or_default();
    let mut document = Markup::with_capacity(page.html.as_str().len() + people.len() + 16 * 1024);
    frame.fill(&mut document, |mark, document| match mark {
        NONCE => document.raw(nonce),
        PERSON => document.number(start.viewer.as_ref().map_or(0, |me| me.id.number())),
        ME => document.text(start.viewer.as_ref().map_or("", |me| &me.username)),
        TITLE => document.text(&page.title),
        DESCRIPTION => document.text(&page.description),
        ADDRESS => document.text(share.map_or("", |share| &share.address)),
        IMAGE => document.text(share.and_then(|share| share.image.as_deref()).unwrap_or_default()),
        FEED => document.text(share.and_then(|share| share.feed.as_deref()).unwrap_or_default()),
        PAGE => document.html(&page.html),
        BESIDE => document.raw(people),
        START => document.raw(&in_script(&start_as_text(start))),
        DRAWN => document.raw(&in_script(&Drawn::heading(Ok(page)))),
        DRAWN_BESIDE => document.raw(&in_script(&Drawn::heading(beside.as_ref()))),
        _ => {}
    });
    Some(document.into_string())
}

/// The entry of the navigation that an address is within.
fn within(path: &str, viewer: Option<&Person>) -> Option<&'static str> {
    match viewer {
        Some(me) if is_within(path, &me.path()) => Some(PROFILE),
        _ => NAVIGATION.into_iter().find(|entry| is_within(path, entry)),
    }
}

static FRAMES: LazyLock<RwLock<HashMap<Shape, Option<Arc<Pattern>>>>> = LazyLock::new(RwLock::default);

impl Shape {
    async fn frame(self, app: &AppState) -> Option<Arc<Pattern>> {
        if let Some(frame) = FRAMES.read().unwrap_or_else(PoisonError::into_inner).get(&self) {
            return frame.clone();
        }
        let frame = self.draw(app).await.map(|html| Arc::new(Pattern::cut(&html)));
        if frame.is_none() {
            tracing::error!(shape = ?self, "documents of this shape are rendered one by one: what the browser is told was not found in one");
        }
        FRAMES.write().unwrap_or_else(PoisonError::into_inner).insert(self, frame.clone());
        frame
    }

    /// A document with marks in it.
    async fn draw(&self, app: &AppState) -> Option<String> {
        let me = Person { id: UserId::NOBODY, username: NOBODY.to_owned(), name: String::new(), family: String::new(), photo: None };
        let start = PageStart { viewer: self.signed_in.then_some(me), is_owner: false, now: Timestamp::default() };
        let share = self.share.map(|(image, feed)| Share {
            address: ADDRESS.to_string(),
            image: image.then(|| IMAGE.to_string()),
            feed: feed.then(|| FEED.to_string()),
        });
        let html = Html::drawn(PAGE.to_string());
        let page = Drawing { title: TITLE.to_string(), description: DESCRIPTION.to_string(), share, html };
        let beside = Drawing { html: Html::drawn(BESIDE.to_string()), ..Drawing::default() };
        let mut said = vec![(in_script(&start_as_text(&start)), START), (in_script(&Drawn::heading(Ok(&page))), DRAWN)];
        if self.signed_in {
            said.push((in_script(&Drawn::heading(Ok(&beside))), DRAWN_BESIDE));
        }
        let request = Request::builder().uri(self.within.unwrap_or("/elsewhere")).body(Body::empty()).ok()?;
        let prepared = Prepared { page: Ok(page), beside: Ok(beside) };
        let nonce = Nonce::from_value(NONCE.to_string());
        let page = pages::Page { start, theme: self.theme, flash: None, prepared, nonce };
        let response = pages::render(app.clone(), request, page).await;
        let mut html = String::from_utf8(response.into_body().collect().await.ok()?.to_bytes().into()).ok()?;
        for (text, mark) in said {
            if html.matches(&text).count() != 1 {
                return None;
            }
            html = html.replace(&text, &mark.to_string());
        }
        let person = |id: &dyn Display| format!("data-person=\"{id}\"");
        Some(html.replace(PROFILE, &format!("/@{ME}")).replace(&person(&UserId::NOBODY), &person(&PERSON)))
    }
}

/// As Leptos writes a value into the script that hands it to the browser: as Rust writes a text, and a tag cannot begin in it. Most
/// of it is JSON, whose quotes are escaped here for a fraction of what `{:?}` takes.
fn in_script(value: &str) -> String {
    let mut script = String::with_capacity(value.len() + value.len() / 4 + 2);
    script.push('"');
    let is_plain = |byte: u8| matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\' | b'<');
    let mut rest = value;
    while let Some(char) = rest.chars().next() {
        let plain = rest.bytes().position(|byte| !is_plain(byte)).unwrap_or(rest.len());
        let (taken, behind) = rest.split_at(plain.max(char.len_utf8()));
        match char {
            _ if plain > 0 => script.push_str(taken),
            '"' => script.push_str("\\\""),
            '\\' => script.push_str("\\\\"),
            '<' => script.push_str("\\\\u003c"),
            _ => script.push_str(format!("{taken:?}").trim_matches('"')),
        }
        rest = behind;
    }
    script.push('"');
    script
}

fn start_as_text(start: &PageStart) -> String {
    serde_json::to_string(start).expect("names and numbers can always be written as JSON")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        base::Error,
        platform::{clock::Clock, config::Config},
    };
    use clap::Parser;
    use tempfile::TempDir;

    #[derive(Parser)]
    struct Flags {
        #[command(flatten)]
        config: Config,
    }

    async fn app() -> (AppState, TempDir) {
        let folder = tempfile::tempdir().unwrap();
        let Flags { config } = Flags::parse_from(["kith".as_ref(), "--data-dir".as_ref(), folder.path().as_os_str()]);
        (crate::http::open(config, "127.0.0.1:1".parse().unwrap(), Clock::System).await.unwrap(), folder)
    }

    /// Both ways to the same document.
    async fn both(app: &AppState, page: pages::Page, path: &str) -> [String; 2] {
        let drawing = page.prepared.page.clone().unwrap();
        let filled = around(app, &page.start, page.theme, path, &drawing, &page.prepared.beside, &page.nonce).await.unwrap();
        let request = Request::builder().uri(path).body(Body::empty()).unwrap();
        let rendered = pages::render(app.clone(), request, page).await.into_body().collect().await.unwrap().to_bytes();
        // Leptos leaves quotes alone where they do no harm.
        [filled, String::from_utf8(rendered.into()).unwrap()].map(|html| html.replace("&quot;", "\"").replace("&#39;", "'"))
    }

    #[test]
    fn a_text_in_a_script_is_written_as_rust_writes_it() {
        let every = (0..0x3000).filter_map(char::from_u32).collect::<String>();
        for text in ["", "{\"a\":[1,\"<b>\"]}", "\\\"<\"\\", "'", "é\u{301}\u{2028}👩\u{200d}👧\n\t\0", &every] {
            assert_eq!(in_script(text), format!("{:?}", text.replace('<', "\\u003c")));
        }
    }

    #[tokio::test]
    #[cfg_attr(debug_assertions, ignore = "in a debug build Leptos erases the types of views, and writes other marks between them")]
    async fn a_filled_document_is_the_one_that_leptos_renders() {
        let (app, _folder) = app().await;
        let nasty = "</script><b title=\"x\">'&amp; \\ \u{2028} \u{E007} 👩‍👩‍👧 é\n";
        let person = |photo: Option<&str>| Person {
            id: UserId::from_number(7),
            username: "mara_7".to_owned(),
            name: nasty.to_owned(),
            family: String::new(),
            photo: photo.map(str::to_owned),
        };
        let share = |image: Option<&str>, feed: Option<&str>| Share {
            address: format!("https://kith.example/?a=1&b={nasty}"),
            image: image.map(str::to_owned),
            feed: feed.map(str::to_owned),
        };
        let viewers = [None, Some(person(None)), Some(person(Some("/media/1/thumb")))];
        let shares = [None, Some(share(None, None)), Some(share(Some("/a\"b"), None)), Some(share(Some("/a"), Some("/f?x&y")))];
        let mut seen = 0;
        for viewer in viewers {
            for share in &shares {
                for path in ["/", "/search", "/chat/7", "/@mara_7", "/@mara_7/followers", "/@mara_77", "/settings", "/login", "/post/1"] {
                    for theme in [Theme::System, Theme::Light, Theme::Dark] {
                        let html = Html::drawn("<p>Words</p>".to_owned());
                        let page = Drawing { title: nasty.to_owned(), description: nasty.to_owned(), share: share.clone(), html };
                        let beside = match viewer {
                            Some(_) if seen % 2 == 0 => Ok(Drawing { html: Html::drawn("<p>People</p>".to_owned()), ..Drawing::default() }),
                            _ => Err(Error::Internal),
                        };
                        let start = PageStart { viewer: viewer.clone(), is_owner: seen % 3 == 0, now: Timestamp::from_millis(seen) };
                        let prepared = Prepared { page: Ok(page), beside };
                        let page = pages::Page { start, theme, flash: None, prepared, nonce: Nonce::new() };
                        let [filled, rendered] = both(&app, page, path).await;
                        assert_eq!(filled, rendered, "{path}");
                        assert!(!filled.contains(NOBODY) && filled.contains("<p>Words</p>"));
                        seen += 1;
                    }
                }
            }
        }
        assert_eq!(seen, 3 * 4 * 9 * 3);
    }

    #[tokio::test]
    #[cfg_attr(debug_assertions, ignore = "in a debug build Leptos erases the types of views, and writes other marks between them")]
    async fn what_people_write_never_ends_an_attribute_or_a_script() {
        let (app, _folder) = app().await;
        let title = "\"><i>'</title></script>";
        let page = Drawing { title: title.to_owned(), description: title.to_owned(), share: None, html: Html::default() };
        let start = PageStart::default();
        let filled = around(&app, &start, Theme::System, "/", &page, &Err(Error::Internal), &Nonce::new()).await.unwrap();
        assert!(!filled.contains("<i>"), "{filled}");
        assert!(filled.contains("content=\"&quot;&gt;&lt;i&gt;"), "{filled}");
        assert_eq!(filled.matches("</title>").count(), 1);
        assert_eq!(filled.matches("</script>").count(), filled.matches("<script").count());
    }
}
