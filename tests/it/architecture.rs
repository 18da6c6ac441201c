//! The rules for dependencies between modules, checked on the source. ARCHITECTURE.md states them
//! with their reasons.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// In layer order, from the bottom. A slice may use those before it, never one after it.
const SLICES: [&str; 13] = [
    "accounts",
    "settings",
    "log",
    "relations",
    "media",
    "live",
    "notifications",
    "chat",
    "stories",
    "posts",
    "moderation",
    "profiles",
    "search",
];

struct Source {
    /// The path relative to src/, with slashes.
    path: String,
    text: String,
}

impl Source {
    /// The lines of code, without comments and without the tests at the end.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let code = self.text.split("#[cfg(test)]").next().unwrap();
        code.lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line))
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    fn slice(&self) -> Option<&str> {
        SLICES.into_iter().find(|slice| self.path.starts_with(&format!("{slice}/")))
    }

    fn is_server(&self) -> bool {
        ["/server/", "/pages/", "platform/", "http/"].iter().any(|part| self.path.contains(part))
            || ["http.rs", "demo.rs", "main.rs", "app.rs", "shell.rs", "api_docs.rs"]
                .contains(&self.path.as_str())
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|is| is == extension) {
            found.push(path);
        }
    }
    found
}

fn sources() -> Vec<Source> {
    let src = root().join("src");
    let read = |path: PathBuf| Source {
        path: path.strip_prefix(&src).unwrap().to_str().unwrap().to_owned(),
        text: fs::read_to_string(&path).unwrap(),
    };
    let sources: Vec<_> = files(&src, "rs").into_iter().map(read).collect();
    assert!(sources.len() > 20, "the source was found");
    sources
}

/// Fails with a list of all places that break the rule.
fn none(rule: &str, broken: Vec<String>) {
    assert!(broken.is_empty(), "{rule}:\n  {}", broken.join("\n  "));
}

/// The top-level modules of this crate that a line imports, as `crate::name` or inside a `use
/// crate::{ … }` list.
fn imports(source: &Source) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let (mut in_list, mut depth) = (false, 0_i32);
    for (number, line) in source.lines() {
        let mut rest = line;
        while let Some(at) = rest.find("crate::") {
            rest = &rest[at + "crate::".len()..];
            if rest.starts_with('{') {
                (in_list, depth) = (true, 0);
                break;
            }
            found.push((number, word(rest)));
        }
        if in_list {
            let mut fresh = depth <= 1 && !line.contains("crate::{");
            for (index, char) in line.char_indices() {
                match char {
                    '{' => {
                        depth += 1;
                        fresh = depth == 1;
                    }
                    '}' => depth -= 1,
                    ',' => fresh = depth == 1,
                    char if fresh && char.is_ascii_lowercase() => {
                        found.push((number, word(&line[index..])));
                        fresh = false;
                    }
                    _ => {}
                }
            }
            in_list = depth > 0;
        }
    }
    found
}

fn word(text: &str) -> String {
    text.chars().take_while(|char| char.is_alphanumeric() || *char == '_').collect()
}

#[test]
fn imports_are_read_however_they_are_written() {
    let text = "use crate::base::Error;\nuse crate::{\n    accounts::{self, model::Me},\n    \
                base::{Error, id::UserId}, http,\n};\nfn f() { crate::app::x() }";
    let source = Source { path: "x.rs".into(), text: text.into() };
    let names: Vec<_> = imports(&source).into_iter().map(|(_, name)| name).collect();
    assert_eq!(names, ["base", "accounts", "base", "http", "app"]);
}

#[test]
fn nothing_imports_from_above_itself() {
    let mut broken = Vec::new();
    for source in sources() {
        let top = source.path.split('/').next().unwrap().trim_end_matches(".rs").to_owned();
        let mut allowed: Vec<&str> = vec!["base"];
        match (top.as_str(), source.slice()) {
            ("base", _) => {}
            ("ui", _) => allowed.push("ui"),
            ("platform", _) => allowed.push("platform"),
            ("main" | "lib" | "http" | "demo", _) => continue,
            ("app" | "shell" | "browser" | "api_docs", _) => {
                allowed.extend(SLICES.into_iter().chain(["ui", "app", "api_docs"]))
            }
            (_, Some(slice)) => {
                let own = SLICES.iter().position(|name| *name == slice).unwrap();
                allowed.extend(SLICES[..=own].iter().chain(&["ui", "platform"]));
            }
            _ => {
                broken.push(format!("{} belongs to no known part of the house", source.path));
                continue;
            }
        }
        for (number, name) in imports(&source) {
            if !allowed.contains(&name.as_str()) {
                broken.push(format!("src/{}:{number} imports {name}", source.path));
            }
        }
    }
    none("an arrow points up", broken);
}

