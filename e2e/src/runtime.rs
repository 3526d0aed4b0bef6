//! The one asynchronous runtime behind a blocking face, so that a test reads from top to bottom.

use std::sync::OnceLock;

use anyhow::{Context, Result};
use tokio::runtime::{Builder, Runtime};

/// The runtime that the servers and the browser's connection share.
///
/// # Errors
///
/// When the system gives no threads.
pub(crate) fn runtime() -> Result<&'static Runtime> {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    if RUNTIME.get().is_none() {
        let started = Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .context("the runtime of the test harness did not start")?;
        // Lost only when another thread has just stored one, which is as good.
        let _ = RUNTIME.set(started);
    }
    RUNTIME.get().context("the runtime was stored above")
}
