//! The images of a post or a message.

use crate::media::{Media, Variant};
use leptos::prelude::*;

#[component]
pub fn Images(media: Vec<Media>) -> impl IntoView {
    let count = media.len();
    let image = |media: Media| {
        view! {
            <a class="post__image" href=media.url rel="external">
                <img class="post__placeholder" src=media.placeholder alt="" aria-hidden="true" />
                <img
                    src=Variant::Medium.path(media.id)
                    alt=media.alt
                    width=media.width
                    height=media.height
                    loading="lazy"
                    decoding="async"
                />
            </a>
        }
    };
    view! {
        <div class=format!(
            "post__images post__images--{count}",
        )>{media.into_iter().map(image).collect_view()}</div>
    }
}
