//! Finds the links, @mentions and #hashtags in what people write, and renders the text as HTML:
//! escaped, so that nobody writes script into a page (XSS).
//!
//! The browser renders messages of chat. It loads the Unicode tables that tell letters from other
//! characters, but not the larger ones for lower case.

use leptos::web_sys::js_sys::JsString;
use serde::{Deserialize, Serialize};

/// A text as HTML: escaped, except for the links that we add.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Html(String);

impl Html {
    pub fn rendered(text: &str) -> Self {
        let mut html = String::with_capacity(text.len() + 32);
        for part in parts(text) {
            match part {
                Part::Plain(text) => escape(text, &mut html),
                Part::Mention(mention) => write_link("/", mention, mention, "", &mut html),
                Part::Hashtag(tag) => {
                    write_link("/tag/", &lower_case(&tag[1..]), tag, "", &mut html)
                }
                // The reader did not choose where this link leads, and search engines should not
                // reward it.
                Part::Link(address) => {
                    let shown = address.split_once("://").map_or(address, |(_, shown)| shown);
                    write_link(
                        "",
                        address,
                        shown,
                        " rel=\"nofollow noopener noreferrer ugc\" target=\"_blank\"",
                        &mut html,
                    );
                }
            }
        }
        Self(html)
    }

    /// Escapes a text for HTML and XML.
    pub fn escaped(text: &str) -> String {
        let mut html = String::with_capacity(text.len());
        escape(text, &mut html);
        html
    }

