//! Pages as offices really have them: no doctype, GBK, loud resets, replaced built-ins, a base address elsewhere.

use anyhow::Result;
use mingbai_e2e::browser::Device;
use mingbai_e2e::{Answer, Browser, Lease, Server, Site, paths};

fn open(path: &str) -> Result<(Server, Lease)> {
    let server = Site::built()?.answer("gbk.html", Answer::As("text/html")).start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url(path))?;
    Ok((server, browser))
}

/// Reads, opens, searches; and nothing is logged.
fn works(browser: &Browser) -> Result<()> {
    browser.wait("one('#mb-first-floor') !== null")?;
    assert!(
        browser.ask::<bool>("words(one('#mb-first-floor > summary')).includes(fold('一楼住户不同意，还能装吗？'))")?
    );
    browser.click("one('#mb-first-floor > summary')")?;
    browser.wait("shown(one('#mb-first-floor > :not(summary)'))")?;
    browser.type_into("one('.search-input')", "公积金")?;
    browser.wait("visibleEntries().length > 0 && visibleEntries().length < entries().length")?;
    browser.expect_silence()?;
    Ok(())
}

#[test]
fn a_page_without_a_doctype() -> Result<()> {
    let (_server, browser) = open("/hosts/quirks.html")?;
    assert_eq!(browser.ask::<String>("document.compatMode")?, "BackCompat");
    works(&browser)
}

#[test]
fn a_page_in_gbk() -> Result<()> {
    let (_server, browser) = open("/hosts/gbk.html")?;
    assert_eq!(browser.ask::<String>("document.characterSet")?, "GBK");
    assert_eq!(browser.ask::<String>("words(document.querySelector('#headline'))")?, "云溪县人民政府通知");
    works(&browser)
}

#[test]
fn a_page_with_replaced_built_ins() -> Result<()> {
    let (_server, browser) = open("/hosts/prototype.html")?;
    // They have done their harm by now; the driver's own way to name an element would stumble over them.
    browser
        .perform("delete Array.prototype.toJSON; delete String.prototype.toJSON; delete Object.prototype.extend;")?;
    works(&browser)
}

#[test]
fn a_page_with_its_base_elsewhere() -> Result<()> {
    let (_server, browser) = open("/hosts/base.html")?;
    works(&browser)
}

#[test]
fn a_page_that_loads_the_script_twice() -> Result<()> {
    let (_server, browser) = open("/hosts/twice.html")?;
    works(&browser)
}

#[test]
fn a_reset_full_of_important_does_not_reach_inside() -> Result<()> {
    let (_server, browser) = open("/hosts/reset.html")?;
    assert!(browser.ask::<bool>("shown(one('.question > summary'))")?, "the reset hides our questions");
    let colour: String = browser.ask("getComputedStyle(one('.question > summary')).color")?;
    assert!(!["rgb(255, 255, 0)", "rgb(0, 0, 255)"].contains(&colour.as_str()), "the reset colours our text {colour}");
    let spacing: String = browser.ask("getComputedStyle(one('.question > summary')).letterSpacing")?;
    assert_eq!(spacing, "normal", "the host's letter spacing reaches our text");
    works(&browser)
}

#[test]
fn a_page_inside_a_frame() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url("/hosts/frame.html"))?;
    let inside = "document.querySelector('iframe').contentDocument.querySelector('mingbai-explainer')";
    browser.wait(&format!("{inside}?.dataset.state === 'live'"))?;
    browser.perform(&format!("{inside}.shadowRoot.querySelector('.expand-all').click()"))?;
    browser
        .wait(&format!("[...{inside}.shadowRoot.querySelectorAll('.question')].every((question) => question.open)"))?;
    browser.expect_silence()?;
    Ok(())
}

/// A page that makes one box as tall as another in its own observer of sizes changes its height once more in the same frame.
/// Whoever watches that height meanwhile makes the browser throw at the page.
#[test]
fn a_page_that_answers_to_sizes_itself() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    let marks = "all('.clause-mark').some((mark) => shown(mark))";
    let framed = "document.querySelector('iframe')?.contentDocument.querySelector('mingbai-explainer')?.dataset.state === 'live'";
    for (device, page, ready, window) in [
        (Device::PHONE, "/elevator-2026/", marks, "window"),
        (Device::DESKTOP, "/hosts/frame.html", framed, "document.querySelector('iframe').contentWindow"),
    ] {
        browser.screen(device)?;
        browser.open(&server.url(page))?;
        browser.wait(ready)?;
        browser.settle()?;
        let thrown: Vec<String> = browser.ask(&format!(
            "(async () => {{
               const page = {window};
               const thrown = [];
               page.addEventListener('error', ({{ message }}) => thrown.push(message));
               const frame = () => new Promise((done) => page.requestAnimationFrame(() => page.requestAnimationFrame(done)));
               const [box, other] = [0, 1].map(() => page.document.body.appendChild(page.document.createElement('div')));
               new page.ResizeObserver(() => {{ other.style.height = `${{box.offsetHeight}}px`; }}).observe(box);
               for (const height of [20, 60, 40]) {{
                 await frame();
                 box.style.height = `${{height}}px`;
               }}
               await frame();
               return other.offsetHeight === 40 ? thrown : [...thrown, 'the page was not answered'];
             }})()"
        ))?;
        assert!(thrown.is_empty(), "{page}: {thrown:#?}");
    }
    Ok(())
}

