//! Where one writes, with what was typed where it comes back.

use crate::{
    accounts::current,
    base::PostId,
    media::components::ImageFields,
    posts::{api::WRITE, islands::ComposerForm, model::LONGEST},
    ui::form::Submission,
};
use leptos::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

#[component]
pub fn Composer(
    /// What it answers, if anything.
    #[prop(optional)]
    reply_to: Option<PostId>,
    /// The page it is on, to come back to.
    back: String,
    /// Whether the person came here to write.
    #[prop(optional)]
    focused: bool,
    /// What is in it already.
    #[prop(optional)]
    text: String,
) -> impl IntoView {
    let form = Submission::redirects(WRITE);
    let text = form.old_input_or("body", text);
    let left = LONGEST as i64 - text.graphemes(true).count() as i64;
    let (for_followers, refusal) =
        (form.old_input("audience") == "followers", form.error().cloned());
    // It is heavy, so it wakes when somebody turns to it: see public/islands.js.
    current().map(|me| view! { <div class="contents" data-wakes-on-focus><ComposerForm me reply_to back focused text left for_followers refusal><ImageFields/></ComposerForm></div> })
}
