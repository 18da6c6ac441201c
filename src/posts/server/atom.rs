//! The Atom feed of a person's public posts. Written by hand: with `atom_syndication` it was as
//! long, brought two crates more, and kept characters that XML forbids.

use crate::{
    accounts::{model::Handle, server::MaybeViewer},
    base::{Error, Result, text::Html},
    platform::{
        AppState,
        extract::{Paging, Path},
    },
    posts::server::{self as posts, List},
};
use axum::{Router, extract::State, http::header, response::IntoResponse, routing::get};

pub fn routes() -> Router<AppState> {
    Router::new().route("/{handle}/feed.atom", get(feed))
}

/// Shows what a signed-out visitor sees, whoever asks, because feed readers keep what they get.
async fn feed(
    State(app): State<AppState>,
    Path(handle): Path<String>,
) -> Result<impl IntoResponse> {
    let name = handle.strip_prefix('@').ok_or(Error::NotFound)?;
    let handle: Handle = name.parse().map_err(|_| Error::NotFound)?;
    let page =
        posts::posts_by(&app, &MaybeViewer(None), List::Posts, &handle, &Paging::first()).await?;
    let home = app.public_url.join(&format!("/@{name}"));
    let updated = page
        .items
        .first()
        .map_or_else(|| app.now(), |post| post.edited_at.unwrap_or(post.created_at));
    let mut feed = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed \
         xmlns=\"http://www.w3.org/2005/Atom\">\n",
    );
    let author = page.items.first().map_or_else(|| name.to_owned(), |post| post.author.full_name());
    let element = |feed: &mut String, name: &str, text: &str| {
        // HTML markup is escaped: in Atom it is text.
        let text: String = text.chars().filter(|char| is_of_xml(*char)).collect();
        feed.push_str(&format!(
            "<{name}>{}</{}>\n",
            Html::escaped(&text),
            name.split(' ').next().unwrap_or(name)
        ));
    };
    element(&mut feed, "title", &author);
    element(&mut feed, "id", &home);
    element(&mut feed, "updated", &updated.to_string());
    feed.push_str(&format!(
        "<link href=\"{}\"/>\n<link rel=\"self\" href=\"{}/feed.atom\"/>\n",
        Html::escaped(&home),
        Html::escaped(&home)
    ));
    for post in page.items {
        let address = app.public_url.join(&post.path());
        feed.push_str("<entry>\n");
        element(&mut feed, "title", &post.body.chars().take(80).collect::<String>());
        element(&mut feed, "id", &address);
        element(&mut feed, "published", &post.created_at.to_string());
        element(&mut feed, "updated", &post.edited_at.unwrap_or(post.created_at).to_string());
        feed.push_str(&format!("<link href=\"{}\"/>\n<author>", Html::escaped(&address)));
        element(&mut feed, "name", &post.author.full_name());
        feed.push_str("</author>\n");
        element(&mut feed, "content type=\"html\"", &Html::rendered(&post.body).into_inner());
        feed.push_str("</entry>\n");
    }
    feed.push_str("</feed>\n");
    Ok(([(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")], feed))
}

/// XML 1.0 allows no control characters, not even escaped, and no noncharacters.
fn is_of_xml(char: char) -> bool {
    (!char.is_control() || char == '\n') && !matches!(char, '\u{fffe}' | '\u{ffff}')
}