#[test]
fn a_page_whose_script_and_content_come_from_another_origin() -> Result<()> {
    let far = Site::built()?.answer("", Answer::With("access-control-allow-origin", "*")).start()?;
    let page = format!(
        r#"<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>通知</title>
        <script type="module" src="{}"></script><mingbai-explainer src="{}"></mingbai-explainer>"#,
        far.url("/mingbai/mingbai.js"),
        far.url("/elevator-2026/jiedu.md")
    );
    let near = Site::built()?.page("/far.html", page).start()?;
    let browser = Browser::lease()?;
    browser.open_live(&near.url("/far.html"))?;
    works(&browser)?;
    assert!(near.hits().iter().all(|hit| !hit.path.contains("mingbai/")), "{:?}", near.hits());
    Ok(())
}

#[test]
fn a_page_with_two_versions_of_the_script() -> Result<()> {
    let page = r#"<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>通知</title>
        <script type="module" src="/old/mingbai.js"></script><script type="module" src="/mingbai/mingbai.js"></script>
        <mingbai-explainer src="/elevator-2026/jiedu.md"></mingbai-explainer>"#;
    let site = Site::built()?.mount("/old/", paths::dist()?.join("mingbai")).page("/versions.html", page);
    let server = site.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/versions.html"))?;
    works(&browser)?;
    assert_eq!(server.count("full_bg.wasm"), 1, "both versions were loaded");
    Ok(())
}

#[test]
fn nothing_of_the_host_is_changed() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url("/hosts/plain.html"))?;
    // Sizes follow the content of the page, which may grow.
    let state = "(() => {
      const sizes = /^(block-size|inline-size|width|height|perspective-origin|transform-origin)$/;
      const styles = [...document.querySelectorAll('body, body > :not(mingbai-explainer)')].flatMap((element) => {
        const style = getComputedStyle(element);
        const names = [...style].filter((name) => !sizes.test(name));
        return names.map((name) => `${element.localName} ${name}: ${style.getPropertyValue(name)}`);
      });
      return [...Object.keys(window), ...styles];
    })()";
    let before: Vec<String> = browser.ask(state)?;
    browser.until_live(0)?;
    browser.wait("one('.question') !== null")?;
    let after: Vec<String> = browser.ask(state)?;
    let changed: Vec<&String> = after.iter().filter(|line| !before.contains(line)).collect();
    assert!(changed.is_empty(), "{changed:#?}");
    assert_eq!(after.len(), before.len());
    Ok(())
}

#[test]
fn text_zoomed_as_wechat_zooms_it() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.screen(Device::NARROWEST)?;
    browser.open_live(&server.url("/hosts/plain.html"))?;
    for zoom in ["94%", "100%", "125%", "150%", "175%"] {
        browser.perform(&format!("document.documentElement.style.fontSize = '{zoom}';"))?;
        browser.settle()?;
        let size: f64 = browser.ask("parseFloat(getComputedStyle(one('.mingbai')).fontSize)")?;
        let expected = zoom.trim_end_matches('%').parse::<f64>()? / 100.0;
        assert!(size >= 17.0 * expected * 0.9, "{zoom}: text of {size} px does not follow the reader's size");
        let wide: bool = browser.ask("document.documentElement.scrollWidth > innerWidth")?;
        assert!(!wide, "{zoom}: the page scrolls sideways");
    }
    Ok(())
}

#[test]
fn a_page_with_a_hundred_elements() -> Result<()> {
    let elements: String = (0..100)
        .map(|number| {
            let form = ["explainer", "qa", "card", "infographic"][number % 4];
            format!(r#"<mingbai-{form} src="/elder-meals-2026/jiedu.md"></mingbai-{form}>"#)
        })
        .collect();
    let page = format!(
        r#"<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>一百个</title>
        <script type="module" src="/mingbai/mingbai.js"></script><body>{elements}"#
    );
    let server = Site::built()?.page("/hundred.html", page).start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/hundred.html"))?;
    // Each comes alive when the reader comes near it.
    for number in (0..100).step_by(9) {
        browser.until_live(number)?;
    }
    for file in ["full_bg.wasm", "full.js", "mingbai.css", "jiedu.md"] {
        assert_eq!(server.count(file), 1, "{file} was fetched more than once");
    }
    browser.expect_silence()?;
    Ok(())
}

#[test]
fn a_page_whose_files_come_late() -> Result<()> {
    let server = Site::built()?
        .answer("_bg.wasm", Answer::Held)
        .answer("mingbai.css", Answer::Held)
        .answer("jiedu.md", Answer::Held)
        .start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url("/hosts/fallback.html"))?;
    assert!(browser.ask::<bool>("shown(host().firstElementChild)")?, "the reader waits before an empty place");
    server.release();
    browser.until_live(0)?;
    works(&browser)
}

#[test]
fn in_forced_colours_what_is_chosen_and_open_can_be_told() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.media("screen", &[("forced-colors", "active")])?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    // Colours of ours are gone there: what is told by background alone must be told by a line as well.
    browser.click("one('[data-reader=elder]')")?;
    browser.wait("getComputedStyle(one('[data-reader=elder]')).outlineStyle !== 'none'")?;
    let charts: bool = browser.ask(
        "all('.bar-value, .part').length > 0 && all('.bar-value, .part').every((bar) => getComputedStyle(bar).forcedColorAdjust === 'none')",
    )?;
    assert!(charts, "the parts of a chart have one colour");
    works(&browser)
}
