//! Firefox and WebKit through classic WebDriver alone: questions that a page cannot falsify, a console that our own first
//! script keeps, and screens narrower than a window can be, as frames of that width.

use std::sync::{MutexGuard, PoisonError};

use anyhow::{Context, Result, bail, ensure};
use hyper::Method;
use serde_json::{Value, json};

use super::{Browser, ConsoleLine, Device, Engine};
use crate::preamble;

/// Firefox makes no window narrower than 450 px, WebKit's MiniBrowser none than 447.
const NARROWEST_WINDOW: u32 = 500;

/// How often a window is asked for its size: it changes some time after it was told to.
const TRIES: usize = 10;

/// What the tab shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// The page itself.
    Window,
    /// The page in a frame as wide as the screen that was asked for.
    Frame,
    /// The page itself, though a narrower screen was asked for since.
    TooWide,
}

/// What this side knows of the tab.
#[derive(Debug)]
pub(super) struct Tab {
    /// What was asked for.
    screen: Device,
    place: Place,
    /// What pages that are gone wrote to the console.
    lines: Vec<ConsoleLine>,
}

impl Tab {
    pub(super) const fn new() -> Self {
        Self { screen: Device::DESKTOP, place: Place::Window, lines: Vec::new() }
    }
}

/// Runs `BODY` and gives one string: `v` and the value as JSON, or `e` and what was thrown. A page may have replaced what
/// JSON is made with, so the function is the one that the first script kept, and `toJSON` is out of the way meanwhile.
const QUESTION: &str = r"
const stringify = window[Symbol.for('mingbai-e2e')]?.stringify ?? JSON.stringify;
const encode = (value) => {
  const homes = [window.Object.prototype, window.Array.prototype, Object.prototype, Array.prototype];
  const found = [];
  for (let n = 0; n < homes.length; n += 1) {
    found[n] = Object.getOwnPropertyDescriptor(homes[n], 'toJSON');
    delete homes[n].toJSON;
  }
  try {
    return stringify(value) ?? 'null';
  } finally {
    for (let n = 0; n < homes.length; n += 1) if (found[n]) Object.defineProperty(homes[n], 'toJSON', found[n]);
  }
};
return (async () => {
  try {
    return `v${encode(await (async () => {
BODY
})())}`;
  } catch (error) {
    return `e${error} ${error?.stack ?? ''}`;
  }
})();";

impl Browser {
    fn tab(&self) -> MutexGuard<'_, Tab> {
        self.tab.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A tab that knows nothing of the last test.
    pub(super) fn classic_begin(&self) -> Result<()> {
        preamble::begin();
        *self.tab() = Tab::new();
        self.classic_screen(Device::DESKTOP)
    }

    pub(super) fn classic_open(&self, url: &str) -> Result<()> {
        let lines = self.page_lines()?;
        let screen = self.tab().screen;
        self.tab().lines.extend(lines);
        self.command(Method::POST, "frame", json!({ "id": Value::Null }))?;
        let Some(origin) = origin(url).filter(|_| screen.width < NARROWEST_WINDOW) else {
            if screen.width >= NARROWEST_WINDOW {
                self.fit_window(screen)?;
            }
            self.command(Method::POST, "url", json!({ "url": url }))?;
            self.tab().place = Place::Window;
            return Ok(());
        };
        let frame = json!([screen.width, screen.height, url]).to_string();
        let query = percent_encoding::utf8_percent_encode(&frame, percent_encoding::NON_ALPHANUMERIC);
        self.command(Method::POST, "url", json!({ "url": format!("{origin}{}?{query}", preamble::FRAME) }))?;
        self.command(Method::POST, "frame", json!({ "id": 0 }))?;
        self.tab().place = Place::Frame;
        Ok(())
    }

    pub(super) fn classic_screen(&self, screen: Device) -> Result<()> {
        let Device { width, height } = screen;
        let place = self.tab().place;
        self.tab().screen = screen;
        if place == Place::Frame {
            self.ask_page(&format!("frameElement.width = {width}; frameElement.height = {height};"))?;
            return Ok(());
        }
        let is_narrow = width < NARROWEST_WINDOW;
        self.tab().place = if is_narrow { Place::TooWide } else { Place::Window };
        if is_narrow { Ok(()) } else { self.fit_window(screen) }
    }

    /// Makes the window as large as a page of this size wants; the page has been told when this returns.
    fn fit_window(&self, wanted: Device) -> Result<()> {
        for _ in 0..TRIES {
            let seen = self.ask_page(
                "await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
                 return [innerWidth, innerHeight, outerWidth - innerWidth, outerHeight - innerHeight];",
            )?;
            let (width, height, beside, above): (u32, u32, i64, i64) = serde_json::from_value(seen)?;
            if (Device { width, height }) == wanted {
                return Ok(());
            }
            let (width, height) = (i64::from(wanted.width) + beside, i64::from(wanted.height) + above);
            self.command(Method::POST, "window/rect", json!({ "x": 0, "y": 0, "width": width, "height": height }))?;
        }
        bail!("the window does not become {} × {}", wanted.width, wanted.height)
    }

    pub(super) fn classic_run(&self, body: &str) -> Result<Value> {
        ensure!(
            self.tab().place != Place::TooWide,
            "no window of this engine is {} px wide: open the page after the screen is set",
            self.tab().screen.width
        );
        self.ask_page(body)
    }

    pub(super) fn classic_console(&self) -> Result<Vec<ConsoleLine>> {
        let mut lines = std::mem::take(&mut self.tab().lines);
        lines.extend(self.page_lines()?);
        Ok(lines)
    }

    pub(super) fn classic_collect_garbage(&self) -> Result<()> {
        if self.engine != Engine::Firefox {
            // Nothing asks WebKit to collect; it does when the page has made much.
            self.ask_page("for (let n = 0; n < 300; n += 1) new Array(100000).fill(n);")?;
            return Ok(());
        }
        self.command(Method::POST, "moz/context", json!({ "context": "chrome" }))?;
        // The page is in another process: the browser's own message goes to all of them.
        let script = "Services.obs.notifyObservers(null, 'child-gc-request');
                      Services.obs.notifyObservers(null, 'child-cc-request'); Cu.forceGC(); Cu.forceCC();";
        let asked = self.command(Method::POST, "execute/sync", json!({ "script": script, "args": [] }));
        self.command(Method::POST, "moz/context", json!({ "context": "content" }))?;
        asked.map(drop)
    }

    /// Takes what the open page wrote to the console.
    fn page_lines(&self) -> Result<Vec<ConsoleLine>> {
        let lines = self.ask_page(
            "const lines = window[Symbol.for('mingbai-e2e')]?.lines ?? [];
             const taken = [];
             for (let n = 0; n < lines.length; n += 1) taken[n] = lines[n];
             lines.length = 0;
             return taken;",
        )?;
        Ok(serde_json::from_value(lines)?)
    }

    fn ask_page(&self, body: &str) -> Result<Value> {
        let script = QUESTION.replace("BODY", body);
        let answer = self.command(Method::POST, "execute/sync", json!({ "script": script, "args": [] }))?;
        let answer = answer.as_str().context("the page answered with something else than a string")?;
        match answer.split_at_checked(1) {
            Some(("v", value)) => Ok(serde_json::from_str(value)?),
            Some((_, thrown)) => bail!("the page threw: {thrown}"),
            None => bail!("the page answered with nothing"),
        }
    }
}

/// Scheme, host and port of an address on a server.
fn origin(url: &str) -> Option<String> {
    let url = url::Url::parse(url).ok()?;
    url.has_host().then(|| url.origin().ascii_serialization())
}