    /// Escapes a text and appends it to `html`.
    pub fn escape(text: &str, html: &mut String) {
        escape(text, html);
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn into_inner(self) -> String {
        self.0
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A hashtag in lower case. A browser uses its own `toLowerCase`, so that our build carries no
/// tables; the server does it once more when the link is followed.
fn lower_case(text: &str) -> String {
    if cfg!(target_arch = "wasm32") {
        JsString::from(text).to_lower_case().into()
    } else {
        text.to_lowercase()
    }
}

fn write_link(start: &str, end: &str, shown: &str, attributes: &str, html: &mut String) {
    html.push_str("<a href=\"");
    html.push_str(start);
    escape(end, html);
    html.push('"');
    html.push_str(attributes);
    html.push('>');
    escape(shown, html);
    html.push_str("</a>");
}

fn escape(text: &str, html: &mut String) {
    let mut written = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => continue,
        };
        html.push_str(&text[written..at]);
        html.push_str(entity);
        written = at + 1;
    }
    html.push_str(&text[written..]);
}

/// Characters without width, characters that look like nothing, and characters that change the
/// direction of the text around them.
pub fn is_invisible(char: char) -> bool {
    matches!(
        char,
        '\u{ad}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

/// A part of a text. Joined together, the parts of a text are the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    Plain(&'a str),
    /// A URL with its scheme.
    Link(&'a str),
    /// A username with its @.
    Mention(&'a str),
    /// A tag with its #.
    Hashtag(&'a str),
}

impl<'a> Part<'a> {
    pub fn text(self) -> &'a str {
        match self {
            Self::Plain(text) | Self::Link(text) | Self::Mention(text) | Self::Hashtag(text) => {
                text
            }
        }
    }
}

/// Usernames are 3 to 30 characters long.
const NAME: std::ops::RangeInclusive<usize> = 3..=30;
const LONGEST_TAG: usize = 100;
/// In bytes. A longer link stays plain text: no browser is sure to follow it.
const LONGEST_LINK: usize = 2000;

/// The parts of a text, in order.
pub fn parts(text: &str) -> Vec<Part<'_>> {
    let mut found = Vec::new();
    let (mut plain, mut at) = (0, 0);
    let mut before: Option<char> = None;
    while let Some(first) = text[at..].chars().next() {
        let rest = &text[at..];
        // Every link, mention and hashtag begins with one of these, and none begins in the middle
        // of a word or a URL.
        let begins = "@#hH".contains(first)
            && !before.is_some_and(|before| before.is_alphanumeric() || "_@#/&".contains(before));
        let special = if begins {
            link(rest).or_else(|| mention(rest)).or_else(|| hashtag(rest))
        } else {
            None
        };
        match special {
            Some(part) => {
                if plain < at {
                    found.push(Part::Plain(&text[plain..at]));
                }
                found.push(part);
                at += part.text().len();
                plain = at;
                before = part.text().chars().last();
            }
            None => {
                at += first.len_utf8();
                before = Some(first);
            }
        }
    }
    if plain < text.len() {
        found.push(Part::Plain(&text[plain..]));
    }
    found
}

fn link(text: &str) -> Option<Part<'_>> {
    let scheme = ["https://", "http://"].into_iter().find(|scheme| starts_with(text, scheme))?;
    // Characters that are invisible or turn the text around would let a link look as if it led
    // elsewhere.
    let ends = |char: char| {
        char.is_whitespace() || char.is_control() || is_invisible(char) || "<>\"`".contains(char)
    };
    let end = text.find(ends).unwrap_or(text.len());
    if end > LONGEST_LINK {
        return None;
    }
    let address = without_ending(&text[..end]);
    let host = address.get(scheme.len()..)?;
    host.starts_with(|first: char| first.is_alphanumeric()).then_some(Part::Link(address))
}

fn starts_with(text: &str, scheme: &str) -> bool {
    text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
}

/// Strips what belongs to the sentence around the link: its full stop, and closing brackets that
/// were opened before it.
fn without_ending(mut address: &str) -> &str {
    // The number of closing brackets minus that of opening ones: counted once, and updated on the
    // way back.
    let unopened = |open: char, close: char| {
        let count = |bracket: char| address.matches(bracket).count() as i64;
        count(close) - count(open)
    };
    let (mut round, mut square) = (unopened('(', ')'), unopened('[', ']'));
    while let Some(last) = address.chars().last() {
        let closes = match last {
            ')' => round > 0,
            ']' => square > 0,
            _ => ".,;:!?'*…’”".contains(last),
        };
        if !closes {
            break;
        }
        round -= i64::from(last == ')');
        square -= i64::from(last == ']');
        address = &address[..address.len() - last.len_utf8()];
    }
    address
}

fn mention(text: &str) -> Option<Part<'_>> {
    let name = text.strip_prefix('@')?;
    let length =
        name.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_').count();
    let is_name =
        name.starts_with(|first: char| first.is_ascii_alphabetic()) && NAME.contains(&length);
    let ends = !name[length..].starts_with(|next: char| next == '@' || next.is_alphanumeric());
    (is_name && ends).then(|| Part::Mention(&text[..=length]))
}

fn hashtag(text: &str) -> Option<Part<'_>> {
    let tag = text.strip_prefix('#')?;
    let end = tag
        .find(|char: char| (!char.is_alphanumeric() && char != '_') || is_invisible(char))
        .unwrap_or(tag.len());
    let tag = &tag[..end];
    let counts = tag.chars().any(char::is_alphabetic) && tag.chars().count() <= LONGEST_TAG;
    counts.then(|| Part::Hashtag(&text[..=end]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The links, mentions and hashtags in a text.
    fn alive(text: &str) -> Vec<&str> {
        parts(text)
            .into_iter()
            .filter(|part| !matches!(part, Part::Plain(_)))
            .map(Part::text)
            .collect()
    }

    #[test]
    fn links_names_and_tags_come_alive() {
        let text =
            "Hi @mara, see https://example.org/a?b=1#c. #Bach, #straße_9 and (http://a.b/(c)) too";
        assert_eq!(
            alive(text),
            ["@mara", "https://example.org/a?b=1#c", "#Bach", "#straße_9", "http://a.b/(c)"]
        );
        assert_eq!(parts("@mara!"), [Part::Mention("@mara"), Part::Plain("!")]);
        assert_eq!(parts("HTTPS://EXAMPLE.ORG"), [Part::Link("HTTPS://EXAMPLE.ORG")]);
        assert_eq!(parts(""), []);
    }

    #[test]
    fn what_only_looks_alike_stays_as_it_is() {
        for text in [
            "mara@example.org",
            "@ab",
            "@1mara",
            "@mara@example.org",
            &format!("@{}", "a".repeat(31)),
            "#",
            "#12",
            "a#b",
            "##b",
            "&#39;",
            "https://",
            "http:// x",
            "xhttps://example.org",
            "javascript:alert(1)",
            "ftp://example.org",
        ] {
            assert_eq!(alive(text), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn nothing_in_a_link_turns_it_around_or_hides() {
        for char in [
            '\u{202e}',
            '\u{2066}',
            '\u{2069}',
            '\u{61c}',
            '\u{200b}',
            '\u{ad}',
            '\u{3164}',
            '\u{e0041}',
        ] {
            let text = format!("https://a.example/{char}gnp.elpmaxe.b");
            assert_eq!(alive(&text), ["https://a.example/"], "{char:?}");
            assert_eq!(alive(&format!("#tag{char}")), ["#tag"], "{char:?}");
        }
    }

    #[test]
    fn what_is_alive_is_a_link() {
        let html = |text| Html::rendered(text).into_inner();
        assert_eq!(
            html("@mara <3 #Bach"),
            "<a href=\"/@mara\">@mara</a> &lt;3 <a href=\"/tag/bach\">#Bach</a>"
        );
        assert_eq!(
            html("https://a.example/?x=1&y='"),
            "<a href=\"https://a.example/?x=1&amp;y=\" rel=\"nofollow noopener noreferrer ugc\" \
             target=\"_blank\">a.example/?x=1&amp;y=</a>&#39;"
        );
    }

    /// The shortest of ten runs.
    fn time(text: &str) -> std::time::Duration {
        let once = || {
            let begun = std::time::Instant::now();
            std::hint::black_box(Html::rendered(text));
            begun.elapsed()
        };
        (0..10).map(|_| once()).min().unwrap_or_default()
    }

    #[test]
    fn a_message_of_brackets_takes_no_longer_than_any_other() {
        let longest_link = format!("http://a{}", ")".repeat(LONGEST_LINK - 8));
        assert_eq!(alive(&longest_link), ["http://a"]);
        let text = format!("{longest_link} {longest_link}");
        let (brackets, letters) = (time(&text), time(&"a ".repeat(text.len() / 2)));
        assert!(
            brackets < 10 * letters.max(std::time::Duration::from_micros(50)),
            "{brackets:?} and {letters:?}"
        );
    }

    #[test]
    fn what_is_longer_than_a_browser_takes_is_no_link() {
        let text = format!("https://example.org/{}", "a".repeat(LONGEST_LINK));
        assert_eq!(alive(&text), Vec::<&str>::new());
    }

    proptest! {
        #[test]
        fn no_text_makes_an_element_of_its_own(
            text in "([<>\"'&/=a ]|<script>|onclick=|https://|@mara|#tag|\\PC){0,40}"
        ) {
            let html = Html::rendered(&text).into_inner();
            let without_links = html
                .replace("</a>", "")
                .replace("<a href=\"", "")
                .replace("\" rel=\"nofollow noopener noreferrer ugc\" target=\"_blank", "")
                .replace("\">", "");
            prop_assert!(!without_links.contains(['<', '>', '"', '\'']), "{}", html);
        }

        #[test]
        fn nothing_of_a_text_is_lost(
            text in "([@#./:a-zé_ 0-9(<&\"']|http://|https://|\\PC){0,60}"
        ) {
            let joined: String = parts(&text).into_iter().map(Part::text).collect();
            prop_assert_eq!(joined, text);
        }
    }
}
