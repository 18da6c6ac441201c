//! Settings: the theme.

use super::{Section, SettingsSection};
use crate::{
    accounts::{api::ChooseTheme, model::Theme, pages::page, server as accounts},
    ui::Choice,
};
use leptos::{prelude::*, server_fn::ServerFn};

#[component]
pub fn AppearancePage() -> impl IntoView {
    page(|request| async move {
        let theme = accounts::me(&request.app, request.viewer()?).await?.settings.theme;
        Ok(view! {
            <SettingsSection section=Section::Appearance>
                // Not sent in the background: the next document has the new theme from its first
                // byte on.
                <form class="settings__form card" method="post" action=ChooseTheme::PATH>
                    <Choice
                        label="Colours"
                        name="theme"
                        choices=Theme::CHOICES
                        value=theme.word()
                    />
                    <div class="settings__end">
                        <button class="button">"Save"</button>
                    </div>
                </form>
            </SettingsSection>
        })
    })
}
