//! Which browser the tests run in, and what to say where one cannot do what another can.
//!
//! Every engine speaks classic WebDriver; what takes the Chrome DevTools Protocol (media, networks, layout shifts,
//! printing, input methods) is Chromium's alone. Tests that need it are named in `engines.toml`, with the reason.

use std::env;

use anyhow::{Result, bail};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Debian's Chromium with chromedriver: all tests.
    Chromium,
    /// Debian's Firefox ESR with geckodriver.
    Firefox,
    /// Debian's WebKitGTK with its own driver, on a screen of its own.
    WebKit,
}

impl Engine {
    /// The engine that `MINGBAI_ENGINE` names: `chromium`, `firefox` or `webkit`; Chromium where it names none.
    ///
    /// # Errors
    ///
    /// When it names another.
    pub fn chosen() -> Result<Self> {
        match env::var("MINGBAI_ENGINE").as_deref() {
            Err(_) | Ok("" | "chromium") => Ok(Self::Chromium),
            Ok("firefox") => Ok(Self::Firefox),
            Ok("webkit") => Ok(Self::WebKit),
            Ok(other) => bail!("MINGBAI_ENGINE is {other:?}; there are chromium, firefox and webkit"),
        }
    }
}
