//! The "More" menu of a post.

use super::ArticleViewer;
use crate::{
    relations::api::{SetBlock, SetMute},
    ui::{CopyLink, Icon},
};
use leptos::{prelude::*, server_fn::ServerFn};

#[component]
pub fn PostMenu(path: String, username: String, viewer: ArticleViewer) -> impl IntoView {
    let actions = match viewer {
        ArticleViewer::Nobody => ().into_any(),
        ArticleViewer::Author { here } => {
            view! { <OwnActions path=path.clone() here /> }.into_any()
        }
        ArticleViewer::Reader => view! { <OthersActions username path=path.clone() /> }.into_any(),
    };
    view! {
        <details class="menu">
            <summary class="icon-button" role="button" aria-label="More">
                <Icon name="more" />
            </summary>
            <div class="menu__items card">{actions} <CopyLink path /></div>
        </details>
    }
}

#[component]
fn OwnActions(path: String, here: String) -> impl IntoView {
    view! {
        <form action=format!("{path}/edit")>
            <button class="menu__item">"Edit"</button>
        </form>
        <form action=format!("{path}/delete")>
            <input type="hidden" name="back" value=here />
            <button class="menu__item">"Delete"</button>
        </form>
    }
}

/// Mute and block share one form, because a feed has twenty of these menus. It needs no island: the
/// page is loaded anew after it.
#[component]
fn OthersActions(username: String, path: String) -> impl IntoView {
    let (mute, block) = (format!("Mute @{username}"), format!("Block @{username}"));
    view! {
        <form method="post" action=SetMute::PATH>
            <input type="hidden" name="person" value=username />
            <input type="hidden" name="on" value="true" />
            <button class="menu__item">{mute}</button>
            <button class="menu__item" formaction=SetBlock::PATH>
                {block}
            </button>
        </form>
        <form action=format!("{path}/report")>
            <button class="menu__item">"Report"</button>
        </form>
    }
}
