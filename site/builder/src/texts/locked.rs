//! The lock beside an explainer: what its citations stood on when `mingbai lock` wrote it. What a lock holds and compares is
//! `mingbai_content::anchor`'s.

use std::io;
use std::path::{Path, PathBuf};

use mingbai_content::anchor::{Lock, LockError};
use mingbai_content::model::Explainer;
use mingbai_content::{Code, Finding, Span};

use super::beside::Beside;

/// The lock of an explainer, when it has one; why one cannot be used is added to `findings`.
pub(super) fn load(beside: &mut Beside<'_>, explainer: &Explainer, findings: &mut Vec<Finding>) -> Option<Lock> {
    let span = explainer.head.span;
    let top = Span::new(span.start, span.end.min(span.start + "---".len()));
    let file = self::beside(&beside.found.path, "lock");
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let text = |bytes| String::from_utf8(bytes).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error));
    let json = match beside.read(&name).and_then(text) {
        Ok(json) => json,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return None,
        Err(error) => {
            findings.push(Finding::new(Code::LockUnreadable, top, format!("读不了锁文件：{error}")));
            return None;
        }
    };
    match Lock::read(&json) {
        Ok(lock) => Some(lock),
        Err(error) => {
            let code = if matches!(error, LockError::Version(_)) { Code::LockVersion } else { Code::LockUnreadable };
            findings.push(Finding::new(code, top, error.to_string()));
            None
        }
    }
}

/// `jiedu.lock.json` of `jiedu.md`.
pub(crate) fn beside(explainer: &Path, kind: &str) -> PathBuf {
    explainer.with_extension(format!("{kind}.json"))
}
