//! `mingbai serve`: builds, serves on this machine only, builds again when a file changes and tells the pages to reload.

mod coming;
mod files;
mod watch;

use std::convert::Infallible;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, Result};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{Method, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use clap::Args;
use futures_util::stream::{self, Stream};
use tokio::net::TcpListener;
use tokio::sync::watch::{Receiver, channel};

use super::Verdict;
use super::build::{BuildOptions, Faulty, build};
use coming::{Coming, STYLE, STYLE_SHEET};
use files::Files;

/// Options of `serve`.
#[derive(Clone, Debug, Args)]
pub(crate) struct ServeOptions {
    #[command(flatten)]
    build: BuildOptions,
    /// 本机端口；0 表示任选一个空闲的
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// 还在做的部分：一个文件，一行一个名字（live、markdown、editor、print），做好一样划掉一行
    #[arg(long, value_name = "文件", hide = true)]
    coming: Option<PathBuf>,
}

/// Where a page hears of a new build.
const EVENTS: &str = "/-mingbai/events";

/// The script that listens, in pages that are served; never in what a build writes.
const RELOAD: &str = "/-mingbai/reload.js";

const RELOAD_SCRIPT: &str = "new EventSource('/-mingbai/events').addEventListener('built', () => location.reload());\n";

/// What the strictest host pages allow; what works here works there.
const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";

/// Serves until the process ends.
///
/// # Errors
///
/// When the first build fails, the port is taken, or files cannot be watched.
pub(crate) fn run(options: &ServeOptions) -> Result<Verdict> {
    let coming = Coming::new(options.coming.as_deref())?;
    build(&options.build, Faulty::Shown, coming.prints())?;
    let (sender, receiver) = channel(0_u64);
    let _watcher = watch::start(&options.build, &coming, sender)?;
    let files = Files::new(&options.build.out, coming.clone());
    let shared = Arc::new(Shared { files, builds: receiver });
    let app = Router::new()
        .route(EVENTS, get(events))
        .route(RELOAD, get(|| async { ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], RELOAD_SCRIPT) }))
        .route(STYLE, get(|| async { ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], STYLE_SHEET) }))
        .fallback(file)
        .with_state(shared);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port))
            .await
            .with_context(|| format!("端口 {} 用不了，换一个：--port 8081", options.port))?;
        announce(listener.local_addr()?.port(), &options.build.out);
        coming.line().iter().for_each(|line| println!("{line}"));
        axum::serve(listener, app).await.context("服务中断")
    })?;
    Ok(Verdict::Fine)
}

struct Shared {
    files: Files,
    builds: Receiver<u64>,
}

async fn file(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return axum::http::StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    shared.files.answer(request).await
}

async fn events(State(shared): State<Arc<Shared>>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let mut builds = shared.builds.clone();
    builds.mark_unchanged();
    let stream = stream::unfold(builds, |mut builds| async move {
        builds.changed().await.ok()?;
        let number = *builds.borrow_and_update();
        Some((Ok(Event::default().event("built").data(number.to_string())), builds))
    });
    Sse::new(stream).keep_alive(KeepAlive::default())
}

fn announce(port: u16, out: &Path) {
    for (name, path) in [("门户", ""), ("图库", "gallery/"), ("编辑器", "editor/")] {
        if out.join(path).join("index.html").is_file() {
            println!("{name}  http://127.0.0.1:{port}/{path}");
        }
    }
}
