//! The server carries the built front in itself, so it is compiled anew when that changed.

fn main() {
    let for_server = std::env::var_os("CARGO_FEATURE_SSR").is_some();
    if for_server {
        // Made here when missing: cargo would otherwise take a path that is not there for one that changed, every time.
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
