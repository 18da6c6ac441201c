//! The document, the frame around every page, and the route table. A list: what a page holds is in its slice.

use crate::{
    accounts::{Current, Person, api::LogOut, current, model::Theme},
    base::{Timestamp, text::Html},
    chat,
    drawn::{self, DrawnPage},
    live, media, notifications,
    people::PeopleAside,
    posts,
    ui::{Announcement, Icon, Now, Settle},
};
use leptos::web_sys::js_sys;
use leptos::{
    config::LeptosOptions, html, hydration::AutoReload, leptos_dom::helpers::is_server, nonce::use_nonce, prelude::*, server_fn::ServerFn,
    task::spawn_local,
};
use leptos_meta::{MetaTags, Title, provide_meta_context};
use leptos_router::{
    SsrMode,
    components::{FlatRoutes, Route, Router},
    hooks::use_location,
    path,
};
use serde::{Deserialize, Serialize};
use wasm_bindgen_futures::JsFuture;

/// Where the built files of the front are.
#[derive(Clone, Debug, Default)]
pub struct Site {
    pub css: String,
    pub js: String,
    pub wasm: String,
}

/// What the server knows when it begins a page. Sent along, so that the browser renders the same.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct PageStart {
    pub viewer: Option<Person>,
    pub is_owner: bool,
    pub now: Timestamp,
}

/// The whole document.
pub fn shell(site: &Site) -> impl IntoView + use<> {
    let site = site.clone();
    // From the first byte on, so that nothing flashes. What the device has needs no word.
    let theme = use_context::<Theme>().filter(|theme| *theme != Theme::System).map(Theme::word);
    view! {
        <!DOCTYPE html>
        <html lang="en" data-theme=theme>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="theme-color" media="(prefers-color-scheme: light)" content="#f9f6f3"/>
                <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#13100e"/>
                <link rel="stylesheet" href=site.css.clone()/>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                <link rel="apple-touch-icon" href="/icon-192.png"/>
                <link rel="manifest" href="/manifest.webmanifest"/>
                <Hydration site/>
                {cfg!(debug_assertions).then(|| view! { <AutoReload options=LeptosOptions::builder().output_name("kith").build()/> })}
                <MetaTags/>
            </head>
            <body>
                <App/>
            </body>
        </html>
    }
}

/// Own tags instead of leptos' components: those read files beside the executable on every render, and put the nonce
/// in attributes where style sheets can see it.
#[component]
fn Hydration(site: Site) -> impl IntoView {
    (!site.js.is_empty()).then(|| {
        let script = format!("import start,{{hydrate}} from {:?};start({{module_or_path:{:?}}}).then(hydrate)", site.js, site.wasm);
        view! {
            <link rel="modulepreload" href=site.js/>
            <link rel="preload" href=site.wasm r#as="fetch" r#type="application/wasm" crossorigin="anonymous"/>
            <script type="module" nonce=use_nonce()>{script}</script>
        }
    })
}

#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    let start = SharedValue::new(|| use_context::<PageStart>().unwrap_or_default()).into_inner();
    let signed_in = start.viewer.is_some();
    provide_context(Current { person: start.viewer, is_owner: start.is_owner });
    provide_context(Now(start.now));
    provide_context(Announcement::default());
    view! {
        <Title formatter=titled/>
        <Router>
            // For the browser to follow, which moves the focus as well; the router would only scroll.
            <a class="skip" href="#main" rel="external">"Skip to content"</a>
            <div class=if signed_in { "frame" } else { "frame frame--signed-out" }>
                <Navigation/>
                <main class="page" id="main" tabindex="-1">
                    // Which page is at which address, the server knows.
                    <FlatRoutes fallback=DrawnPage>
                        <Route path=path!("/*rest") view=DrawnPage ssr=SsrMode::Async/>
                    </FlatRoutes>
                </main>
                {signed_in.then(|| view! { <PeopleAside/> })}
            </div>
            <p class="offline" role="status" hidden=true></p>
            <Announcer/>
        </Router>
    }
}

/// What stands in the tab. Leptos writes it into the document as it is, and it may hold somebody's name.
fn titled(title: String) -> String {
    let title = if is_server() { Html::escaped(&title) } else { title };
    if title.is_empty() { "Kith".to_owned() } else { format!("{title} · Kith") }
}

