//! The composer for signed-in people, with the text that was typed if the form was refused.

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
    /// The post that it replies to, if any.
    #[prop(optional)]
    reply_to: Option<PostId>,
    /// The address of the current page, to come back to.
    back: String,
    /// True if the person came to this page to write.
    #[prop(optional)]
    focused: bool,
    /// The initial text.
    #[prop(optional)]
    text: String,
) -> impl IntoView {
    let form = Submission::redirects(WRITE);
    let text = form.old_input_or("body", text);
    let left = LONGEST as i64 - text.graphemes(true).count() as i64;
    let (for_followers, refusal) =
        (form.old_input("audience") == "followers", form.error().cloned());
    // The island is large, so it hydrates only on focus: see public/islands.js.
    current().map(|me| {
        view! {
            <div class="contents" data-wakes-on-focus>
                <ComposerForm me reply_to back focused text left for_followers refusal>
                    <ImageFields />
                </ComposerForm>
            </div>
        }
    })
}
