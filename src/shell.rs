//! The document around every page: its head, the navigation, the page itself, the sidebar.

use crate::{
    accounts::{Person, api::LogOut, model::Theme, pages::PageRequest},
    app::App,
    base::{Result, text::Html},
    live::islands::ConnectionBanner,
    profiles::{components::Sidebar, model, server as profiles},
    ui::{Badge, Icon, Toasts, capped, form::PageFlash},
};
use futures::future::{BoxFuture, FutureExt};
use leptos::{config::LeptosOptions, hydration::AutoReload, prelude::*, server_fn::ServerFn};
use leptos_meta::{MetaTags, Title, provide_meta_context};

/// The paths of the built files of the front end.
#[derive(Clone, Debug, Default)]
pub struct Site {
    pub css: String,
    pub js: String,
    pub wasm: String,
}

/// The whole document.
pub fn document(site: Site) -> impl IntoView {
    provide_meta_context();
    // Only islands hydrate; nothing else is serialized for the browser.
    if let Some(shared) = Owner::current_shared_context() {
        shared.set_is_hydrating(false);
    }
    // Part of the HTML from the first byte on, so that the wrong theme never flashes. The system's
    // theme needs no attribute.
    let theme = Some(expect_context::<PageRequest>().theme())
        .filter(|theme| *theme != Theme::System)
        .map(Theme::word);
    view! {
        <!DOCTYPE html>
        <html lang="en" data-theme=theme>
            <head>
                <meta charset="utf-8" />
                <meta
                    name="viewport"
                    content="width=device-width, initial-scale=1, viewport-fit=cover"
                />
                <meta name="color-scheme" content="light dark" />
                <meta name="theme-color" media="(prefers-color-scheme: light)" content="#f9f6f3" />
                <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#13100e" />
                <link rel="stylesheet" href=site.css.clone() />
                // Nothing is painted before the end of the document is parsed, so that nothing
                // moves: a conversation is shown from its end.
                <link rel="expect" href="#toasts" blocking="render" />
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <link rel="apple-touch-icon" href="/icon-192.png" />
                <link rel="manifest" href="/manifest.webmanifest" />
                <Scripts site />
                <MetaTags />
            </head>
            <body>
                <App />
            </body>
        </html>
    }
}

/// Own tags in place of Leptos' `HydrationScripts`, which reads files beside the executable on
/// every render and writes an inline script into the page. The loader is a file, so the CSP needs
/// no nonce.
#[component]
fn Scripts(site: Site) -> impl IntoView {
    let reload = cfg!(debug_assertions).then(
        || view! { <AutoReload options=LeptosOptions::builder().output_name("kith").build() /> },
    );
    let scripts = (!site.js.is_empty()).then(|| {
        view! {
            <link rel="modulepreload" href=site.js.clone() />
            <link
                rel="preload"
                href=site.wasm.clone()
                r#as="fetch"
                r#type="application/wasm"
                crossorigin="anonymous"
            />
            <script
                type="module"
                src="/islands.js"
                id="islands"
                data-js=site.js
                data-wasm=site.wasm
            ></script>
        }
    });
    view! {
        {reload}
        {scripts}
    }
}

/// The layout of every page: see `accounts::pages::Layout`.
pub fn layout(request: PageRequest, main: AnyView) -> BoxFuture<'static, AnyView> {
    async move {
        let sidebar = match request.viewer() {
            Ok(viewer) => Some(profiles::sidebar(&request.app, viewer).await),
            Err(_) => None,
        };
        let refusal = expect_context::<PageFlash>().error_shown_nowhere();
        let is_signed_in = sidebar.is_some();
        let class = if is_signed_in { "frame" } else { "frame frame--signed-out" };
        let (unseen, unread) = match &sidebar {
            Some(Ok(sidebar)) => (sidebar.unseen, sidebar.unread),
            _ => (0, 0),
        };
        view! {
            <Title formatter=move |title: String| titled(&title, unseen + unread) />
            <a class="skip" href="#main">
                "Skip to content"
            </a>
            <div class=class>
                <Navigation unseen unread />
                <main class="page" id="main" tabindex="-1">
                    {refusal
                        .map(|error| {
                            view! {
                                <p role="alert" class="form__error">
                                    {error.to_string()}
                                </p>
                            }
                        })}
                    {main}
                </main>
                {sidebar
                    .map(|sidebar| {
                        view! {
                            <aside class="sidebar" aria-label="People">
                                <section class="card sidebar__people">
                                    {sidebar_or_failure(sidebar)}
                                </section>
                            </aside>
                        }
                    })}
            </div>
            {is_signed_in.then(|| view! { <ConnectionBanner /> })}
            <Toasts />
        }
        .into_any()
    }
    .boxed()
}

