//! A section of the settings: how pages look.

use super::Visit;
use crate::{
    accounts::{api::ChooseTheme, model::Theme, server as accounts},
    base::Result,
    drawn::Drawing,
    ui::Choice,
};
use futures::future::{BoxFuture, FutureExt};
use leptos::{prelude::*, server_fn::ServerFn};

/// The pages that are ours.
pub fn draw(visit: &Visit) -> Option<BoxFuture<'_, Result<Drawing>>> {
    match visit.path()[..] {
        ["settings", "appearance"] => Some(page(visit).boxed()),
        _ => None,
    }
}

async fn page(visit: &Visit) -> Result<Drawing> {
    let theme = accounts::me(&visit.app, visit.viewer()?).await?.settings.theme;
    visit.settings("appearance", || {
        view! {
            // Without `data-after`: the next document has the other look from its first byte on.
            <form class="settings__form card" method="post" action=ChooseTheme::PATH>
                <Choice label="Colours" name="theme" choices=Theme::CHOICES value=theme.word()/>
                <div class="settings__end"><button class="button">"Save"</button></div>
            </form>
        }
    })
}
