//! The server embeds the built front end, so it is rebuilt when those files change.

fn main() {
    let for_server = std::env::var_os("CARGO_FEATURE_SSR").is_some();
    if for_server {
        // Created here when missing: cargo takes a missing path for a changed one and would rebuild
        // every time.
        let site = std::path::Path::new("target/site");
        if let Err(cause) = std::fs::create_dir_all(site) {
            println!("cargo::warning=the folder of the built front could not be made: {cause}");
        }
        println!("cargo::rerun-if-changed=target/site");
        println!("cargo::rerun-if-changed=migrations");
    } else {
        println!("cargo::rerun-if-changed=build.rs");
    }
}
