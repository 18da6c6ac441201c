//! The people to talk to, on their page and beside every other.

use super::super::{Beside, Neighbour, beside as people_beside, sidebar};
use crate::{
    base::Result,
    chat::server::drawn::unseen as unseen_badge,
    drawn::{
        Drawing,
        server::{
            Visit, more,
            pattern::{Markup, Pattern, Patterns, mark},
            someone::{self, NAME, USERNAME},
        },
    },
    people::model::Profile,
    platform::extract::Paging,
    ui::{AvatarSize, Nothing, Now, Settle},
};
use leptos::{prelude::*, tachys::html::InertElement};
use std::sync::LazyLock;

/// The people to talk to, or those of them whose names begin like this.
pub async fn directory(visit: &Visit) -> Result<Drawing> {
    let typed = visit.query("q");
    let page = sidebar(&visit.app, visit.viewer()?, typed, &Paging::from_page(visit.query("before"))).await?;
    let next = page.next.map(|next| visit.next_page(&next));
    let html = visit.draw(|| {
        let list = match page.items.is_empty() {
            true => view! { <Nothing icon="search">"Nobody by that name."</Nothing> }.settled(),
            false => view! { <ul class="directory card" id="items">{rows(page.items)}</ul> {more(next, "More")} }.settled(),
        };
        view! {
            <h1 class="page__title">"People"</h1>
            <SearchField action="/people" label="Search by name" id="people-search" typed=typed.to_owned()/>
            {list}
        }
    });
    Ok(Drawing { title: "People".to_owned(), description: "The people of your community.".to_owned(), share: None, html })
}

const WAITING: char = mark(0);
const UNREAD: char = mark(1);
const ROWS: char = mark(2);

/// The first of the people to talk to, as many as have room beside a page.
pub async fn beside(visit: &Visit) -> Result<Drawing> {
    static PATTERN: LazyLock<Pattern> = LazyLock::new(|| {
        Pattern::of(view! {
            <h2><a href="/people">"People"</a></h2>
            <SearchField action="/people" label="Search people" id="aside-search" typed=String::new()/>
            <ul data-unseen=WAITING.to_string() data-unread=UNREAD.to_string()>{ROWS.to_string()}</ul>
        })
    });
    let Beside { people, unseen, unread } = people_beside(&visit.app, visit.viewer()?).await?;
    let mut page = Markup::with_capacity(1024 * people.len());
    PATTERN.fill(&mut page, |mark, page| match mark {
        WAITING => page.number(unseen.values().sum::<i64>()),
        UNREAD => page.number(unread),
        _ => people.iter().for_each(|neighbour| {
            let unseen = unseen.get(&neighbour.person.id).copied().unwrap_or_default();
            row(page, neighbour, true, unseen, Now(visit.now));
        }),
    });
    Ok(Drawing { html: page.into_html(), ..Drawing::default() })
}

#[component]
pub fn SearchField(action: &'static str, label: &'static str, id: &'static str, typed: String) -> impl IntoView {
    view! {
        <form action=action role="search" aria-label=label class="aside__search">
            <label class="visually-hidden" for=id>{label}</label>
            <input class="field__input" type="search" id=id name="q" value=typed placeholder=label autocomplete="off"/>
        </form>
    }
    .settled()
}

/// People as rows of a list, each of which leads to their profile.
pub fn rows(people: Vec<Profile>) -> InertElement {
    let now = expect_context();
    let mut page = Markup::with_capacity(1024 * people.len());
    people.into_iter().for_each(|person| row(&mut page, &person.into(), false, 0, now));
    page.into_view()
}

/// What rows differ in beside their words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Shape {
    has_photo: bool,
    online: bool,
    was_seen: bool,
    leads_to_chat: bool,
    has_unseen: bool,
}

static SHAPES: LazyLock<Patterns<Shape>> = LazyLock::new(Patterns::default);

const ID: char = mark(0);
const TIME: char = mark(1);
const AGO: char = mark(2);
const UNSEEN: char = mark(3);

/// Writes the row of somebody, with how many messages of theirs wait.
fn row(page: &mut Markup, neighbour: &Neighbour, leads_to_chat: bool, unseen: i64, Now(now): Now) {
    let Neighbour { person, online, last_seen } = neighbour;
    let (has_photo, was_seen, has_unseen) = (person.photo.is_some(), last_seen.is_some(), unseen > 0);
    let shape = Shape { has_photo, online: *online, was_seen, leads_to_chat, has_unseen };
    let seen = last_seen.unwrap_or_default();
    SHAPES.of(shape, pattern).fill(page, |mark, page| match mark {
        ID => page.number(person.id.number()),
        TIME => page.text(&seen.to_string()),
        AGO => page.text(&seen.ago(now)),
        UNSEEN => page.number(unseen),
        mark => someone::fill(person, mark, page),
    });
}

/// A row with marks for words.
fn pattern(Shape { has_photo, online, was_seen, leads_to_chat, has_unseen }: Shape) -> impl IntoView {
    let here = match (online, was_seen) {
        (true, _) => view! { <span class="here">"online"</span> }.settled(),
        (false, true) => {
            view! { <span class="faint">"last seen " <time datetime=TIME.to_string()>{AGO.to_string()}</time></span> }.settled()
        }
        (false, false) => view! { <span class="faint">{format!("@{USERNAME}")}</span> }.settled(),
    };
    view! {
        <li>
            <a class="aside__person" href=if leads_to_chat { format!("/chat/with/{USERNAME}") } else { format!("/@{USERNAME}") }>
                {someone::face(has_photo, AvatarSize::Small, online)}
                <span class="aside__names">
                    <span class="people__name">{NAME.to_string()}</span>
                    <span data-presence=ID.to_string()>{here}</span>
                </span>
                {has_unseen.then(|| unseen_badge(UNSEEN.to_string()))}
            </a>
        </li>
    }
    .settled()
}
