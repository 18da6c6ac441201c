//! Names and biography.

use crate::{
    accounts::{Me, api::ChangeProfile},
    ui::{
        Field, TextArea,
        form::{FormDone, FormError, Outcome},
    },
};
use leptos::prelude::*;

#[component]
pub fn ProfileSettings(me: Me) -> impl IntoView {
    let action = ServerAction::<ChangeProfile>::new();
    let outcome = Outcome::staying(action);
    view! {
        <ActionForm action=action attr:class="settings__form card" attr:novalidate=true>
            <FormError outcome=outcome.clone()/>
            <div class="accounts__names">
                <Field label="First name" name="name" autocomplete="given-name" value=outcome.kept_or("name", me.name) error=outcome.field("name")/>
                <Field label="Family name" name="family" autocomplete="family-name" optional=true
                    value=outcome.kept_or("family", me.family) error=outcome.field("family")/>
            </div>
            <Field label="Username" name="username" autocomplete="username" value=outcome.kept_or("username", me.username)
                error=outcome.field("username") hint="People find you by it. The address of your profile changes with it."/>
            <TextArea label="Biography" name="biography" value=outcome.kept_or("biography", me.biography) error=outcome.field("biography")
                hint="At most 500 characters. Links, @mentions and #hashtags come alive."/>
            <div class="settings__end">
                <button class="button" aria-busy=move || action.pending().get().then_some("true")>"Save"</button>
                <FormDone outcome text="Saved."/>
            </div>
        </ActionForm>
    }
}
