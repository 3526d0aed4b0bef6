//! A web server for one test, on a port of its own: folders, pages given as text, faults to order, and a log.
//!
//! Each test has its own origin, so nothing that a page stores reaches the next test.
//! Which bytes answer a request is said in `answer.rs`.

mod answer;

use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::{paths, preamble, runtime};

/// How a page's path is answered differently from what its file says.
#[derive(Clone, Debug)]
pub enum Answer {
    /// 404, as after a forgotten upload.
    Missing,
    /// Another content type, as from a server that does not know the file's ending.
    As(&'static str),
    /// One more header.
    With(&'static str, &'static str),
    /// Not before [`Server::release`], as from a server that is in no hurry.
    Held,
}

/// What a server offers, before it starts.
#[derive(Clone, Debug, Default)]
pub struct Site {
    mounts: Vec<(String, PathBuf)>,
    pages: Vec<(String, Vec<u8>)>,
    rules: Vec<(String, Answer)>,
}

impl Site {
    /// The built site, with this crate's host pages under `/hosts/`.
    ///
    /// # Errors
    ///
    /// When the site has not been built.
    pub fn built() -> Result<Self> {
        Ok(Self::default().mount("/hosts/", paths::hosts()).mount("/", paths::dist()?))
    }

    /// Serves a folder under a path that ends with `/`; the first mount that fits wins.
    #[must_use]
    pub fn mount(mut self, path: &str, folder: PathBuf) -> Self {
        self.mounts.push((path.to_owned(), folder));
        self
    }

    /// Serves a text under an exact path; its type follows the path's ending.
    #[must_use]
    pub fn page(self, path: &str, text: impl Into<String>) -> Self {
        self.bytes(path, text.into())
    }

    /// Serves bytes under an exact path, such as a text in another encoding; their type follows the path's ending.
    #[must_use]
    pub fn bytes(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.pages.push((path.to_owned(), bytes.into()));
        self
    }

    /// Adds a CMS page around each of the lower steps, and gives their paths.
    ///
    /// # Errors
    ///
    /// When the site has not been built.
    pub fn with_steps(mut self) -> Result<(Self, Vec<String>)> {
        let steps = paths::step_pages()?;
        let pages = steps.iter().map(|(path, _)| path.clone()).collect();
        self.pages.extend(steps.into_iter().map(|(path, page)| (path, page.into_bytes())));
        Ok((self, pages))
    }

    /// Answers every path that ends so in another way; several rules may meet.
    #[must_use]
    pub fn answer(mut self, ending: &str, answer: Answer) -> Self {
        self.rules.push((ending.to_owned(), answer));
        self
    }

    /// Starts the server.
    ///
    /// # Errors
    ///
    /// When no port is free.
    pub fn start(self) -> Result<Server> {
        Server::start(self)
    }
}

/// One request that was answered.
#[derive(Clone, Debug)]
pub struct Hit {
    /// The path without its query.
    pub path: String,
    /// The HTTP status.
    pub status: u16,
    /// Bytes of the body as sent, compressed where it was.
    pub bytes: usize,
}

/// A running server; it stops when dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    log: Arc<Mutex<Vec<Hit>>>,
    released: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl Server {
    fn start(site: Site) -> Result<Self> {
        let runtime = runtime::runtime()?;
        let listener = runtime
            .block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))
            .context("no free port for the test server")?;
        let address = listener.local_addr()?;
        let log = Arc::new(Mutex::new(Vec::new()));
        let (released, gate) = watch::channel(false);
        let task = runtime.spawn(accept(listener, Arc::new(site), Arc::clone(&log), gate));
        Ok(Self { address, log, released, task })
    }

    /// The address of a path that begins with `/`.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Everything that was asked for, in order.
    pub fn hits(&self) -> Vec<Hit> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// How often a path that ends so was asked for.
    pub fn count(&self, ending: &str) -> usize {
        self.hits().iter().filter(|hit| hit.path.ends_with(ending)).count()
    }

    /// Sends what was held, now and from now on.
    pub fn release(&self) {
        self.released.send_replace(true);
    }

    /// Forgets what was asked for.
    pub fn clear(&self) {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn accept(listener: TcpListener, site: Arc<Site>, log: Arc<Mutex<Vec<Hit>>>, gate: watch::Receiver<bool>) {
    // An accept that fails is over for that client; the next one may succeed.
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            continue;
        };
        let (site, log, gate) = (Arc::clone(&site), Arc::clone(&log), gate.clone());
        tokio::spawn(async move {
            let service = service_fn(move |request| {
                let (site, log, gate) = (Arc::clone(&site), Arc::clone(&log), gate.clone());
                async move {
                    let path = answer::path_of(&request);
                    let response = answer::respond(&site, &request, gate).await;
                    if !path.starts_with(preamble::FOLDER) {
                        log.lock().unwrap_or_else(PoisonError::into_inner).push(Hit {
                            path,
                            status: response.status().as_u16(),
                            bytes: answer::length(&response),
                        });
                    }
                    Ok::<_, Infallible>(response)
                }
            });
            // A browser that closes a tab breaks its connections: nobody is left to be told.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
        });
    }
}
