//! Yardsticks: the same by hand, with axum and rusqlite, and in Express. The server is compared
//! with them in the same run, on the same core.

use super::{Outcome, Server, is_quick, on_first_core};
use std::{ffi::OsStr, path::Path};

/// Serves one thing by hand: `page FILE`, `messages FILE` or `live`. Not in a quick run, where the
/// server is compared with itself, so that nothing else has to be built.
pub fn by_hand<S: AsRef<OsStr>>(arguments: &[S]) -> Outcome<Option<Server>> {
    let binary = concat!(env!("CARGO_MANIFEST_DIR"), "/target/yardsticks/release/yardstick");
    let mut command = on_first_core(binary);
    command.args(arguments);
    (!is_quick()).then(|| Server::start(command)).transpose()
}

/// Serves one thing with Express, if it is installed: `page.js FILE` or `images.js FOLDER`.
pub fn express(program: &str, path: &Path) -> Outcome<Option<Server>> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/benches/yardsticks/express"));
    let node = folder.join("node_modules/.bin/node");
    let mut command = on_first_core(&node);
    // In production, as one would deploy it.
    command.env("NODE_ENV", "production").arg(folder.join(program)).arg(path);
    (!is_quick() && node.exists()).then(|| Server::start(command)).transpose()
}
