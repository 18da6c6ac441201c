//! A section of the settings: the photo and the banner of one's profile.

use crate::{
    accounts::server as accounts,
    base::Result,
    drawn::{Drawing, server::Visit},
    media::api::{CHANGE_BANNER, CHANGE_PHOTO, RemovePicture},
    ui::{
        FileField, Settle,
        form::{Form, FormError, Send, Submission},
    },
};
use futures::future::{BoxFuture, FutureExt};
use leptos::{prelude::*, server_fn::ServerFn};

/// Where this section is.
const HERE: &str = "/settings/pictures";

/// The pages that are ours.
pub fn draw(visit: &Visit) -> Option<BoxFuture<'_, Result<Drawing>>> {
    match visit.path()[..] {
        ["settings", "pictures"] => Some(pictures(visit).boxed()),
        _ => None,
    }
}

async fn pictures(visit: &Visit) -> Result<Drawing> {
    let me = accounts::me(&visit.app, visit.viewer()?).await?;
    visit.settings("pictures", || {
        view! {
            <Picture label="Photo" path=CHANGE_PHOTO present=me.photo banner=false/>
            <Picture label="Banner" path=CHANGE_BANNER present=me.banner banner=true/>
        }
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
    .settled()
}
