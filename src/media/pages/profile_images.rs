//! Settings: the profile's photo and its banner.

use crate::{
    accounts::{pages::page, server as accounts},
    media::api::{CHANGE_BANNER, CHANGE_PHOTO, RemoveProfileImage},
    settings::pages::{Section, SettingsSection},
    ui::{
        FileField,
        form::{Form, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

#[component]
pub fn ProfileImagesPage() -> impl IntoView {
    page(|request| async move {
        let me = accounts::me(&request.app, request.viewer()?).await?;
        Ok(view! {
            <SettingsSection section=Section::ProfileImages>
                <ProfileImage label="Photo" path=CHANGE_PHOTO address=me.photo is_banner=false />
                <ProfileImage label="Banner" path=CHANGE_BANNER address=me.banner is_banner=true />
            </SettingsSection>
        })
    })
}

#[component]
fn ProfileImage(
    label: &'static str,
    /// The path to which a new image is sent.
    path: &'static str,
    /// The path of the current image, if there is one.
    address: Option<String>,
    is_banner: bool,
) -> impl IntoView {
    let back = || Section::ProfileImages.path().to_owned();
    let (change, remove) = (
        Submission::redirects_to(path, back()),
        Submission::redirects_to(RemoveProfileImage::PATH, back()),
    );
    let word = label.to_lowercase();
    let shape = if is_banner { "media__present media__present--wide" } else { "media__present" };
    let (alt, upload_text, remove_text) =
        (format!("Your {word}"), format!("Upload {word}"), format!("Remove {word}"));
    let remove = address.is_some().then(|| {
        view! {
            <Form submission=remove>
                <input type="hidden" name="banner" value=is_banner.to_string() />
                <Send class="button button--quiet" text=remove_text />
            </Form>
        }
    });
    view! {
        <section class="card media__profile-image">
            {address.map(|address| view! { <img class=shape src=address alt=alt /> })}
            <Form submission=change.clone() files=true class="media__form">
                <FormError submission=change.clone() />
                <FileField
                    label=label
                    id=path
                    name="file"
                    accept="image/jpeg,image/png,image/gif,image/webp"
                    hint="JPEG, PNG, GIF or WebP. Location data is removed."
                    error=change.field("file")
                />
                <Send text=upload_text />
            </Form> {remove}
        </section>
    }
}
