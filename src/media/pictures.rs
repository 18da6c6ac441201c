//! A section of the settings: the photo and the banner of one's profile.

use super::api::{CHANGE_BANNER, CHANGE_PHOTO, RemovePicture, own_pictures};
use crate::{
    accounts::settings_page,
    ui::{
        Failure, FileField, Settle,
        form::{Form, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

/// Where this section is.
const HERE: &str = "/settings/pictures";

pub fn pictures() -> AnyView {
    settings_page("pictures", || {
        let pictures = Resource::new(|| (), |()| own_pictures());
        (move || {
            Suspend::new(async move {
                match pictures.await {
                    Ok((photo, banner)) => view! {
                        <Picture label="Photo" path=CHANGE_PHOTO present=photo banner=false/>
                        <Picture label="Banner" path=CHANGE_BANNER present=banner banner=true/>
                    }
                    .settled(),
                    Err(error) => view! { <Failure error/> }.settled(),
                }
            })
        })
        .into_any()
    })
}

#[component]
fn Picture(label: &'static str, path: &'static str, present: Option<String>, banner: bool) -> impl IntoView {
    let (change, remove) = (Submission::leaving_for(path, HERE.to_owned()), Submission::leaving_for(RemovePicture::PATH, HERE.to_owned()));
    let word = label.to_lowercase();
    let is_there = present.is_some();
    let shape = if banner { "media__present media__present--wide" } else { "media__present" };
    let text = format!("Remove {word}");
    let remove = is_there.then(|| {
        view! {
            <Form submission=remove.clone()>
                <input type="hidden" name="banner" value=if banner { "true" } else { "false" }/>
                <Send submission=remove class="button button--quiet" text=text/>
            </Form>
        }
    });
    view! {
        <section class="card media__picture">
            {present.map(|address| view! { <img class=shape src=address alt=format!("Your {word}")/> })}
            <Form submission=change.clone() files=true class="media__form">
                <FormError submission=change.clone()/>
                <FileField label=label id=path name="file" accept="image/jpeg,image/png,image/gif,image/webp"
                    hint="JPEG, PNG, GIF or WebP. Where it was taken is not kept." error=change.field("file")/>
                <Send submission=change text=format!("Upload {word}")/>
            </Form>
            {remove}
        </section>
    }
}