#[test]
fn a_slice_enters_another_by_its_front_door() {
    let mut broken = Vec::new();
    for source in sources() {
        let Some(own) = source.slice() else { continue };
        for (number, line) in source.lines() {
            for other in SLICES.into_iter().filter(|other| *other != own) {
                let inside = ["store", "rest", "sessions", "tokens", "passwords"];
                if inside.iter().any(|module| line.contains(&format!("{other}::server::{module}")))
                {
                    broken.push(format!("src/{}:{number}", source.path));
                }
            }
        }
    }
    none("a slice uses another through its mod.rs or server/mod.rs only", broken);
}

#[test]
fn a_handler_goes_through_the_operations_to_the_store() {
    let rest_with_sql = sources()
        .into_iter()
        .filter(|source| source.path.ends_with("/rest.rs") || source.path.contains("/rest/"));
    let broken = rest_with_sql
        .filter(|source| source.lines().any(|(_, line)| line.contains("store")))
        .map(|source| source.path)
        .collect();
    none("rest.rs calls operations, never the store", broken);
}

#[test]
fn features_are_fenced_in_one_place() {
    let mut broken = Vec::new();
    for source in sources() {
        let fences: Vec<_> = source
            .lines()
            .filter(|(_, line)| line.contains("cfg(feature") || line.contains("cfg(not(feature"))
            .collect();
        let front_door =
            source.slice().is_some_and(|slice| source.path == format!("{slice}/mod.rs"));
        let server_functions =
            source.slice().is_some_and(|slice| source.path == format!("{slice}/api.rs"));
        let allowed = match source.path.as_str() {
            "lib.rs" | "main.rs" => usize::MAX,
            // One each for the slice's pages, for components that only pages use, and for its
            // server half.
            _ if front_door => 3,
            // The server half of a server function is not compiled for the browser, and neither are
            // its imports.
            _ if server_functions => 1,
            _ => 0,
        };
        if fences.len() > allowed {
            broken.extend(fences.iter().map(|(number, _)| format!("src/{}:{number}", source.path)));
        }
        let derives = source.path.starts_with("base/")
            || source.path.ends_with("/model.rs")
            || source.path.ends_with("/events.rs")
            || source.path.contains("/model/");
        let stray =
            source.lines().filter(|(_, line)| line.contains("cfg_attr(feature") && !derives);
        broken.extend(stray.map(|(number, _)| format!("src/{}:{number}", source.path)));
    }
    none("a feature is asked for outside its fence", broken);
}

#[test]
fn sql_lives_in_stores() {
    let mut broken = Vec::new();
    for source in sources() {
        let is_store = source.path.ends_with("/store.rs") || source.path.contains("/store/");
        let has_leave = is_store
            || source.path.starts_with("platform/db/")
            || source.path == "relations/server/visibility.rs";
        if has_leave {
            continue;
        }
        for (number, line) in source.lines() {
            let speaks_sql = [
                "sqlx::query",
                "query_as",
                "raw_sql",
                "\"select ",
                "\"insert ",
                "\"update ",
                "\"delete from",
            ]
            .iter()
            .any(|word| line.contains(word));
            if speaks_sql || (line.contains("sql(\"") && source.path != "platform/maintenance.rs") {
                broken.push(format!("src/{}:{number}", source.path));
            }
        }
    }
    none("SQL stands outside a store", broken);
}

#[test]
fn one_folder_names_the_engine() {
    let mut broken = Vec::new();
    for source in sources().into_iter().filter(|source| !source.path.starts_with("platform/db/")) {
        for (number, line) in source.lines() {
            if ["Sqlite", "sqlx::sqlite", "SqlitePool", "sqlite_code"]
                .iter()
                .any(|name| line.contains(name))
            {
                broken.push(format!("src/{}:{number}", source.path));
            }
        }
    }
    none("an engine's type is named outside platform/db", broken);
}