/// The sidebar. The page beside it does not fail with it.
fn sidebar_or_failure(sidebar: Result<model::Sidebar>) -> impl IntoView {
    let (sidebar, failure) = match sidebar {
        Ok(sidebar) => (sidebar, None),
        Err(error) => {
            tracing::warn!(%error, "the sidebar could not be loaded");
            let again = view! { <a href="">"Reload the page"</a> };
            let failure =
                view! { <p class="failure">"The people could not be loaded. " {again}</p> };
            // With scripts, the next event loads it.
            (model::Sidebar::default(), Some(failure))
        }
    };
    view! {
        {failure}
        <Sidebar sidebar />
    }
}

/// The title in the browser's tab. Leptos does not escape it, and it may contain a person's name.
fn titled(title: &str, waiting: i64) -> String {
    let count = if waiting > 0 { format!("({}) ", capped(waiting)) } else { String::new() };
    if title.is_empty() {
        format!("{count}Kith")
    } else {
        format!("{count}{} · Kith", Html::escaped(title))
    }
}

#[component]
fn Navigation(unseen: i64, unread: i64) -> impl IntoView {
    let request = expect_context::<PageRequest>();
    let here = request.path.as_str();
    // The id keeps apart what a browser stores for several people who share it: a name may change.
    let id = request.person().map(|me| me.id.to_string());
    let items = match request.person() {
        Some(me) => signed_in(here, me, unseen, unread).into_any(),
        None => view! {
            <NavItem here=here.to_owned() href="/login".to_owned() icon="enter" label="Log in" />
            <NavItem here=here.to_owned() href="/signup".to_owned() icon="person" label="Sign up" />
        }
        .into_any(),
    };
    view! {
        <nav class="nav" aria-label="Main" data-person=id>
            <a class="nav__mark" href="/" aria-label="Kith, start page">
                <svg viewBox="0 0 32 32" aria-hidden="true">
                    <use href="/icons.svg#mark"></use>
                </svg>
                <span class="nav__word" aria-hidden="true">
                    "kith"
                </span>
            </a>
            {items}
        </nav>
    }
}

fn signed_in(here: &str, me: &Person, unseen: i64, unread: i64) -> impl IntoView + use<> {
    let here = || here.to_owned();
    view! {
        <NavItem here=here() href="/".to_owned() icon="home" label="Home" />
        <NavItem here=here() href="/search".to_owned() icon="search" label="Search" />
        <NavItem
            here=here()
            href="/notifications".to_owned()
            icon="bell"
            label="Notifications"
            waiting=Some(("notifications", unread))
        />
        <NavItem
            here=here()
            href="/chat".to_owned()
            icon="chat"
            label="Chat"
            waiting=Some(("messages", unseen))
        />
        <NavItem here=here() href=me.path() icon="person" label="Profile" />
        // On phones there is room for five and a menu; on wider screens the column holds all of it.
        <button
            class="nav__item nav__opener"
            type="button"
            popovertarget="account-menu"
            aria-label="Menu"
        >
            <Icon name="settings" />
        </button>
        <div class="nav__menu card" id="account-menu" popover="auto">
            <NavItem here=here() href="/settings".to_owned() icon="settings" label="Settings" />
            // A plain form: what follows is a new document, so script would have nothing to add.
            <form class="nav__form" method="post" action=LogOut::PATH>
                <button class="nav__item">
                    <Icon name="leave" />
                    <span class="nav__label">"Log out"</span>
                </button>
            </form>
        </div>
    }
}

#[component]
fn NavItem(
    here: String,
    href: String,
    icon: &'static str,
    label: &'static str,
    /// The name and the count of the badge, if the item has one.
    #[prop(default = None)]
    waiting: Option<(&'static str, i64)>,
) -> impl IntoView {
    let is_here = here
        .strip_prefix(href.as_str())
        .is_some_and(|rest| rest.is_empty() || (href != "/" && rest.starts_with('/')));
    view! {
        <a class="nav__item" href=href aria-current=is_here.then_some("page")>
            <Icon name=icon />
            <span class="nav__label">{label}</span>
            {waiting.map(|(name, count)| view! { <Badge name=name.to_owned() count /> })}
        </a>
    }
}
