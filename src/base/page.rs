//! One page of a list, and the cursor of the next page (keyset pagination).

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Page<T> {
    pub items: Vec<T>,
    /// The cursor of the next page, to send as `before`. Null on the last page.
    pub next: Option<String>,
}

impl<T> Page<T> {
    /// Builds a page from a list that was fetched with one item more than `limit`. `cursor` returns
    /// the cursor of an item.
    pub fn cut(mut items: Vec<T>, limit: usize, cursor: impl Fn(&T) -> String) -> Self {
        let more = items.len() > limit;
        items.truncate(limit);
        let next = items.last().filter(|_| more).map(cursor);
        Self { items, next }
    }

    pub fn map<U>(self, change: impl FnMut(T) -> U) -> Page<U> {
        Page { items: self.items.into_iter().map(change).collect(), next: self.next }
    }

    pub fn try_map<U, E>(self, change: impl FnMut(T) -> Result<U, E>) -> Result<Page<U>, E> {
        let items = self.items.into_iter().map(change).collect::<Result<_, E>>()?;
        Ok(Page { items, next: self.next })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_page_starts_after_the_last_item_if_there_is_one() {
        let page = Page::cut(vec![9, 8, 7], 2, i32::to_string);
        assert_eq!(page, Page { items: vec![9, 8], next: Some("8".to_owned()) });
        assert_eq!(Page::cut(vec![9, 8], 2, i32::to_string).next, None);
        assert_eq!(Page::cut(Vec::<i32>::new(), 2, i32::to_string).next, None);
    }
}
