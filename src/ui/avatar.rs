//! A person's profile photo, or the first letter of their name on a colour of their own.

use leptos::prelude::*;

/// The number of hues; style/ui.css names the same number. Classes, because the CSP forbids style
/// attributes.
const HUES: u32 = 12;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AvatarSize {
    Small,
    Medium,
    Large,
}

/// Hidden from assistive technology: the name always stands beside it.
#[component]
pub fn Avatar(
    name: String,
    /// The colour is derived from it, so that it stays when the name changes.
    seed: String,
    /// The URL of the profile photo, if there is one.
    #[prop(default = None)]
    photo: Option<String>,
    #[prop(default = AvatarSize::Medium)] size: AvatarSize,
    /// If true, a dot shows that the person is online; a word beside it has to say so as well.
    #[prop(optional)]
    online: bool,
) -> impl IntoView {
    let size = match size {
        AvatarSize::Small => "avatar--small",
        AvatarSize::Medium => "avatar--medium",
        AvatarSize::Large => "avatar--large",
    };
    let class = format!(
        "avatar {size} avatar--hue-{}{}",
        hue(&seed),
        if online { " avatar--online" } else { "" }
    );
    let letter = photo.is_none().then(|| letter(&name));
    // The style sheet sets its size before the image is loaded.
    let image =
        photo.map(|photo| view! { <img src=photo alt="" loading="lazy" decoding="async" /> });
    view! {
        <span class=class aria-hidden="true">
            {letter}
            {image}
        </span>
    }
}

/// The style sheet writes it in upper case: the tables for that are no load for a browser.
fn letter(name: &str) -> String {
    name.chars().find(|char| char.is_alphanumeric()).map_or_else(|| "·".to_owned(), String::from)
}

/// FNV-1a, because it must give the same on the server and in the browser, today and later.
fn hue(seed: &str) -> u32 {
    seed.bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
        % HUES
}
