//! Every statement of the program as it runs, with its query plan, in `snapshots/sql`: one file for
//! each module. A change of a shared condition shows in every statement it reaches.
//!
//! `KITH_UPDATE_SNAPSHOTS=1 cargo test --test it sql::` renews the files.

use kith::platform::db::{self, Db, Registered, statements};
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    env, fs,
    path::{Path, PathBuf},
};

const RENEW: &str = "KITH_UPDATE_SNAPSHOTS";

#[tokio::test]
async fn every_statement_is_as_it_was_reviewed() {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&folder.path().join("kith.db")).await.unwrap();
    let mut written: BTreeMap<PathBuf, String> = BTreeMap::new();
    for (module, statements) in by_module() {
        let mut texts = Vec::new();
        for statement in statements {
            texts.push(shown(&db, statement).await);
        }
        written.insert(file_of(module), texts.join("\n"));
    }
    if env::var_os(RENEW).is_some() {
        let _ = fs::remove_dir_all(snapshots());
        fs::create_dir_all(snapshots()).unwrap();
        written.iter().for_each(|(file, text)| fs::write(file, text).unwrap());
    }
    let mut changed: Vec<String> = written
        .iter()
        .filter_map(|(file, text)| difference(file, &fs::read_to_string(file).ok()?, text))
        .collect();
    let stored: BTreeSet<PathBuf> =
        fs::read_dir(snapshots()).into_iter().flatten().map(|file| file.unwrap().path()).collect();
    let expected: BTreeSet<PathBuf> = written.into_keys().collect();
    let of_one_side = stored.symmetric_difference(&expected);
    changed.extend(of_one_side.map(|file| format!("{} is new or gone", name(file))));
    assert!(
        changed.is_empty(),
        "Statements or their plans have changed:\n{}\n\
         Read the changes, and renew the files with: {RENEW}=1 cargo test --test it sql::",
        changed.join("\n")
    );
}

/// A statement that is not registered would be in no snapshot, and the linker could leave some out.
#[test]
fn every_statement_is_registered() {
    let mut expected: BTreeMap<String, usize> = BTreeMap::new();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for (path, text) in sources(&source) {
        let code = text.split("#[cfg(test)]").next().unwrap();
        let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
        let count: usize = lines.map(|line| line.matches("sql!(").count()).sum();
        if count > 0 {
            let path = path.strip_prefix(&source).unwrap().with_extension("");
            let module = path.to_str().unwrap().replace('/', "::");
            *expected.entry(module.trim_end_matches("::mod").to_owned()).or_default() += count;
        }
    }
    let mut registered: BTreeMap<String, usize> = BTreeMap::new();
    for Registered { module, .. } in statements() {
        *registered.entry(module.trim_start_matches("kith::").to_owned()).or_default() += 1;
    }
    assert_eq!(registered, expected);
}

/// The different statements of each module, in the order in which they stand there.
fn by_module() -> BTreeMap<&'static str, Vec<&'static Registered>> {
    let mut sorted: Vec<&Registered> = statements().collect();
    sorted.sort_by_key(|registered| (registered.module, registered.line));
    let mut known = BTreeSet::new();
    let mut modules: BTreeMap<&str, Vec<&Registered>> = BTreeMap::new();
    for registered in sorted {
        if known.insert((registered.module, registered.statement.sqlite)) {
            modules.entry(registered.module).or_default().push(registered);
        }
    }
    modules
}

/// A statement and its plan, and the text for PostgreSQL if it differs.
async fn shown(db: &Db, Registered { module, line, statement }: &Registered) -> String {
    let mut text = indented(statement.sqlite);
    for part in statement.sqlite.split(';') {
        // Values that are not bound are null.
        let explained = db::sql(format!("explain query plan {part}").leak());
        let plan: Vec<(i64, i64, i64, String)> = db
            .all(explained)
            .await
            .unwrap_or_else(|error| panic!("{module}, line {line}: {error}\n{part}"));
        let mut depths = HashMap::from([(0, 0)]);
        for (id, parent, _, step) in plan {
            let depth = depths[&parent];
            depths.insert(id, depth + 1);
            text += &format!("--   {}{step}\n", "  ".repeat(depth));
        }
    }
    if statement.postgres != statement.sqlite {
        text += "-- In PostgreSQL:\n";
        indented(statement.postgres).lines().for_each(|line| text += &format!("-- {line}\n"));
    }
    text
}

/// The text with its lines indented by their depth in parentheses, and no longer as the constants
/// are that it is made of.
fn indented(text: &str) -> String {
    let mut depth: usize = 0;
    let mut lines = Vec::new();
    for line in text.lines().map(str::trim) {
        let outer = depth - usize::from(line.starts_with(')'));
        lines.push(format!("{}{line}", "    ".repeat(outer)));
        depth = depth + line.matches('(').count() - line.matches(')').count();
    }
    lines.join("\n") + ";\n"
}

/// The first line in which a file differs from what it should say.
fn difference(file: &Path, stored: &str, expected: &str) -> Option<String> {
    if stored == expected {
        return None;
    }
    let ends = || std::iter::once("(end)");
    let mut pairs = stored.lines().chain(ends()).zip(expected.lines().chain(ends())).enumerate();
    let (index, (was, is)) = pairs.find(|(_, (was, is))| was != is)?;
    Some(format!("{}, line {}\n  was: {was}\n  is:  {is}", name(file), index + 1))
}

fn name(file: &Path) -> String {
    format!("tests/it/snapshots/sql/{}", file.file_name().unwrap().to_str().unwrap())
}

fn snapshots() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/snapshots/sql")
}

fn file_of(module: &str) -> PathBuf {
    snapshots().join(format!("{}.sql", module.trim_start_matches("kith::").replace("::", ".")))
}

/// All Rust files below a folder, with their texts.
fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
    found
}
