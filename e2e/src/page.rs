//! What one can ask of the page in the browser, through the shadow roots of our elements.
//!
//! An expression is JavaScript and may use the words of `page.js`: `one('.question')` is the first question of the
//! first element, `shown(element)` whether a reader can see it. Nothing here waits for a time, only for a condition.

use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::browser::{Browser, ConsoleLine, Engine};

/// The words that an expression may use.
pub(crate) const PRELUDE: &str = include_str!("page.js");

/// What WebKit's driver says, once in many runs, when it has lost the answer of a page; the question is asked again.
const LOST: &str = "Could not parse script result";
/// How long a condition may take to come true: far more than it ever needs, for the sake of busy machines.
const PATIENCE: Duration = Duration::from_secs(60);

/// One jump of the layout that no reader asked for.
#[derive(Clone, Debug, Deserialize)]
pub struct Shift {
    /// Its share of the Cumulative Layout Shift.
    pub value: f64,
    /// Milliseconds since the page was opened.
    pub at: f64,
    /// What moved, from where to where.
    pub moved: Vec<String>,
}

/// Reads the layout shifts since the page was opened; those within half a second of a reader's input do not count.
const SHIFTS: &str = r"
return new Promise((resolve) => {
  const seen = [];
  const box = (rect) => `${rect.x},${rect.y} ${rect.width}×${rect.height}`;
  const name = (node) => node?.tagName ? `<${node.tagName.toLowerCase()} class='${node.className}'>` : `${node?.nodeName}`;
  const note = (list) => {
    for (const entry of list.filter((entry) => !entry.hadRecentInput)) {
      const moved = entry.sources.map((s) => `${name(s.node)} ${box(s.previousRect)} → ${box(s.currentRect)}`);
      seen.push({ value: entry.value, at: entry.startTime, moved });
    }
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  // Two frames and a task: what has been painted by now has been reported by then.
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
    note(observer.takeRecords());
    observer.disconnect();
    resolve(seen);
  }, 100)));
});";

impl Browser {
    /// The value of an expression.
    ///
    /// # Errors
    ///
    /// When it throws or is of another type.
    pub fn ask<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        let value = self.run(&format!("{PRELUDE}\nreturn ({expression});")).with_context(|| short(expression))?;
        serde_json::from_value(value).with_context(|| format!("{expression} is of another type"))
    }

    /// Runs statements that may use the words of `page.js`.
    ///
    /// # Errors
    ///
    /// When they throw.
    pub fn perform(&self, statements: &str) -> Result<()> {
        self.run(&format!("{PRELUDE}\n{statements}")).with_context(|| short(statements))?;
        Ok(())
    }

    /// Waits until an expression is true.
    ///
    /// # Errors
    ///
    /// When it does not become true within a limit that no healthy page meets; the message tells what the console says.
    pub fn wait(&self, expression: &str) -> Result<()> {
        let limit = Instant::now() + PATIENCE;
        loop {
            match self.ask::<bool>(&format!("Boolean({expression})")) {
                Ok(true) => return Ok(()),
                Err(error) if !format!("{error:#}").contains(LOST) => return Err(error),
                Ok(false) | Err(_) => {}
            }
            if Instant::now() > limit {
                bail!("this never came true: {expression}\nconsole: {:#?}", self.console()?);
            }
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// Waits until something that the page alone cannot say is so, such as what stands in the console.
    ///
    /// # Errors
    ///
    /// When asking fails, or it does not become so within a limit that no healthy page meets.
    pub fn wait_for(&self, mut is_so: impl FnMut() -> Result<bool>) -> Result<()> {
        let limit = Instant::now() + PATIENCE;
        while !is_so()? {
            if Instant::now() > limit {
                bail!("this never came about\nconsole: {:#?}", self.console()?);
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    /// Scrolls to the n-th of our elements and waits until the script has taken it over.
    ///
    /// # Errors
    ///
    /// When that does not come about.
    pub fn until_live(&self, n: usize) -> Result<()> {
        self.wait(&format!("host({n})"))?;
        // Not if it is seen already: a page that is live by now may have scrolled to a place in it.
        self.perform(&format!("if (!inView(host({n}))) host({n}).scrollIntoView({{ block: 'nearest' }})"))?;
        self.wait(&format!("state({n}) !== ''"))?;
        let state: String = self.ask(&format!("state({n})"))?;
        if state != "live" {
            bail!("element {n} is {state:?} instead of live\nconsole: {:#?}", self.console()?);
        }
        Ok(())
    }

    /// Opens an address and waits until its first element is live.
    ///
    /// # Errors
    ///
    /// When that does not come about.
    pub fn open_live(&self, url: &str) -> Result<()> {
        self.open(url)?;
        self.until_live(0)
    }

    /// Opens an address and waits until it has come to rest: live, where it loads our script and has an element.
    ///
    /// # Errors
    ///
    /// When the page cannot be loaded or its element does not go live.
    pub fn open_at_rest(&self, url: &str) -> Result<()> {
        self.open(url)?;
        if self.ask("host() !== null && document.querySelector('script[src$=\"mingbai.js\"]') !== null")? {
            self.until_live(0)?;
        }
        self.settle()
    }

    /// Opens every `details` of the page and of its elements.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn open_details(&self) -> Result<()> {
        self.perform(
            "for (const scope of [document, ...hosts().map((_, n) => root(n))])
               for (const details of scope?.querySelectorAll('details') ?? []) details.open = true;",
        )?;
        self.settle()
    }

    /// Waits until the browser has painted what it knows, twice; a page without scripts has nothing to come to rest from.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn settle(&self) -> Result<()> {
        // Without scripts Chromium calls nobody back at its next frame.
        if !self.runs_scripts() {
            return Ok(());
        }
        self.run(
            "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))));",
        )?;
        Ok(())
    }

    /// The layout shifts since the page was opened.
    ///
    /// # Errors
    ///
    /// When the browser does not answer, or is of an engine that does not report them.
    pub fn shifts(&self) -> Result<Vec<Shift>> {
        if self.engine() != Engine::Chromium {
            bail!("{:?} reports no layout shifts: a test that needs them stands in e2e/engines.toml", self.engine());
        }
        Ok(serde_json::from_value(self.run(SHIFTS)?)?)
    }

    /// Asks that nothing has been written to the console since it was last read.
    ///
    /// # Errors
    ///
    /// With the lines, when something has; or when the browser does not answer.
    pub fn expect_silence(&self) -> Result<()> {
        let lines = self.console()?;
        if !lines.is_empty() {
            bail!("the console should be empty: {lines:#?}");
        }
        Ok(())
    }

    /// What scripts wrote to the console or threw, without the browser's own complaints about missing files.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn script_lines(&self) -> Result<Vec<ConsoleLine>> {
        let lines = self.console()?;
        Ok(lines.into_iter().filter(|line| matches!(line.source.as_str(), "console-api" | "javascript")).collect())
    }
}

/// The first words of what a page was asked, for the text of an error: some tests put whole pages into a page.
fn short(asked: &str) -> String {
    let mut signs = asked.chars();
    let first: String = signs.by_ref().take(300).collect();
    if signs.next().is_some() { format!("{first}…") } else { first }
}
