//! One person in a list of people.

use crate::{
    base::Timestamp,
    profiles::model::PersonRow,
    ui::{Avatar, AvatarSize, capped},
};
use leptos::{either::EitherOf3, prelude::*};

/// A row that links to a person: to the conversation with them, or to their profile.
#[component]
pub fn PersonRowItem(
    row: PersonRow,
    /// The time that "last seen … ago" is relative to.
    now: Timestamp,
    #[prop(optional)] leads_to_chat: bool,
    /// The id of the list item, for lists with infinite scroll.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoView {
    let PersonRow { person, online, last_seen, unseen } = row;
    let href =
        if leads_to_chat { format!("/chat/with/{}", person.username) } else { person.path() };
    let presence = match (online, last_seen) {
        (true, _) => EitherOf3::A(view! { <span class="here">"online"</span> }),
        (false, Some(at)) => EitherOf3::B({
            let ago = view! { <time datetime=at.to_string()>{at.ago(now)}</time> };
            view! { <span class="faint">"last seen " {ago}</span> }
        }),
        (false, None) => {
            EitherOf3::C(view! { <span class="faint">{format!("@{}", person.username)}</span> })
        }
    };
    view! {
        <li id=id>
            <a class="person-row__person" href=href>
                <Avatar
                    name=person.name.clone()
                    seed=person.username.clone()
                    photo=person.photo.clone()
                    size=AvatarSize::Small
                    online
                />
                <span class="person-row__names">
                    <span class="people__name">{person.full_name()}</span>
                    <span>{presence}</span>
                </span>
                {(unseen > 0)
                    .then(|| {
                        view! {
                            <span class="badge">
                                {capped(unseen)}<span class="visually-hidden">" unseen"</span>
                            </span>
                        }
                    })}
            </a>
        </li>
    }
}
