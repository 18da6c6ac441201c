//! A part of an address that is one of a few words.

use leptos_router::{PartialPathMatch, PathSegment, PossibleRouteMatch};

/// Matches one of the words and tells which, as a parameter. One route for many pages: each route costs every page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OneOf {
    pub name: &'static str,
    pub words: &'static [&'static str],
}

impl PossibleRouteMatch for OneOf {
    fn optional(&self) -> bool {
        false
    }

    fn test<'a>(&self, path: &'a str) -> Option<PartialPathMatch<'a>> {
        let start = path.find(|char| char != '/').unwrap_or(path.len());
        let word = path[start..].split('/').next()?;
        let end = start + word.len();
        self.words.contains(&word).then(|| PartialPathMatch::new(&path[end..], vec![(self.name.into(), word.to_owned())], &path[..end]))
    }

    fn generate_path(&self, path: &mut Vec<PathSegment>) {
        path.push(PathSegment::Param(self.name.into()));
    }
}
