//! Builds again when a file of the site changes, and counts the builds.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use anyhow::{Context as _, Result};
use notify_debouncer_full::notify::{Config as Watching, EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, DebouncedEvent, Debouncer, NoCache, new_debouncer_opt};
use tokio::sync::watch::Sender;

use super::coming::Coming;
use crate::commands::build::{BuildOptions, Faulty, build};
use crate::site::config::Config;
use crate::site::embed::{self, Embed};

/// Editors write a file in several steps; a build waits until nothing has happened to it for so long.
const QUIET: Duration = Duration::from_millis(120);

/// Watches until the watcher that is returned is dropped.
///
/// # Errors
///
/// When the system cannot watch the folders.
pub(super) fn start(
    options: &BuildOptions,
    coming: &Coming,
    builds: Sender<u64>,
) -> Result<Debouncer<RecommendedWatcher, NoCache>> {
    let (sender, receiver) = channel();
    let mut watcher =
        new_debouncer_opt(QUIET, None, sender, NoCache, Watching::default()).context("系统不支持监视文件")?;
    for folder in folders(options)? {
        watcher.watch(&folder, RecursiveMode::Recursive).with_context(|| format!("监视不了 {}", folder.display()))?;
    }
    if let Some(file) = coming.file() {
        watcher.watch(file, RecursiveMode::NonRecursive).with_context(|| format!("监视不了 {}", file.display()))?;
    }
    let (options, coming) = (options.clone(), coming.clone());
    std::thread::spawn(move || rebuild(&options, &coming, &receiver, &builds));
    Ok(watcher)
}

/// Everything that a build reads.
fn folders(options: &BuildOptions) -> Result<Vec<PathBuf>> {
    let config = Config::load(&options.folder)?;
    let embed = match embed::find(options.embed.as_deref())? {
        Embed::Folder(folder) => Some(folder),
        Embed::Inside => None,
    };
    let all = config.sources.into_iter().chain(config.templates).chain(config.assets);
    let mut folders: Vec<PathBuf> = all.chain([options.folder.clone()]).chain(embed).collect();
    folders.sort();
    folders.dedup();
    Ok(folders)
}

fn rebuild(options: &BuildOptions, coming: &Coming, events: &Receiver<DebounceEventResult>, builds: &Sender<u64>) {
    let out = options.out.canonicalize().unwrap_or_else(|_| options.out.clone());
    while let Ok(first) = events.recv() {
        // What has happened during a build is one reason for the next.
        let waiting: Vec<DebounceEventResult> = std::iter::once(first).chain(events.try_iter()).collect();
        let is_due = waiting.iter().any(|changes| match changes {
            Ok(events) => events.iter().any(|event| matters(event, &out)),
            Err(_) => true,
        });
        if is_due {
            if let Err(error) = build(options, Faulty::Shown, coming.prints()) {
                eprintln!("错误：{error:#}");
            }
            builds.send_modify(|number| *number += 1);
        }
    }
}

/// Whether an event calls for a build: a change outside the folder that the build itself writes.
fn matters(event: &DebouncedEvent, out: &Path) -> bool {
    let is_change = !matches!(event.kind, EventKind::Access(_));
    let is_ours = |path: &PathBuf| path.canonicalize().as_ref().unwrap_or(path).starts_with(out);
    is_change && !event.paths.iter().all(is_ours)
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use notify_debouncer_full::notify::Event;
    use notify_debouncer_full::notify::event::{AccessKind, ModifyKind};

    use super::*;

    #[test]
    fn the_builds_own_writing_calls_for_no_build() {
        let event =
            |path: &str, kind| DebouncedEvent::new(Event::new(kind).add_path(PathBuf::from(path)), Instant::now());
        let change = EventKind::Modify(ModifyKind::Any);
        let out = Path::new("/site/dist");
        assert!(!matters(&event("/site/dist/a/index.html", change), out));
        assert!(matters(&event("/site/a/jiedu.md", change), out));
        assert!(!matters(&event("/site/a/jiedu.md", EventKind::Access(AccessKind::Any)), out));
    }
}
