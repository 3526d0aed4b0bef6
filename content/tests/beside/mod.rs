//! The larger collections that stand beside a checkout and not in it: what is measured on `corpus/` always is measured on these too
//! where they are there.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// The folder `name` of the collections beside the checkout; where it is not there, that is said aloud.
pub(crate) fn beside(name: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared").join(name);
    if folder.is_dir() {
        return Some(folder);
    }
    // The harness keeps to itself what a passing test prints by a macro.
    let told =
        writeln!(io::stderr(), "MEASURED LESS: ../shared/{name} is not here: only the documents of this repository");
    told.ok();
    None
}
