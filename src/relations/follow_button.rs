//! Following somebody by one press.

use super::{api::SetFollow, model::Relationship};
use crate::ui::form::{Form, FormError, Submission};
use leptos::{prelude::*, server_fn::ServerFn};

/// Shows at once what a press will lead to, and goes back should the server refuse.
#[component]
pub fn FollowButton(username: String, private: bool, relationship: Relationship) -> impl IntoView {
    let form = Submission::staying(SetFollow::PATH);
    let (times, pending) = (form.times(), form.is_pending());
    // Each press that went through turns it over, and so does one under way.
    let engaged = relationship.following || relationship.requested;
    // Signals of kinds that forms have anyway: the browser build pays for each kind once.
    let on = move || engaged ^ (times.get() % 2 == 1) ^ pending.get();
    let asks = private && !relationship.following;
    let label: Signal<Option<String>> = Signal::derive(move || {
        let label = match on() {
            false => "Follow",
            true if asks || (private && times.get() > 0) => "Requested",
            true => "Following",
        };
        Some(label.to_owned())
    });
    let word = |on: bool| if on { "true" } else { "false" };
    let pressed: Signal<Option<&'static str>> = Signal::derive(move || Some(word(on())));
    let wish: Signal<Option<&'static str>> = Signal::derive(move || Some(word(!on())));
    view! {
        <Form submission=form.clone() class="follow">
            <input type="hidden" name="person" value=username/>
            <input type="hidden" name="on" value=wish/>
            <button class="button follow__button" aria-pressed=pressed>{label}</button>
            <FormError submission=form/>
        </Form>
    }
}
