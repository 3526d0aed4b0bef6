//! Where things are: the checkout, Cargo's target folder, and what the product is laid out in.
//!
//! Nothing is built or created here.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The checkout this program was built from.
pub(crate) struct Project {
    root: PathBuf,
    /// What Cargo compiles into. Several checkouts may share one by `CARGO_TARGET_DIR`, so nothing of
    /// the product is kept there.
    cargo_target: PathBuf,
}

impl Project {
    pub(crate) fn find() -> Self {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = here.parent().unwrap_or(here).to_path_buf();
        let cargo_target = match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => root.join(folder),
            None => root.join("target"),
        };
        Self { root, cargo_target }
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    pub(crate) fn cargo_target(&self) -> &Path {
        &self.cargo_target
    }

    /// A path inside the checkout.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The browser modules, loader and stylesheet.
    pub(crate) fn embed(&self) -> PathBuf {
        self.path("target/embed")
    }

    /// The built site, the only thing that e2e looks at.
    pub(crate) fn dist(&self) -> PathBuf {
        self.path("target/dist")
    }

    /// What `cargo build --profile web` leaves for the browser.
    pub(crate) fn wasm(&self, file: &str) -> PathBuf {
        self.cargo_target.join("wasm32-unknown-unknown/web").join(file)
    }

    /// A program that Cargo built for this machine; `folder` is `debug` or `release`.
    pub(crate) fn program(&self, folder: &str, name: &str) -> PathBuf {
        self.cargo_target.join(folder).join(name)
    }

    /// The folder of `wasm-bindgen` and its test runner, see `xtask/bindgen`.
    pub(crate) fn bindgen(&self) -> PathBuf {
        self.cargo_target.join("tools")
    }

    /// PATH with our own bindgen first and Cargo's installs second, so that Trunk and wasm-pack take
    /// the versions that this checkout pins, whatever else the machine carries.
    pub(crate) fn search_path(&self) -> OsString {
        let given = env::var_os("PATH").unwrap_or_default();
        let ours = [self.bindgen(), cargo_home().join("bin")];
        let all = ours.into_iter().chain(env::split_paths(&given));
        env::join_paths(all).unwrap_or(given)
    }

    /// What is not there of the larger collections with ground truth, which stand next to the checkout, in `../shared`.
    pub(crate) fn missing_corpora(&self) -> Vec<&'static str> {
        let corpora = ["anchoring/corpus", "extraction", "policies", "truth"];
        corpora.into_iter().filter(|name| !self.path("../shared").join(name).is_dir()).collect()
    }
}

fn cargo_home() -> PathBuf {
    match (env::var_os("CARGO_HOME"), env::var_os("HOME")) {
        (Some(folder), _) => folder.into(),
        (None, Some(home)) => PathBuf::from(home).join(".cargo"),
        (None, None) => PathBuf::from(".cargo"),
    }
}

/// Whether `output` is there and no older than each of `inputs`; a missing input counts as newer.
pub(crate) fn is_fresh(output: &Path, inputs: &[&Path]) -> bool {
    let changed = |path: &Path| fs::metadata(path).and_then(|meta| meta.modified()).ok();
    let Some(built) = changed(output) else {
        return false;
    };
    inputs.iter().all(|input| changed(input).is_some_and(|time| time <= built))
}
