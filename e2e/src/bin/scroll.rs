//! How smoothly a long document scrolls beside its explainer: 200 clauses, 100 entries, a processor four times slower than this one.
//!
//! The same page is scrolled through without the explainer, with it in a rail, and on a phone with marks beside the clauses. Each frame
//! asks for the next 40 pixels, as a finger that keeps moving. Frames that come later than one and a half times the usual are counted, and
//! what script, style and layout take of each second. A machine without a graphics processor paints slowly by itself: compare the rows.

use anyhow::Result;
use mingbai_e2e::browser::{Device, Network};
use mingbai_e2e::{Browser, Server, Site};
use serde::Deserialize;
use serde_json::{Value, json};

const CLAUSES: usize = 200;
const ENTRIES: usize = 100;

/// Scrolls to the end and gives the times between frames, in milliseconds.
const SCROLL: &str = "return new Promise((done) => {
  const frames = [];
  let last = performance.now();
  scrollTo(0, 0);
  const next = () => {
    const now = performance.now();
    frames.push(now - last);
    last = now;
    if (scrollY + innerHeight >= document.documentElement.scrollHeight - 2 || frames.length > 600) return done(frames);
    scrollBy(0, 40);
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
});";

/// One way to show the document.
#[derive(Clone, Copy)]
enum Way {
    Alone,
    Rail,
    Phone,
    PhoneAlone,
}

impl Way {
    const ALL: [Self; 4] = [Self::Alone, Self::Rail, Self::PhoneAlone, Self::Phone];

    const fn name(self) -> &'static str {
        match self {
            Self::Alone => "1280 px, document alone",
            Self::Rail => "1280 px, explainer in a rail",
            Self::PhoneAlone => "360 px, document alone",
            Self::Phone => "360 px, marks beside clauses",
        }
    }

    const fn has_explainer(self) -> bool {
        matches!(self, Self::Rail | Self::Phone)
    }

    const fn device(self) -> Device {
        match self {
            Self::Alone | Self::Rail => Device::DESKTOP,
            Self::Phone | Self::PhoneAlone => Device::PHONE,
        }
    }
}

/// What Chromium counts of a tab, in seconds since it was opened.
#[derive(Clone, Copy, Default)]
struct Work {
    script: f64,
    style: f64,
    layout: f64,
}

#[derive(Deserialize)]
struct Metric {
    name: String,
    value: f64,
}

fn main() -> Result<()> {
    let server = site()?.start()?;
    let browser = Browser::start()?;
    println!("| page | frames | median ms | 95 % ms | late | script ms | style ms | layout ms |");
    println!("| --- | --- | --- | --- | --- | --- | --- | --- |");
    for way in Way::ALL {
        println!("{}", measure(&browser, &server, way)?);
    }
    Ok(())
}

fn measure(browser: &Browser, server: &Server, way: Way) -> Result<String> {
    browser.fresh_tab()?;
    browser.screen(way.device())?;
    let path = if way.has_explainer() { "/explained.html" } else { "/alone.html" };
    if way.has_explainer() {
        browser.open_live(&server.url(path))?;
        browser.wait("all('.clause-mark').length > 0")?;
    } else {
        browser.open(&server.url(path))?;
    }
    browser.settle()?;
    browser.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": Network::CHEAP_PHONE.slower }))?;
    browser.cdp("Performance.enable", json!({}))?;
    let before = work(browser)?;
    let mut frames: Vec<f64> = serde_json::from_value(browser.run(SCROLL)?)?;
    let after = work(browser)?;
    browser.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }))?;
    frames.sort_by(f64::total_cmp);
    let at = |share: f64| frames.get((frames.len() as f64 * share) as usize).copied().unwrap_or_default();
    let late = frames.iter().filter(|frame| **frame > at(0.5) * 1.5).count();
    let ms = |seconds: f64| seconds * 1000.0;
    Ok(format!(
        "| {} | {} | {:.1} | {:.1} | {late} | {:.0} | {:.0} | {:.0} |",
        way.name(),
        frames.len(),
        at(0.5),
        at(0.95),
        ms(after.script - before.script),
        ms(after.style - before.style),
        ms(after.layout - before.layout),
    ))
}

fn work(browser: &Browser) -> Result<Work> {
    let answer = browser.cdp("Performance.getMetrics", json!({}))?;
    let metrics: Vec<Metric> = serde_json::from_value(answer.get("metrics").cloned().unwrap_or(Value::Null))?;
    let value = |name: &str| metrics.iter().find(|metric| metric.name == name).map_or(0.0, |metric| metric.value);
    Ok(Work { script: value("ScriptDuration"), style: value("RecalcStyleDuration"), layout: value("LayoutDuration") })
}

fn site() -> Result<Site> {
    let clause = |number: usize| {
        format!("第{number}项补助每户不超过{}元，由街道办事处在{}个工作日内办结", number * 100 + 50, number % 20 + 3)
    };
    let policy: String = (1..=CLAUSES)
        .map(|number| {
            format!(
                "<p>{number}.{}。申请人应当提交身份证明、房屋权属证明和其他需要的材料，并对材料的真实性负责。</p>",
                clause(number)
            )
        })
        .collect();
    let entries: String = (1..=ENTRIES)
        .map(|entry| {
            let number = entry * CLAUSES / ENTRIES;
            format!("### 第{number}项补多少？\n\n看户口所在的街道。\n> 原文：{}\n\n", clause(number))
        })
        .collect();
    let markdown = format!("---\ntitle: 长文件\n---\n\n## 问答 {{.qa}}\n\n{entries}");
    let page = |explainer: &str| {
        format!(
            r#"<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>长文件</title>
            <style>body {{ margin: 16px; line-height: 1.8 }} @media (min-width: 1000px) {{
              main {{ display: grid; grid-template-columns: 1fr 400px; gap: 24px }} .rail {{ position: sticky; top: 0; height: 100vh; overflow-y: auto }} }}</style>
            <script type="module" src="/mingbai/mingbai.js"></script><main><div id="zoom">{policy}</div><div class="rail">{explainer}</div></main>"#
        )
    };
    Ok(Site::built()?
        .page("/long.md", markdown)
        .page("/alone.html", page(""))
        .page("/explained.html", page(r##"<mingbai-explainer src="/long.md" policy="#zoom"></mingbai-explainer>"##)))
}
