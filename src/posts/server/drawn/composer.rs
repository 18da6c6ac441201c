//! Where one writes. A plain form that takes images; with script they are sent ahead (`media::uploads`), the letters are
//! counted and a draft is kept.

use crate::{
    accounts::current,
    base::PostId,
    media::server::drawn::{ImageFields, Uploads},
    posts::{api::WRITE, model::LONGEST},
    ui::{
        Avatar, Settle,
        form::{FormError, Submission},
        text_area_content,
    },
};
use leptos::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

#[component]
pub fn Composer(
    /// What it answers, if anything.
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
    let form = Submission::leaving(WRITE);
    let (name, send) = if reply_to.is_some() { ("Your reply", "Post reply") } else { ("What's happening?", "Post") };
    let draft = reply_to.map_or_else(|| "post".to_owned(), |id| format!("reply-{id}"));
    let (wrong, kept) = (form.field("body"), form.kept("body"));
    let typed = if kept.is_empty() { text } else { kept };
    let left = LONGEST as i64 - typed.graphemes(true).count() as i64;
    let over = if left < 0 { "true" } else { "false" };
    let invalid = wrong.as_ref().map(|_| "true");
    let followers = form.kept("audience") == "followers";
    let me = current();
    view! {
        <form class="card composer" method="post" action=WRITE enctype="multipart/form-data" data-after="told" data-uploads="4" novalidate=true>
            <input type="hidden" name="back" value=back/>
            {reply_to.map(|id| view! { <input type="hidden" name="reply_to" value=id.to_string()/> })}
            <div class="composer__write">
                {me.map(|me| view! { <Avatar name=me.name seed=me.username photo=me.photo/> })}
                <textarea class="composer__text" id="body" name="body" data-draft=draft rows="2" aria-label=name placeholder=name autofocus=focused
                    aria-invalid=invalid aria-describedby="body-error body-left" inner_html=text_area_content(&typed)></textarea>
            </div>
            <p class="field__error" id="body-error">{wrong}</p>
            <FormError submission=form.clone()/>
            <p class="field__error" id="file-error">{form.field("file")}</p>
            <Uploads/>
            <div class="composer__end">
                <ImageFields/>
                {reply_to.is_none().then(|| view! {
                    <select class="composer__audience" name="audience" aria-label="Who can see it">
                        <option value="public">"Everyone"</option>
                        <option value="followers" selected=followers>"Followers"</option>
                    </select>
                })}
                // Not a live region, which would be read aloud at every letter: the text is described by it.
                <p class="composer__count faint needs-script" id="body-left">
                    <span class="composer__left" data-over=over>{left}</span>
                    <span class="visually-hidden">" letters left"</span>
                </p>
                <button class="button">{send}</button>
            </div>
        </form>
    }
    .settled()
}
