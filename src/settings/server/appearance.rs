//! How pages look.

use super::section;
use crate::{
    accounts::{api::ChooseTheme, model::Theme, server as accounts},
    base::Result,
    drawn::{Drawing, server::Visit},
    ui::Choice,
};
use leptos::{prelude::*, server_fn::ServerFn};

pub async fn page(visit: &Visit) -> Result<Drawing> {
    let theme = accounts::me(&visit.app, visit.viewer()?).await?.settings.theme;
    section(visit, "appearance", || {
        view! {
            // Without `data-after`: the next document has the other look from its first byte on.
            <form class="settings__form card" method="post" action=ChooseTheme::PATH>
                <Choice label="Colours" name="theme" choices=Theme::CHOICES value=theme.word()/>
                <div class="settings__end"><button class="button">"Save"</button></div>
            </form>
        }
    })
}
