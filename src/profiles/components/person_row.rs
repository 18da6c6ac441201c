//! Somebody in a list of people.

use crate::{
    base::Timestamp,
    profiles::model::PersonRow,
    ui::{Avatar, AvatarSize},
};
use leptos::{either::EitherOf3, prelude::*};

/// A row that leads to somebody: to the conversation with them, or to their profile.
#[component]
pub fn PersonRowItem(
    row: PersonRow,
    /// The time against which it is told how long ago somebody was here.
    now: Timestamp,
    #[prop(optional)] leads_to_chat: bool,
    /// Where the list is kept by its items.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoView {
    let PersonRow { person, online, last_seen, unseen } = row;
    let href =
        if leads_to_chat { format!("/chat/with/{}", person.username) } else { person.path() };
    let presence = match (online, last_seen) {
        (true, _) => EitherOf3::A(view! { <span class="here">"online"</span> }),
        (false, Some(at)) => EitherOf3::B(
            view! { <span class="faint">"last seen " <time datetime=at.to_string()>{at.ago(now)}</time></span> },
        ),
        (false, None) => {
            EitherOf3::C(view! { <span class="faint">{format!("@{}", person.username)}</span> })
        }
    };
    view! {
        <li id=id>
            <a class="aside__person" href=href>
                <Avatar name=person.name.clone() seed=person.username.clone() photo=person.photo.clone() size=AvatarSize::Small online/>
                <span class="aside__names">
                    <span class="people__name">{person.full_name()}</span>
                    <span>{presence}</span>
                </span>
                {(unseen > 0).then(|| view! { <span class="badge">{unseen}<span class="visually-hidden">" unseen"</span></span> })}
            </a>
        </li>
    }
}
