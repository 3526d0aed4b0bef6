//! A real browser behind blocking calls: one session for all tests, a fresh tab for each.
//!
//! Mouse and keyboard are in `input.rs`, what a device is like (screen, network, paper) in `emulate.rs`; how a
//! command is sent that the client does not know in `command.rs`; what Firefox and
//! WebKit do otherwise than Chromium in `classic.rs`; what to ask of the page is said in [`crate::page`].

mod classic;
mod command;
mod driver;
mod emulate;
mod engine;
mod input;

use std::ops::Deref;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result, bail};
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde::Deserialize;
use serde_json::{Value, json};

use self::classic::Tab;
use self::command::RawCommand;
use self::driver::Driver;
use crate::runtime::runtime;

pub use self::emulate::{Device, Network};
pub use self::engine::Engine;
pub use self::input::Key;

/// One line of the browser's console.
#[derive(Clone, Debug, Deserialize)]
pub struct ConsoleLine {
    /// `SEVERE`, `WARNING`, `INFO`, …
    pub level: String,
    /// Where and what, in the browser's words.
    pub message: String,
    /// `console-api` for what a script wrote, else the part of the browser that complains.
    pub source: String,
}

/// A browser session.
#[derive(Debug)]
pub struct Browser {
    engine: Engine,
    client: Client,
    /// Whether pages may run scripts.
    runs_scripts: AtomicBool,
    tab: Mutex<Tab>,
    // Dropped last: without it the session is gone.
    _driver: Driver,
}

/// The shared browser for the length of one test: a fresh tab, one test at a time.
#[derive(Debug)]
pub struct Lease {
    browser: Arc<Browser>,
    _turn: MutexGuard<'static, Option<Arc<Browser>>>,
}

impl Deref for Lease {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        &self.browser
    }
}

impl Browser {
    /// A browser of one's own, of the engine that the environment names.
    ///
    /// # Errors
    ///
    /// When the driver or the browser does not start.
    pub fn start() -> Result<Self> {
        Self::started(&[])
    }

    /// The same, as where something reads the screen aloud: Chromium then tells such programs of all that a page has.
    ///
    /// # Errors
    ///
    /// As [`Browser::start`].
    pub fn heard() -> Result<Self> {
        Self::started(&["--force-renderer-accessibility"])
    }

    fn started(switches: &[&str]) -> Result<Self> {
        let engine = Engine::chosen()?;
        let driver = Driver::start(engine, switches)?;
        let capabilities: Capabilities = serde_json::from_value(driver.capabilities.clone())?;
        let client = runtime()?
            .block_on(ClientBuilder::new(HttpConnector::new()).capabilities(capabilities).connect(&driver.url))
            .with_context(|| format!("{engine:?} did not start"))?;
        Ok(Self { engine, client, runs_scripts: AtomicBool::new(true), tab: Mutex::new(Tab::new()), _driver: driver })
    }

    /// Which engine this is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Whether pages may run scripts.
    pub fn runs_scripts(&self) -> bool {
        self.runs_scripts.load(Ordering::Relaxed)
    }

    /// Waits for its turn and gives the shared browser with a fresh tab, an empty console and no stored data.
    ///
    /// # Errors
    ///
    /// When the browser cannot be started or brought back to a clean state.
    pub fn lease() -> Result<Lease> {
        static SHARED: Mutex<Option<Arc<Browser>>> = Mutex::new(None);
        // A test that failed has left a tab at most, and that is closed below.
        let mut turn = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        let browser = match turn.take() {
            Some(browser) if browser.fresh_tab().is_ok() => browser,
            _ => {
                let browser = Arc::new(Self::start()?);
                browser.fresh_tab()?;
                browser
            }
        };
        *turn = Some(Arc::clone(&browser));
        Ok(Lease { browser, _turn: turn })
    }

