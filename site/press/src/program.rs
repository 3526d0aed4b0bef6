//! Where the program that sets paper is: what the environment names, else beside this program, else on the search path.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use crate::PressError;

/// Its name.
pub(crate) const NAME: &str = "mingbai-press";

/// The variable of the environment that names its file.
pub(crate) const VARIABLE: &str = "MINGBAI_PRESS";

/// What makes it, beside a `mingbai` of the same profile.
pub(crate) const COMMAND: &str = match cfg!(debug_assertions) {
    true => "cargo build --package mingbai-typst",
    false => "cargo build --release --package mingbai-typst",
};

/// The file of the program.
///
/// # Errors
///
/// When there is none; also when the environment names one that is not there, since another one is not what was meant.
pub(crate) fn find() -> Result<PathBuf, PressError> {
    let named = env::var_os(VARIABLE).filter(|name| !name.is_empty());
    let beside = env::current_exe().ok().and_then(|file| file.parent().map(Path::to_path_buf));
    find_among(named.as_deref(), beside, env::var_os("PATH").as_deref())
}

fn find_among(named: Option<&OsStr>, beside: Option<PathBuf>, search: Option<&OsStr>) -> Result<PathBuf, PressError> {
    if let Some(named) = named.map(PathBuf::from) {
        return if named.is_file() { Ok(named) } else { Err(PressError::NotFound) };
    }
    let file = format!("{NAME}{}", env::consts::EXE_SUFFIX);
    let folders = beside.into_iter().chain(search.into_iter().flat_map(env::split_paths));
    folders.map(|folder| folder.join(&file)).find(|path| path.is_file()).ok_or(PressError::NotFound)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn what_is_named_comes_first_and_is_not_replaced() {
        let root = env::temp_dir().join(format!("mingbai-press-find-{}", std::process::id()));
        let folder = |name: &str| {
            let folder = root.join(name);
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join(format!("{NAME}{}", env::consts::EXE_SUFFIX)), "").unwrap();
            folder
        };
        let (beside, search) = (folder("beside"), folder("search"));
        let named = root.join("named");
        fs::write(&named, "").unwrap();
        let found = |named: Option<&Path>, beside: &Path| {
            let found = find_among(named.map(Path::as_os_str), Some(beside.to_path_buf()), Some(search.as_os_str()));
            found.map(|file| file.parent().map(Path::to_path_buf).unwrap_or_default())
        };
        assert_eq!(found(Some(&named), &beside), Ok(root.clone()));
        assert_eq!(found(Some(&root.join("nowhere")), &beside), Err(PressError::NotFound));
        assert_eq!(found(None, &beside), Ok(beside.clone()));
        assert_eq!(found(None, &root), Ok(search.clone()));
        fs::remove_dir_all(root).unwrap();
    }
}
