//! The form for a new post or reply. Without JavaScript it is a plain form with file fields. Once
//! hydrated it uploads images early, counts characters, keeps a draft and shows errors beside the
//! fields.

use crate::{
    accounts::Person,
    base::{Error, PostId},
    media::components::{UploadList, Uploads},
    posts::{
        api::WRITE,
        model::{LONGEST, MOST_IMAGES},
    },
    ui::{Avatar, Draft, Refusal, char_count, go_to_answer, post, text_area_content},
};
use leptos::{
    ev::{Event, KeyboardEvent, SubmitEvent},
    html,
    prelude::*,
    task::spawn_local,
    web_sys::FormData,
};

#[island(lazy)]
pub fn ComposerForm(
    me: Person,
    /// The post that it replies to, if any.
    reply_to: Option<PostId>,
    /// The address of the current page, to come back to.
    back: String,
    /// True if the person came to this page to write.
    focused: bool,
    /// The initial text, and the number of characters left after it.
    text: String,
    left: i64,
    /// True if only followers may see the post.
    for_followers: bool,
    /// The error of a form that was sent without JavaScript.
    refusal: Option<Error>,
    /// The file fields for images, used without JavaScript.
    children: Children,
) -> impl IntoView {
    let (left, refusal, uploads) =
        (RwSignal::new(left), Refusal::new(refusal), Uploads::new(MOST_IMAGES));
    let is_busy = RwSignal::new(false);
    let (form, area) = (NodeRef::<html::Form>::new(), NodeRef::<html::Textarea>::new());
    let draft = StoredValue::new(Draft::new(
        me.id,
        &reply_to.map_or_else(|| "post".to_owned(), |id| format!("reply-{id}")),
    ));
    let count = move |text: &str| left.set(LONGEST as i64 - char_count(text) as i64);
    // Text typed before hydration stays. If there is none, the draft is restored.
    area.on_load(move |area| {
        match area.value() {
            typed if !typed.is_empty() => draft.with_value(|draft| draft.write(&typed)),
            _ => area.set_value(&draft.with_value(Draft::read).unwrap_or_default()),
        }
        count(&area.value());
    });
    let typed = move |_: Event| {
        if let Some(area) = area.get_untracked() {
            draft.with_value(|draft| draft.write(&area.value()));
            count(&area.value());
        }
    };
    let is_waiting = move || is_busy.get() || uploads.are_under_way();
    form.on_load(move |form| uploads.take_chosen(&form));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(fields) =
            form.get_untracked().and_then(|form| FormData::new_with_form(&form).ok())
        else {
            return;
        };
        if untrack(is_waiting) {
            return;
        }
        is_busy.set(true);
        spawn_local(async move {
            match post(WRITE, &fields, true).await {
                Ok(answer) => {
                    draft.with_value(Draft::forget);
                    go_to_answer(&answer);
                }
                Err(error) => refusal.set(error),
            }
            is_busy.set(false);
        });
    };
    let send_by_key = move |event: KeyboardEvent| {
        if event.key() == "Enter"
            && (event.ctrl_key() || event.meta_key())
            && let Some(form) = form.get_untracked()
        {
            let _ = form.request_submit();
        }
    };
    let (name, send) = if reply_to.is_some() {
        ("Your reply", "Post reply")
    } else {
        ("What's happening?", "Post")
    };
    view! {
        <form
            class="card composer"
            method="post"
            action=WRITE
            enctype="multipart/form-data"
            novalidate=true
            aria-busy=move || is_waiting().then_some("true")
            node_ref=form
            on:submit=submit
            on:change=move |event| uploads.choose(&event)
            on:dragover=|event| event.prevent_default()
            on:drop=move |event| uploads.drop_in(&event)
            on:paste=move |event| uploads.paste_in(&event)
        >
            <input type="hidden" name="back" value=back />
            {reply_to
                .map(|id| view! { <input type="hidden" name="reply_to" value=id.to_string() /> })}
            <div class="composer__write">
                <Avatar name=me.name seed=me.username photo=me.photo />
                <textarea
                    class="composer__text"
                    id="body"
                    name="body"
                    rows="2"
                    aria-label=name
                    placeholder=name
                    autofocus=focused
                    aria-invalid=move || refusal.of_field("body").map(|_| "true")
                    aria-describedby="body-error body-left"
                    inner_html=text_area_content(&text)
                    node_ref=area
                    on:input=typed
                    on:keydown=send_by_key
                ></textarea>
            </div>
            <p class="field__error" id="body-error">
                {move || refusal.of_field("body")}
            </p>
            <p role="alert" class="form__error">
                {move || refusal.of_form()}
            </p>
            <p class="field__error" id="file-error">
                {move || refusal.of_field("file")}
            </p>
            <UploadList uploads />
            <div class="composer__end">
                {children()}
                {reply_to
                    .is_none()
                    .then(|| {
                        view! {
                            <select
                                class="composer__audience"
                                name="audience"
                                aria-label="Who can see it"
                            >
                                <option value="public">"Everyone"</option>
                                <option value="followers" selected=for_followers>
                                    "Followers"
                                </option>
                            </select>
                        }
                    })}
                // Not a live region: screen readers would announce it at every keystroke. It is the
                // field's description instead.
                <p class="composer__count faint needs-script" id="body-left">
                    <span class="composer__left" data-over=move || (left.get() < 0).to_string()>
                        {move || left.get().to_string()}
                    </span>
                    <span class="visually-hidden">" characters left"</span>
                </p> <button class="button" disabled=is_waiting>
                    {send}
                </button>
            </div>
        </form>
    }
}
