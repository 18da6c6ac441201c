//! The switcher: Ctrl K opens a list of the viewer's conversations, to jump to one by a few letters
//! of its name. Its code is a lazily loaded chunk.

use super::{
    api::{load_jumps, path},
    model::{Jump, Kind},
};
use crate::ui::{capped, go_to, toast};
use leptos::{
    ev::{self, KeyboardEvent},
    html,
    mount::mount_to,
    prelude::*,
    task::spawn_local,
    wasm_bindgen::JsCast,
    web_sys::{
        HtmlElement,
        js_sys::{Function, Reflect},
    },
};

const ID: &str = "switcher";

/// Registers the key. Called once.
pub fn start() {
    window_event_listener(ev::keydown, |event| {
        let is_command = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
        if is_command && !event.shift_key() && event.key().eq_ignore_ascii_case("k") {
            event.prevent_default();
            spawn_local(open());
        }
    });
}

/// Opens the switcher, or closes it.
#[lazy]
async fn open() {
    let open = document().get_element_by_id(ID);
    if let Some(dialog) = open.and_then(|dialog| dialog.dyn_into::<HtmlElement>().ok()) {
        return call(&dialog, "close");
    }
    match load_jumps().await {
        Ok(jumps) => {
            if let Some(body) = document().body() {
                mount_to(body, move || view! { <Switcher jumps /> }).forget();
            }
        }
        Err(error) => toast(error.to_string()),
    }
}

#[component]
fn Switcher(jumps: Vec<Jump>) -> impl IntoView {
    let (dialog, field) = (NodeRef::<html::Dialog>::new(), NodeRef::<html::Input>::new());
    let (typed, chosen) = (RwSignal::new(String::new()), RwSignal::new(0_usize));
    let found = Memo::new(move |_| {
        let typed = typed.read().to_lowercase();
        let of_name = jumps.iter().filter(|jump| jump.name.to_lowercase().contains(&typed));
        of_name.cloned().collect::<Vec<_>>()
    });
    dialog.on_load(|dialog| call(&dialog, "showModal"));
    field.on_load(|field| drop(field.focus()));
    let remove = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.remove();
        }
    };
    let on_key = move |event: KeyboardEvent| {
        let last = found.with_untracked(Vec::len).saturating_sub(1);
        match event.key().as_str() {
            "ArrowDown" => chosen.update(|place| *place = (*place + 1).min(last)),
            "ArrowUp" => chosen.update(|place| *place = place.saturating_sub(1)),
            "Enter" => {
                let place = chosen.get_untracked();
                if let Some(jump) = found.with_untracked(|found| found.get(place).cloned()) {
                    go_to(&path(jump.id));
                }
            }
            _ => return,
        }
        event.prevent_default();
    };
    let row = move |(place, jump): (usize, Jump)| {
        let sign = if jump.kind == Kind::Channel { "#" } else { "" };
        view! {
            <li
                role="option"
                id=format!("switcher-{}", jump.id)
                class="switcher__item"
                aria-selected=move || (chosen.get() == place).to_string()
                on:click=move |_| go_to(&path(jump.id))
            >
                <span class="room-sign" aria-hidden="true">
                    {sign}
                </span>
                <span class="people__name">{jump.name}</span>
                {(jump.unseen > 0)
                    .then(|| {
                        view! {
                            <span class="badge">
                                {capped(jump.unseen)}<span class="visually-hidden">" unseen"</span>
                            </span>
                        }
                    })}
            </li>
        }
    };
    let active = move || {
        let place = chosen.get();
        found.with(|found| found.get(place).map(|jump| format!("switcher-{}", jump.id)))
    };
    Effect::new(move || {
        let option = active().and_then(|id| document().get_element_by_id(&id));
        if let Some(option) = option.filter(|_| chosen.get_untracked() > 0) {
            option.scroll_into_view_with_bool(false);
        }
    });
    view! {
        <dialog
            class="switcher card"
            id=ID
            aria-label="Jump to a conversation"
            node_ref=dialog
            on:close=remove
        >
            <input
                class="field__input"
                type="search"
                role="combobox"
                aria-label="Conversation"
                placeholder="Jump to a conversation"
                autocomplete="off"
                aria-expanded="true"
                aria-controls="switcher-list"
                aria-activedescendant=active
                node_ref=field
                on:input=move |event| {
                    typed.set(event_target_value(&event));
                    chosen.set(0);
                }
                on:keydown=on_key
            />
            <ul role="listbox" id="switcher-list" aria-label="Conversations">
                {move || found.get().into_iter().enumerate().map(row).collect_view()}
            </ul>
            <Show when=move || found.with(Vec::is_empty)>
                <p class="faint" role="status">
                    "No conversation has this name."
                </p>
            </Show>
        </dialog>
    }
}

/// Calls a method without arguments that `web-sys` has no name for here.
fn call(element: &HtmlElement, method: &str) {
    let method = Reflect::get(element, &method.into()).ok();
    if let Some(method) = method.and_then(|method| method.dyn_into::<Function>().ok()) {
        let _ = method.call0(element);
    }
}
