//! People within patterns: the marks for what is shown of them, and what is filled in for these.

use super::pattern::{Markup, mark};
use crate::{
    accounts::Person,
    ui::{AvatarSize, avatar},
};
use leptos::prelude::AnyView;

pub const USERNAME: char = mark(200);
pub const NAME: char = mark(201);
const HUE: char = mark(202);
const LETTER: char = mark(203);
const PHOTO: char = mark(204);

/// An avatar with marks. A photo makes it another shape.
pub fn face(has_photo: bool, size: AvatarSize, online: bool) -> AnyView {
    avatar::face(&HUE.to_string(), LETTER.to_string(), has_photo.then(|| PHOTO.to_string()), size, online)
}

/// Fills in what a mark of a person stands for.
pub fn fill(person: &Person, mark: char, page: &mut Markup) {
    match mark {
        USERNAME => page.text(&person.username),
        NAME => {
            page.text(&person.name);
            if !person.family.is_empty() {
                page.text(" ");
                page.text(&person.family);
            }
        }
        HUE => page.number(avatar::hue(&person.username)),
        LETTER => page.text(&avatar::letter(&person.name)),
        PHOTO => page.text(person.photo.as_deref().unwrap_or_default()),
        _ => {}
    }
}
