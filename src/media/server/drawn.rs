//! A section of the settings: the photo and the banner of one's profile.

use crate::{
    accounts::server as accounts,
    base::Result,
    drawn::{Drawing, server::Visit},
    media::{
        Media, Variant,
        api::{CHANGE_BANNER, CHANGE_PHOTO, RemovePicture},
    },
    settings::server::section,
    ui::{
        FileField, Icon, Settle,
        form::{Form, FormError, Send, Submission},
    },
};
use futures::future::{BoxFuture, FutureExt};
use leptos::{prelude::*, server_fn::ServerFn};

/// Images of one post or message.
const MOST: usize = 4;
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
    section(visit, "pictures", || {
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
                <Send class="button button--quiet" text=text/>
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
                <Send text=format!("Upload {word}")/>
            </Form>
            {remove}
        </section>
    }
    .settled()
}

/// Images as they are part of something.
#[component]
pub fn Images(media: Vec<Media>) -> impl IntoView {
    let count = media.len();
    let image = |media: Media| {
        view! {
            <a class="post__image" href=media.url rel="external">
                <img class="post__placeholder" src=media.placeholder alt="" aria-hidden="true"/>
                <img src=Variant::Medium.path(media.id) alt=media.alt width=media.width height=media.height loading="lazy" decoding="async"/>
            </a>
        }
    };
    view! { <div class=format!("post__images post__images--{count}")>{media.into_iter().map(image).collect_view()}</div> }.settled()
}

/// Where images that script sends ahead of a form are shown, and how one looks (`media::uploads`).
#[component]
pub fn Uploads() -> impl IntoView {
    view! {
        <ul class="uploads" aria-label="Images"></ul>
        <template>
            <li class="uploads__image">
                <img alt=""/>
                <div class="uploads__about">
                    <progress max="100" aria-label="Uploading"></progress>
                    <input type="hidden" name="media"/>
                    <input class="field__input" name="described" type="text" maxlength="1000" autocomplete="off" placeholder="What is to be seen?"
                        aria-label="Describe this image"/>
                    <p class="uploads__reminder faint">"A description lets everyone take part, also those who do not see it."</p>
                    <p class="field__error" role="alert"></p>
                </div>
                <button class="icon-button" type="button" aria-label="Remove image"><Icon name="close"/></button>
            </li>
        </template>
    }
    .settled()
}

/// Fields for images, each folded away below the one before.
#[component]
pub fn ImageFields() -> impl IntoView {
    field(1)
}

fn field(number: usize) -> AnyView {
    let (id, alt_id) = (if number == 1 { "file".to_owned() } else { format!("file-{number}") }, format!("alt-{number}"));
    let (image, describe, add) = match number {
        1 => ("Image".to_owned(), "Describe this image".to_owned(), "Add image"),
        _ => (format!("Image {number}"), format!("Describe image {number}"), "Another image"),
    };
    let summary = match number {
        1 => view! { <summary class="icon-button" role="button" aria-label=add><Icon name="image"/></summary> }.settled(),
        _ => view! { <summary class="button button--quiet" role="button">{add}</summary> }.settled(),
    };
    view! {
        <details class="composer__image">
            {summary}
            <div class="composer__file">
                <label class="field__label" for=id.clone()>{image}</label>
                <input class="field__input field__input--file" id=id name="file" type="file" accept="image/jpeg,image/png,image/gif,image/webp"/>
                <label class="field__label" for=alt_id.clone()>{describe}</label>
                <input class="field__input" id=alt_id name="alt" type="text" maxlength="1000" autocomplete="off"/>
                {(number < MOST).then(|| field(number + 1))}
            </div>
        </details>
    }
    .settled()
}
