//! One cold visit to one page, and what it cost.

use anyhow::{Context, Result};
use mingbai_e2e::browser::{Device, Network};
use mingbai_e2e::source::{Question, fold};
use mingbai_e2e::{Browser, Server};
use serde::Deserialize;

use crate::pages::Way;

/// The figures of one visit; times in milliseconds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sample {
    /// From the start of the navigation to the first answer.
    pub(crate) first_answer: f64,
    /// To the first paint of anything.
    pub(crate) first_paint: f64,
    /// Cumulative Layout Shift until everything has come to rest.
    pub(crate) shift: f64,
    /// What long tasks keep from the reader beyond 50 ms each.
    pub(crate) blocking: f64,
    /// The longest task.
    pub(crate) longest: f64,
    /// Bytes of all answers' bodies, compressed.
    pub(crate) bytes: f64,
    /// Of these, scripts and modules.
    pub(crate) code: f64,
}

/// What the page itself has seen.
#[derive(Deserialize)]
struct Seen {
    answer: f64,
    paint: f64,
    tasks: Vec<f64>,
}

/// Watches for the first answer in each frame, in the page and in the shadow roots of the two widgets.
const WATCH: &str = r"
window.bench = { answer: 0, tasks: [] };
new PerformanceObserver((list) => bench.tasks.push(...list.getEntries().map((entry) => entry.duration)))
  .observe({ type: 'longtask', buffered: true });
(() => {
  const fold = (text) => text.normalize('NFKC').replace(/\s+/gu, '');
  const readable = (scope) => [...scope.querySelectorAll('details')].some((details) => {
    const line = details.querySelector('summary');
    return line && fold(line.textContent).includes(QUESTION) && [...details.querySelectorAll('p')].some((answer) =>
      fold(answer.textContent).includes(ANSWER) && answer.checkVisibility() && answer.getBoundingClientRect().height > 0);
  });
  const look = () => {
    const widget = document.querySelector('mingbai-explainer, reference-explainer');
    if (readable(document) || (widget?.shadowRoot && readable(widget.shadowRoot))) {
      setTimeout(() => { bench.answer = performance.now(); });
    } else {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
})();";

/// Opens the page with a cold cache on a cheap phone and waits until it has come to rest.
pub(crate) fn once(browser: &Browser, server: &Server, way: Way, question: &Question) -> Result<Sample> {
    browser.fresh_tab()?;
    browser.screen(Device::PHONE)?;
    browser.network(Network::CHEAP_PHONE)?;
    browser.before_pages(
        &WATCH
            .replace("QUESTION", &serde_json::to_string(&fold(&question.question))?)
            .replace("ANSWER", &serde_json::to_string(&fold(&question.answer))?),
    )?;
    server.clear();
    browser.open(&server.url(&format!("/pages/{}.html", way.name())))?;
    browser.wait("bench.answer > 0").with_context(|| format!("{} never shows its first answer", way.name()))?;
    if way.goes_live() {
        browser.until_live(0)?;
    }
    rest(browser)?;

    let seen: Seen = browser.ask(
        "({ answer: bench.answer, tasks: bench.tasks, paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0 })",
    )?;
    let hits = server.hits();
    let sum = |code: bool| -> usize {
        let is_code = |path: &str| path.ends_with(".js") || path.ends_with(".wasm");
        hits.iter().filter(|hit| !code || is_code(&hit.path)).map(|hit| hit.bytes).sum()
    };
    Ok(Sample {
        first_answer: seen.answer,
        first_paint: seen.paint,
        shift: browser.shifts()?.iter().fold(0.0, |sum, shift| sum + shift.value),
        blocking: seen.tasks.iter().map(|task| (task - 50.0).max(0.0)).sum(),
        longest: seen.tasks.iter().copied().fold(0.0, f64::max),
        bytes: sum(false) as f64,
        code: sum(true) as f64,
    })
}

/// Waits until the main thread has been idle twice and no long task was added in between.
fn rest(browser: &Browser) -> Result<()> {
    browser.run(
        "const idle = () => new Promise((done) => requestIdleCallback(done));
         const quiet = async () => {
           for (;;) {
             const before = bench.tasks.length;
             await idle();
             await new Promise((done) => setTimeout(done, 300));
             await idle();
             if (bench.tasks.length === before) return true;
           }
         };
         return quiet();",
    )?;
    Ok(())
}
