//! What the reader's device is like: screen, colours, paper, network, and whether it runs scripts.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::Ordering;

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hyper::Method;
use serde_json::{Value, json};

use super::{Browser, Engine};
use crate::{paths, preamble};

/// A screen, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Device {
    /// Width of the viewport.
    pub width: u32,
    /// Height of the viewport.
    pub height: u32,
}

impl Device {
    /// The narrowest page that WCAG 1.4.10 asks to reflow.
    pub const NARROWEST: Self = Self { width: 320, height: 640 };
    /// A cheap phone.
    pub const PHONE: Self = Self { width: 360, height: 740 };
    /// A tablet held upright.
    pub const TABLET: Self = Self { width: 768, height: 1024 };
    /// An office screen.
    pub const DESKTOP: Self = Self { width: 1280, height: 800 };
}

/// A connection, and a processor as slow as the phone at its end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Network {
    /// Bits a second, both ways.
    pub bits_per_second: f64,
    /// Milliseconds from a request to the first byte of its answer.
    pub latency: f64,
    /// How many times slower than this machine.
    pub slower: f64,
}

impl Network {
    /// The middle of a mobile network, and a cheap phone.
    pub const CHEAP_PHONE: Self = Self { bits_per_second: 1_600_000.0, latency: 150.0, slower: 4.0 };
}

/// The tallest screenshot; longer pages are cut, as nobody looks further.
const TALLEST: f64 = 12_000.0;

impl Browser {
    /// Gives the tab another screen. Where no window is so narrow, a page must be opened after it is set.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn screen(&self, device: Device) -> Result<()> {
        if self.engine != Engine::Chromium {
            return self.classic_screen(device);
        }
        let Device { width, height } = device;
        self.cdp(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false }),
        )?;
        // On what is held in the hand, scrollbars lie over the page and take no room.
        self.cdp("Emulation.setScrollbarsHidden", json!({ "hidden": width < Device::DESKTOP.width }))?;
        Ok(())
    }

    /// Sets the medium (`screen`, `print`) and media features such as `("prefers-color-scheme", "dark")`.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn media(&self, medium: &str, features: &[(&str, &str)]) -> Result<()> {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.cdp("Emulation.setEmulatedMedia", json!({ "media": medium, "features": features }))?;
        Ok(())
    }

    /// Lets pages run no script, as a reader with scripts switched off; the tests' own questions still work.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn without_scripts(&self) -> Result<()> {
        self.runs_scripts.store(false, Ordering::Relaxed);
        if self.engine != Engine::Chromium {
            preamble::forbid_scripts();
            return Ok(());
        }
        self.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true }))?;
        Ok(())
    }

    /// Slows the network and the processor down.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn network(&self, network: Network) -> Result<()> {
        let bytes = network.bits_per_second / 8.0;
        self.cdp("Network.enable", json!({}))?;
        self.cdp(
            "Network.emulateNetworkConditions",
            json!({ "offline": false, "latency": network.latency, "downloadThroughput": bytes, "uploadThroughput": bytes }),
        )?;
        self.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": network.slower }))?;
        Ok(())
    }

    /// Runs a script in every document from now on, before any of its own.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn before_pages(&self, source: &str) -> Result<()> {
        if self.engine != Engine::Chromium {
            preamble::add(source);
            return Ok(());
        }
        self.cdp("Page.enable", json!({}))?;
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source }))?;
        Ok(())
    }

    /// Prints the page on A4, or what size it asks for, and gives the PDF.
    ///
    /// # Errors
    ///
    /// When the browser does not print.
    pub fn print(&self) -> Result<Vec<u8>> {
        let printed = self.cdp(
            "Page.printToPDF",
            json!({ "preferCSSPageSize": true, "printBackground": true, "paperWidth": 8.27, "paperHeight": 11.69 }),
        )?;
        decode(&printed)
    }

    /// Collects the garbage of the tab, all that can be collected.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn collect_garbage(&self) -> Result<()> {
        // Finalizers run between collections: what they let go is collected by the next.
        for _ in 0..4 {
            match self.engine {
                Engine::Chromium => drop(self.cdp("HeapProfiler.collectGarbage", json!({}))?),
                Engine::Firefox | Engine::WebKit => self.classic_collect_garbage()?,
            }
            self.settle()?;
        }
        Ok(())
    }

    /// A picture of what is in view, once two in a row agree, for comparing with another.
    ///
    /// # Errors
    ///
    /// When the picture cannot be taken.
    pub fn view(&self) -> Result<Vec<u8>> {
        let mut last = Value::Null;
        loop {
            let picture = self.command(Method::GET, "screenshot", Value::Null)?;
            if picture == last {
                return Ok(STANDARD.decode(last.as_str().context("the browser sent no picture")?)?);
            }
            last = picture;
        }
    }

    /// Takes a picture of the whole page into `target/e2e/<name>.png`.
    ///
    /// # Errors
    ///
    /// When the picture cannot be taken or stored.
    pub fn screenshot(&self, name: &str) -> Result<PathBuf> {
        let metrics = self.cdp("Page.getLayoutMetrics", json!({}))?;
        let side = |name: &str| metrics.pointer(&format!("/cssContentSize/{name}")).and_then(Value::as_f64);
        // The picture has no scrollbar, so it shows the page as wide as the window.
        let width = side("width").unwrap_or_default().max(self.ask("innerWidth")?);
        let height = side("height").unwrap_or_default().min(TALLEST);
        let picture = self.picture(json!({
            "captureBeyondViewport": true,
            "clip": { "x": 0, "y": 0, "width": width, "height": height, "scale": 1 },
        }))?;
        let file = paths::output().join(format!("{name}.png"));
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&file, picture).with_context(|| format!("{} cannot be written", file.display()))?;
        Ok(file)
    }

    /// A PNG of what the window shows.
    ///
    /// # Errors
    ///
    /// When the browser takes none.
    pub fn viewport(&self) -> Result<Vec<u8>> {
        self.picture(json!({}))
    }

    /// The same as a WebP, an eighth of the bytes, for what is looked at and compared with nothing.
    ///
    /// # Errors
    ///
    /// When the browser takes none.
    pub fn small_picture(&self) -> Result<Vec<u8>> {
        self.picture(json!({ "format": "webp", "quality": 70 }))
    }

    fn picture(&self, options: Value) -> Result<Vec<u8>> {
        let mut options = options;
        if let Some(options) = options.as_object_mut() {
            options.entry("format").or_insert_with(|| "png".into());
        }
        decode(&self.cdp("Page.captureScreenshot", options)?)
    }
}

fn decode(answer: &Value) -> Result<Vec<u8>> {
    let data = answer.get("data").and_then(Value::as_str).context("the browser sent no data")?;
    Ok(STANDARD.decode(data)?)
}