#[component]
fn Navigation() -> impl IntoView {
    let mark = view! {
        <a class="nav__mark" href="/" aria-label="Kith, start page">
            <svg viewBox="0 0 32 32" aria-hidden="true"><use href="/icons.svg#mark"></use></svg>
            <span class="nav__word" aria-hidden="true">"kith"</span>
        </a>
    };
    let me = current();
    // By which what a browser keeps is told apart, where several people use it: a name may change.
    let id = me.as_ref().map(|me| me.id.to_string());
    let items = match me {
        Some(person) => view! {
            <NavItem href="/".to_owned() icon="home" label="Home"/>
            <NavItem href="/search".to_owned() icon="search" label="Search"/>
            <NavItem href="/notifications".to_owned() icon="bell" label="Notifications" counts=true/>
            <NavItem href="/chat".to_owned() icon="chat" label="Chat" counts=true/>
            <NavItem href=person.path() icon="person" label="Profile"/>
            <NavItem href="/settings".to_owned() icon="settings" label="Settings"/>
            <LogOutButton/>
        }
        .settled(),
        None => view! {
            <NavItem href="/login".to_owned() icon="enter" label="Log in"/>
            <NavItem href="/signup".to_owned() icon="person" label="Sign up"/>
        }
        .settled(),
    };
    view! { <nav class="nav" aria-label="Main" data-person=id>{mark}{items}</nav> }.settled()
}

#[component]
fn NavItem(
    href: String,
    icon: &'static str,
    label: &'static str,
    /// Whether it has room for how much waits there.
    #[prop(optional)]
    counts: bool,
) -> impl IntoView {
    let here = use_location().pathname;
    let path = href.clone();
    view! {
        <a class="nav__item" href=href aria-current=move || here.with(|here| is_within(here, &path)).then_some("page")>
            <Icon name=icon/>
            <span class="nav__label">{label}</span>
            // The title says it to those who do not see it.
            {counts.then(|| view! { <span class="badge nav__badge" aria-hidden="true" hidden=true></span> })}
        </a>
    }
}

/// Where the navigation leads, but for one's own profile.
pub const NAVIGATION: [&str; 7] = ["/", "/search", "/notifications", "/chat", "/settings", "/login", "/signup"];

/// Whether an address is that of an entry, or below it.
pub fn is_within(here: &str, entry: &str) -> bool {
    here.strip_prefix(entry).is_some_and(|rest| rest.is_empty() || (entry != "/" && rest.starts_with('/')))
}

#[component]
fn LogOutButton() -> impl IntoView {
    // A plain form: what follows is a new document, so script would have nothing to add.
    view! {
        <form class="nav__form" method="post" action=LogOut::PATH>
            <button class="nav__item">
                <Icon name="leave"/>
                <span class="nav__label">"Log out"</span>
            </button>
        </form>
    }
}

/// Says the title of each new page to those who do not see it.
#[component]
fn Announcer() -> impl IntoView {
    let (announcement, signed_in) = (expect_context::<Announcement>(), current().is_some());
    let last: NodeRef<html::Div> = NodeRef::new();
    // The last element to come to life: from here on, the whole page has.
    last.on_load(move |_| {
        drawn::listen(announcement);
        media::uploads::listen(announcement);
        if signed_in {
            spawn_local(begin());
        }
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("data-live", "");
        }
    });
    let class = move || if announcement.shown.get() { "toast" } else { "visually-hidden" };
    view! { <div class=class role="status" aria-live="polite" node_ref=last>{announcement.text}</div> }
}

/// The service worker shows a page of its own where the server cannot be reached, and keeps nothing else that is anybody's.
fn install() {
    let navigator = window().navigator();
    // Not there on addresses that browsers do not trust.
    if js_sys::Reflect::has(&navigator, &"serviceWorker".into()).unwrap_or(false) {
        let registered = navigator.service_worker().register("/sw.js");
        spawn_local(async move {
            if let Err(refused) = JsFuture::from(registered).await {
                leptos::logging::log!("no offline page: {refused:?}");
            }
        });
    }
}

/// What happens while one looks. A part of its own, fetched when the page is there: nothing waits for it.
#[lazy]
async fn begin() {
    install();
    chat::client::start();
    notifications::client::start();
    live::client::start(&[chat::client::hear, notifications::client::hear, posts::client::hear]);
}
