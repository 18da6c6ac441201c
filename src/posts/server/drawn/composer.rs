//! Where one writes. A plain form that takes images; with script they are sent ahead (`drawn::uploads`), the letters are
//! counted and a draft is kept.

use crate::{
    accounts::current,
    base::PostId,
    posts::{
        api::WRITE,
        model::{LONGEST, MOST_IMAGES},
    },
    ui::{
        Avatar, Icon, Settle,
        form::{FormError, Submission},
        text_area_content,
    },
};
use leptos::prelude::*;

#[component]
pub fn Composer(
    /// What it answers, if anything.
    reply_to: Option<PostId>,
    /// The page it is on, to come back to.
    back: String,
    /// Whether the person came here to write.
    #[prop(optional)]
    focused: bool,
) -> impl IntoView {
    let form = Submission::leaving(WRITE);
    let (name, send) = if reply_to.is_some() { ("Your reply", "Post reply") } else { ("What's happening?", "Post") };
    let draft = reply_to.map_or_else(|| "post".to_owned(), |id| format!("reply-{id}"));
    let (wrong, typed) = (form.field("body"), form.kept("body"));
    let invalid = wrong.get_untracked().map(|_| "true");
    let followers = form.kept("audience") == "followers";
    let me = current();
    view! {
        <form class="card composer" method="post" action=WRITE enctype="multipart/form-data" data-after="told" data-uploads novalidate=true>
            <input type="hidden" name="back" value=back/>
            {reply_to.map(|id| view! { <input type="hidden" name="reply_to" value=id.to_string()/> })}
            <div class="composer__write">
                {me.map(|me| view! { <Avatar name=me.name seed=me.username photo=me.photo/> })}
                <textarea class="composer__text" id="body" name="body" data-draft=draft rows="2" aria-label=name placeholder=name autofocus=focused
                    aria-invalid=invalid aria-describedby="body-error" inner_html=text_area_content(&typed)></textarea>
            </div>
            <p class="field__error" id="body-error">{wrong}</p>
            <FormError submission=form.clone()/>
            <p class="field__error" id="file-error">{form.field("file")}</p>
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
            <div class="composer__end">
                {images(1)}
                {reply_to.is_none().then(|| view! {
                    <select class="composer__audience" name="audience" aria-label="Who can see it">
                        <option value="public">"Everyone"</option>
                        <option value="followers" selected=followers>"Followers"</option>
                    </select>
                })}
                <output class="composer__count faint needs-script" data-over="false" aria-label="Letters left">{LONGEST}</output>
                <button class="button">{send}</button>
            </div>
        </form>
    }
    .settled()
}

/// Fields for an image and, folded away below it, for the next.
fn images(number: usize) -> AnyView {
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
                {(number < MOST_IMAGES).then(|| images(number + 1))}
            </div>
        </details>
    }
    .settled()
}