/// Words that docs/GLOSSARY.md has another noun for.
const NOT_USED: [&str; 9] = [
    "talk",
    "neighbour",
    "notice",
    "narrat",
    "greeter",
    "companion",
    "portrait",
    "picture",
    "somebody",
];

#[test]
fn things_have_one_name() {
    let mut broken = Vec::new();
    for source in sources() {
        for (number, line) in source.lines() {
            let name = ["fn ", "struct ", "enum ", "const ", "macro_rules! ", "mod ", "type "]
                .iter()
                .find_map(|word| line.split_once(word))
                .map(|(_, name)| name.split(|char: char| !char.is_alphanumeric() && char != '_'));
            let name = name.and_then(|mut parts| parts.next()).unwrap_or_default().to_lowercase();
            if NOT_USED.iter().any(|word| name.contains(word)) {
                broken.push(format!("src/{}:{number}: {name}", source.path));
            }
        }
    }
    none("a name is not in docs/GLOSSARY.md", broken);
}

#[test]
fn the_browser_never_meets_the_server_by_accident() {
    let mut broken = Vec::new();
    for source in sources().into_iter().filter(|source| !source.is_server()) {
        for (number, line) in source.lines() {
            let server_only = ["axum::", "tokio::", "tower", "leptos_axum"]
                .iter()
                .any(|name| line.contains(name));
            if server_only && !line.contains("cfg_attr") {
                broken.push(format!("src/{}:{number}", source.path));
            }
        }
    }
    none("server code stands where the browser compiles", broken);
}

#[test]
fn every_module_says_what_it_is_for() {
    let broken = sources()
        .into_iter()
        .filter(|source| !source.text.starts_with("//!"))
        .map(|source| source.path)
        .collect();
    none("a module opens without //!", broken);
}

#[test]
fn a_slice_with_a_page_has_a_style_sheet_of_its_name() {
    let style = root().join("style");
    let list = fs::read_to_string(style.join("main.css")).unwrap();
    let mut broken = Vec::new();
    // The page of search consists of parts of profiles and posts.
    for slice in SLICES.into_iter().filter(|slice| *slice != "search") {
        let draws =
            |source: &Source| source.text.contains("view!") && source.text.contains("class=");
        let has_page =
            sources().iter().any(|source| source.slice() == Some(slice) && draws(source));
        if has_page
            && !(style.join(format!("{slice}.css")).exists()
                && list.contains(&format!("\"{slice}.css\"")))
        {
            broken.push(slice.to_owned());
        }
    }
    for path in files(&style, "css") {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if name != "main.css" && !list.contains(&format!("\"{name}\"")) {
            broken.push(format!("{name} is imported by nobody"));
        }
    }
    none("style and slices do not match", broken);
}

#[test]
fn colours_are_named_in_one_place() {
    // Two files have decorative colours of their own: the hues of avatars and the default banner.
    let with_leave = ["tokens.css", "ui.css", "profiles.css"];
    let mut broken = Vec::new();
    for path in files(&root().join("style"), "css") {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(&path).unwrap();
        if !with_leave.contains(&name.as_str())
            && ["oklch(", "rgb(", "#f", "hsl("].iter().any(|colour| text.contains(colour))
        {
            broken.push(name);
        }
    }
    none("a raw colour stands outside tokens.css", broken);
}

#[test]
fn the_example_settings_mirror_the_real_ones() {
    use clap::CommandFactory;
    #[derive(clap::Parser)]
    struct Flags {
        #[command(flatten)]
        _config: kith::platform::config::Config,
    }
    let example = fs::read_to_string(root().join(".env.example")).unwrap();
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let mut broken = Vec::new();
    for argument in Flags::command().get_arguments() {
        let Some(name) = argument.get_env().and_then(|name| name.to_str()) else { continue };
        assert!(argument.get_help().is_some(), "{name} has no help text");
        for (file, text) in [(".env.example", &example), ("README.md", &readme)] {
            if !text.contains(name) {
                broken.push(format!("{name} is missing in {file}"));
            }
        }
    }
    none("settings are not documented everywhere", broken);
}
