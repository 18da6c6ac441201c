//! The pages through which people come in.

mod credentials;
mod recovery;

use crate::{
    base::Result,
    drawn::{Drawing, server::Visit},
    ui::Share,
};
use futures::future::{BoxFuture, FutureExt, ready};
use leptos::prelude::*;

/// The pages that are ours.
pub fn draw(visit: &Visit) -> Option<BoxFuture<'_, Result<Drawing>>> {
    let drawing = match visit.path()[..] {
        [] if visit.person().is_none() => welcome(visit),
        ["login"] => credentials::log_in(visit),
        ["signup"] => return Some(credentials::sign_up(visit).boxed()),
        ["forgot"] => recovery::forgot(visit),
        ["reset", token] => recovery::reset(visit, token.to_owned()),
        ["confirm", token] => recovery::confirm(visit, token.to_owned()),
        _ => return None,
    };
    Some(ready(Ok(drawing)).boxed())
}

/// A page that search engines may keep and other sites show.
fn for_all(visit: &Visit, path: &str) -> Option<Share> {
    Some(Share { address: visit.address(path), ..Share::default() })
}

/// The first page a stranger sees.
fn welcome(visit: &Visit) -> Drawing {
    let html = visit.draw(|| {
        view! {
            <section class="welcome">
                <svg class="welcome__mark" viewBox="0 0 32 32" aria-hidden="true"><use href="/icons.svg#mark"></use></svg>
                <h1>"A home for people who know each other"</h1>
                <p class="welcome__lead">"Profiles, a feed, stories and chat for one community, on a server of its own. No ads, no ranking, nobody watching."</p>
                <p class="welcome__doors">
                    <a class="button" href="/signup">"Sign up"</a>
                    <a class="button button--quiet" href="/login">"Log in"</a>
                </p>
            </section>
        }
    });
    let description = "A social home for this community: people, posts, stories and chat, on a server of its own.".to_owned();
    Drawing { title: "Welcome".to_owned(), description, share: for_all(visit, "/"), html }
}
