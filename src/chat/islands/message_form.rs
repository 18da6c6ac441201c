//! The form for a new message.

use super::conversation_state::ConversationState;
use crate::{
    base::Error,
    chat::{
        api::{self, SEND},
        model::MOST_IMAGES,
    },
    live::{client, events::ClientFrame},
    media::components::{UploadList, Uploads},
    ui::{Draft, Icon, Refusal, text_area_content},
};
use leptos::{
    ev::{KeyboardEvent, MouseEvent, SubmitEvent},
    html,
    prelude::*,
    web_sys::{FormData, js_sys::Date},
};

/// The shortest time between two typing signals, in milliseconds (throttle).
const TYPING_EVERY: f64 = 3000.0;

#[component]
pub fn MessageForm(
    state: ConversationState,
    text: String,
    refusal: Option<Error>,
    client_id: String,
    /// The file fields for images.
    children: Children,
) -> impl IntoView {
    let form = NodeRef::<html::Form>::new();
    let (refusal, uploads, typing_sent) =
        (Refusal::new(refusal), Uploads::new(MOST_IMAGES), StoredValue::new(0.0));
    let conversation = state.conversation.get_untracked();
    let username = state.username().unwrap_or_default();
    let what = conversation.map_or_else(|| format!("chat-{username}"), |id| format!("chat-{id}"));
    let draft = StoredValue::new(state.me.with_value(|me| Draft::new(me.id, &what)));
    // Text typed before hydration stays. If there is none, the draft is restored.
    state.area.on_load(move |area| match area.value() {
        typed if !typed.is_empty() => draft.with_value(|draft| draft.write(&typed)),
        _ => area.set_value(&draft.with_value(Draft::read).unwrap_or_default()),
    });
    let typed = move |_| {
        let Some(area) = state.area.get_untracked() else { return };
        draft.with_value(|draft| draft.write(&area.value()));
        if let Some(conversation) = state
            .conversation
            .get_untracked()
            .filter(|_| Date::now() - typing_sent.get_value() > TYPING_EVERY)
        {
            typing_sent.set_value(Date::now());
            client::send(&ClientFrame::Typing { conversation });
        }
    };
    form.on_load(move |form| uploads.take_chosen(&form));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let (Some(form), Some(area)) = (form.get_untracked(), state.area.get_untracked()) else {
            return;
        };
        let text = area.value().trim().to_owned();
        let media = images(&form, uploads);
        if untrack(|| uploads.are_under_way()) || (text.is_empty() && media.is_empty()) {
            return;
        }
        if !state.send(text, media) {
            // The storage is full or forbidden. Sent as a plain form, so that the message is not
            // lost.
            let _ = form.submit();
            return;
        }
        area.set_value("");
        draft.with_value(Draft::forget);
        refusal.clear();
        uploads.clear();
        // The next keystroke sends a typing signal at once.
        typing_sent.set_value(0.0);
        let _ = area.focus();
    };
    let send_by_key = move |event: KeyboardEvent| {
        let is_enter = event.key() == "Enter" && !event.shift_key() && !event.is_composing();
        // Where the screen keyboard is the only one, Enter alone begins a new line.
        let has_keys = || {
            window()
                .match_media("(pointer: fine)")
                .ok()
                .flatten()
                .is_some_and(|query| query.matches())
        };
        if is_enter
            && (event.ctrl_key() || event.meta_key() || has_keys())
            && let Some(form) = form.get_untracked()
        {
            event.prevent_default();
            let _ = form.request_submit();
        }
    };
    let cancel = move |event: MouseEvent| {
        event.prevent_default();
        state.reply_to.set(None);
    };
    let quoted = move || {
        state.reply_to.with(|quoted| {
            quoted.as_ref().map(|message| (message.sender.full_name(), message.summary()))
        })
    };
    view! {
        <form
            class="conversation__write"
            method="post"
            action=SEND
            enctype="multipart/form-data"
            novalidate=true
            node_ref=form
            on:submit=submit
            on:change=move |event| uploads.choose(&event)
            on:dragover=|event| event.prevent_default()
            on:drop=move |event| uploads.drop_in(&event)
            on:paste=move |event| uploads.paste_in(&event)
        >
            {conversation
                .map(|id| {
                    view! { <input type="hidden" name="conversation" value=id.to_string() /> }
                })}
            {conversation
                .is_none()
                .then(|| view! { <input type="hidden" name="with" value=username /> })}
            <input type="hidden" name="client_id" value=client_id />
            <input
                type="hidden"
                name="reply_to"
                value=move || {
                    state
                        .reply_to
                        .with(|quoted| quoted.as_ref().map(|message| message.id.to_string()))
                }
            />
            <div class="conversation__quote" hidden=move || quoted().is_none()>
                <blockquote>
                    <b>{move || quoted().map(|(name, _)| name)}</b>
                    " "
                    <span>{move || quoted().map(|(_, text)| text)}</span>
                </blockquote>
                <a
                    class="icon-button"
                    role="button"
                    href=move || state.conversation.get().map(api::path)
                    aria-label="Cancel reply"
                    on:click=cancel
                >
                    <Icon name="close" />
                </a>
            </div>
            <p role="alert" class="form__error">
                {move || refusal.of_form()}
            </p>
            <p class="field__error" id="text-error">
                {move || refusal.of_field("text")}
            </p>
            <p class="field__error" id="file-error">
                {move || refusal.of_field("file")}
            </p>
            <UploadList uploads />
            <div class="conversation__line-in">
                {children()}
                <textarea
                    class="conversation__text field__input"
                    id="text"
                    name="text"
                    rows="1"
                    aria-label="Message"
                    placeholder="Message"
                    aria-describedby="text-error"
                    inner_html=text_area_content(&text)
                    node_ref=state.area
                    on:input=typed
                    on:keydown=send_by_key
                ></textarea> <button class="button" disabled=move || uploads.are_under_way()>
                    "Send"
                </button>
            </div>
        </form>
    }
}

/// The ids and descriptions of the uploaded images.
fn images(
    form: &leptos::web_sys::HtmlFormElement,
    uploads: Uploads,
) -> Vec<(crate::base::MediaId, String)> {
    let arrived = uploads.items.with_untracked(|items| {
        let ids = items.iter().filter_map(|upload| upload.outcome.get_untracked()?.ok());
        ids.collect::<Vec<_>>()
    });
    let described =
        FormData::new_with_form(form).map(|fields| fields.get_all("described")).unwrap_or_default();
    let text = |index: usize| described.get(index as u32).as_string().unwrap_or_default();
    arrived.into_iter().enumerate().map(|(index, id)| (id, text(index))).collect()
}