    /// Replaces all tabs by a new one, as every setting of a device belongs to its tab, and empties cache and console.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn fresh_tab(&self) -> Result<()> {
        let old = self.command(Method::GET, "window/handles", Value::Null)?;
        let new = self.command(Method::POST, "window/new", json!({ "type": "tab" }))?;
        for handle in old.as_array().into_iter().flatten() {
            self.command(Method::POST, "window", json!({ "handle": handle }))?;
            self.command(Method::DELETE, "window", Value::Null)?;
        }
        self.command(Method::POST, "window", json!({ "handle": new.get("handle") }))?;
        self.runs_scripts.store(true, Ordering::Relaxed);
        if self.engine != Engine::Chromium {
            // Each test has a server of its own, so nothing of the last one is in this one's cache.
            return self.classic_begin();
        }
        self.cdp("Page.bringToFront", json!({}))?;
        self.cdp("Network.clearBrowserCache", json!({}))?;
        self.screen(Device::DESKTOP)?;
        self.console()?;
        Ok(())
    }

    /// Opens an address and waits for its `load` event.
    ///
    /// # Errors
    ///
    /// When the page cannot be loaded.
    pub fn open(&self, url: &str) -> Result<()> {
        let opened = match self.engine {
            Engine::Chromium => self.command(Method::POST, "url", json!({ "url": url })).map(drop),
            Engine::Firefox | Engine::WebKit => self.classic_open(url),
        };
        opened.with_context(|| format!("{url} does not open"))?;
        if self.engine == Engine::Chromium {
            // Its driver takes a page that a busy machine has hardly begun for a loaded one, and where pages run no scripts it takes
            // silence for yes, while the page before still stands. A page may have elements that hide members of the document.
            let is_there = match self.runs_scripts() {
                _ if url == "about:blank" => "true".to_owned(),
                true => "location.href !== 'about:blank'".to_owned(),
                false => format!("location.href === new URL({}).href", serde_json::to_string(url)?),
            };
            self.wait(&format!(
                "Reflect.get(Document.prototype, 'readyState', document) === 'complete' && {is_there}"
            ))?;
        }
        Ok(())
    }

    /// Runs the body of a function in the page and waits for the promise that it may return.
    ///
    /// The value is copied so that a page that has replaced `toJSON` does not reach it.
    ///
    /// # Errors
    ///
    /// When the script throws.
    pub fn run(&self, body: &str) -> Result<Value> {
        if self.engine != Engine::Chromium {
            return self.classic_run(body);
        }
        let expression = format!("(() => {{\n{body}\n}})()");
        let answer = self.cdp(
            "Runtime.evaluate",
            json!({ "expression": expression, "returnByValue": true, "awaitPromise": true }),
        )?;
        if let Some(thrown) = answer.get("exceptionDetails") {
            let told = thrown.pointer("/exception/description").unwrap_or(thrown);
            bail!("the page threw: {told}");
        }
        Ok(answer.pointer("/result/value").cloned().unwrap_or_default())
    }

    /// Sends a command of the Chrome DevTools Protocol to the tab.
    ///
    /// # Errors
    ///
    /// When the browser refuses it, or is of another engine.
    pub fn cdp(&self, method: &str, parameters: Value) -> Result<Value> {
        if self.engine != Engine::Chromium {
            bail!(
                "{method} is for Chromium alone: a test that needs it stands in e2e/engines.toml for {:?}",
                self.engine
            );
        }
        self.command(Method::POST, "goog/cdp/execute", json!({ "cmd": method, "params": parameters }))
            .with_context(|| format!("the browser refuses {method}"))
    }

    /// What was written to the console since the last call.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn console(&self) -> Result<Vec<ConsoleLine>> {
        if self.engine != Engine::Chromium {
            return self.classic_console();
        }
        let lines = self.command(Method::POST, "se/log", json!({ "type": "browser" }))?;
        Ok(serde_json::from_value(lines)?)
    }

    fn command(&self, method: Method, path: &str, body: Value) -> Result<Value> {
        let command = RawCommand { method, path: path.to_owned(), body };
        Ok(runtime()?.block_on(self.client.issue_cmd(command))?)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The driver ends the browser in any case; closing the session first only spares it the work.
        if let Ok(runtime) = runtime() {
            let _ = runtime.block_on(self.client.clone().close());
        }
    }
}
