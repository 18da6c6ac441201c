//! Where one writes. A plain form that takes images; with script they are sent ahead (`media::uploads`), the letters are
//! counted and a draft is kept.

use crate::{
    accounts::{Person, current},
    base::PostId,
    drawn::server::{
        pattern::{Markup, Patterns, mark},
        someone,
    },
    media::server::drawn::{ImageFields, Uploads},
    posts::{api::WRITE, model::LONGEST},
    ui::{
        Avatar, AvatarSize, Settle,
        form::{FormError, Submission},
        text_area_content,
    },
};
use leptos::prelude::*;
use std::sync::LazyLock;
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
    static EMPTY: LazyLock<Patterns<(bool, bool)>> = LazyLock::new(Patterns::default);
    const BACK: char = mark(0);
    const REPLY_TO: char = mark(1);
    const DRAFT: char = mark(2);
    let form = Submission::leaving(WRITE);
    let (me, is_reply) = (current(), reply_to.is_some());
    // Nearly always there is nothing in it.
    if let Some(me) = me.as_ref().filter(|_| form.is_fresh() && !focused && text.is_empty()) {
        let mut page = Markup::default();
        let pattern = |(is_reply, has_photo): (bool, bool)| {
            let face = someone::face(has_photo, AvatarSize::Medium, false);
            composer(is_reply.then(|| REPLY_TO.to_string()), BACK.to_string(), false, String::new(), DRAFT.to_string(), face)
        };
        EMPTY.of((is_reply, me.photo.is_some()), pattern).fill(&mut page, |mark, page| match mark {
            BACK => page.text(&back),
            REPLY_TO => page.number(reply_to.map_or(0, PostId::number)),
            DRAFT => page.text(&draft(me, reply_to)),
            mark => someone::fill(me, mark, page),
        });
        return page.into_view().into_any();
    }
    let draft = me.as_ref().map(|me| draft(me, reply_to)).unwrap_or_default();
    let face = me.map(|me| view! { <Avatar name=me.name seed=me.username photo=me.photo/> });
    composer(reply_to.map(|id| id.to_string()), back, focused, text, draft, face.into_any()).into_any()
}

/// Under what a draft lies in the browser: each person's own, where several use one browser.
fn draft(me: &Person, reply_to: Option<PostId>) -> String {
    reply_to.map_or_else(|| format!("{}-post", me.id), |id| format!("{}-reply-{id}", me.id))
}

fn composer(reply_to: Option<String>, back: String, focused: bool, text: String, draft: String, face: AnyView) -> impl IntoView {
    let form = Submission::leaving(WRITE);
    let (name, send) = if reply_to.is_some() { ("Your reply", "Post reply") } else { ("What's happening?", "Post") };
    let (wrong, kept, for_whom) = (form.field("body"), form.kept("body"), reply_to.is_none());
    let typed = if kept.is_empty() { text } else { kept };
    let left = LONGEST as i64 - typed.graphemes(true).count() as i64;
    let over = if left < 0 { "true" } else { "false" };
    let invalid = wrong.as_ref().map(|_| "true");
    let followers = form.kept("audience") == "followers";
    view! {
        <form class="card composer" method="post" action=WRITE enctype="multipart/form-data" data-after="told" data-uploads="4" novalidate=true>
            <input type="hidden" name="back" value=back/>
            {reply_to.map(|id| view! { <input type="hidden" name="reply_to" value=id/> })}
            <div class="composer__write">
                {face}
                <textarea class="composer__text" id="body" name="body" data-draft=draft rows="2" aria-label=name placeholder=name autofocus=focused
                    aria-invalid=invalid aria-describedby="body-error body-left" inner_html=text_area_content(&typed)></textarea>
            </div>
            <p class="field__error" id="body-error">{wrong}</p>
            <FormError submission=form.clone()/>
            <p class="field__error" id="file-error">{form.field("file")}</p>
            <Uploads/>
            <div class="composer__end">
                <ImageFields/>
                {for_whom.then(|| view! {
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
