//! A reader keeps the infographic as one long picture: it is painted here, whole, under the strictest policy, and its code is
//! fetched by nobody who does not ask for it.

use anyhow::Result;
use mingbai_e2e::{Answer, Browser, Lease, Server, Site};

const STRICT: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";

const BUTTON: &str = "one('.save-picture')";

/// Keeps what the page hands over, instead of a file among the downloads.
const CATCH: &str = "window.blobs = []; window.names = []; window.violations = [];
const make = URL.createObjectURL;
URL.createObjectURL = (blob) => { blobs.push(blob); return make.call(URL, blob); };
HTMLAnchorElement.prototype.click = function () { names.push(this.download); };
document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));";

fn open(site: Site, device_script: &str) -> Result<(Server, Lease)> {
    let header = Answer::With("content-security-policy", STRICT);
    let server = site.answer("/", header.clone()).answer(".html", header).start()?;
    let browser = Browser::lease()?;
    browser.before_pages(&[CATCH, device_script].concat())?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    Ok((server, browser))
}

/// Waits for both pieces of a tall picture. Browsers pack them side by side, so that either may come first: from here on they stand by name.
fn two_pieces(browser: &Browser) -> Result<()> {
    browser.wait("names.length === 2")?;
    browser.perform(
        "const pieces = names.map((name, at) => [name, blobs[at]]).sort(([one], [other]) => (one < other ? -1 : 1));
         pieces.forEach(([name, blob], at) => { names[at] = name; blobs[at] = blob; });",
    )
}

/// Reads the picture back: width, height, and how many of a hundred pixels are not paper, of each tenth of its height.
fn read_back(browser: &Browser, place: usize) -> Result<(u32, u32, Vec<u32>)> {
    browser.perform(&format!("window.place = {place};"))?;
    browser.perform(
        "window.read = null;
         createImageBitmap(blobs[place]).then((bitmap) => {
           const canvas = Object.assign(document.createElement('canvas'), { width: bitmap.width, height: bitmap.height });
           const pen = canvas.getContext('2d');
           pen.drawImage(bitmap, 0, 0);
           const tenth = Math.floor(bitmap.height / 10);
           const ink = Array.from({ length: 10 }, (_, part) => {
             const { data } = pen.getImageData(0, part * tenth, bitmap.width, tenth);
             let dark = 0;
             for (let place = 0; place < data.length; place += 4) if (data[place] + data[place + 1] + data[place + 2] < 600) dark += 1;
             return Math.round(dark * 1000 / (data.length / 4));
           });
           window.read = [bitmap.width, bitmap.height, ink];
         });",
    )?;
    browser.wait("read !== null")?;
    browser.ask("read")
}

#[test]
fn one_tap_saves_it_whole() -> Result<()> {
    let (_server, browser) = open(Site::built()?, "")?;
    browser.click(BUTTON)?;
    two_pieces(&browser)?;
    for (place, part) in ["-1.png", "-2.png"].into_iter().enumerate() {
        let name: String = browser.ask(&format!("names[{place}]"))?;
        assert!(name.ends_with(part) && name.contains("加装电梯"), "{name}");
        let (width, height, ink) = read_back(&browser, place)?;
        assert_eq!(width, 750);
        assert!((2_000..=4_000).contains(&height), "{height}");
        assert!(ink.iter().all(|dark| *dark > 10), "a tenth of the picture is blank: {ink:?}");
    }
    browser.wait("one('.save-said').textContent === one('.save-said').dataset.saved")?;
    let violations: Vec<String> = browser.ask("violations")?;
    assert!(violations.is_empty(), "{violations:?}");
    Ok(())
}

#[test]
fn an_element_drawn_from_markdown_saves_its_picture_too() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.before_pages(CATCH)?;
    browser.open_live(&server.url("/hosts/fallback.html"))?;
    browser.click(BUTTON)?;
    browser.wait("names.length > 0")?;
    let (width, height, ink) = read_back(&browser, 0)?;
    assert_eq!(width, 750);
    assert!((2_000..=4_000).contains(&height), "{height}");
    assert!(ink.iter().all(|dark| *dark > 10), "a tenth of the picture is blank: {ink:?}");
    Ok(())
}

#[test]
fn who_saves_nothing_downloads_nothing() -> Result<()> {
    let (server, browser) = open(Site::built()?, "")?;
    browser.click("one('.expand-all')")?;
    browser.wait("all('.question').every((question) => question.open)")?;
    assert_eq!((server.count("picture_bg.wasm"), server.count("tujie-1.txt")), (0, 0));
    browser.click(BUTTON)?;
    browser.wait("names.length === 2")?;
    browser.click(BUTTON)?;
    browser.wait("names.length === 4")?;
    assert_eq!((server.count("picture_bg.wasm"), server.count("tujie-1.txt")), (1, 1));
    Ok(())
}

#[test]
fn a_browser_that_saves_no_files_shows_it() -> Result<()> {
    // Under this policy no picture from memory is shown either: then it is the canvas, and the words say so.
    let agent = "Object.defineProperty(navigator, 'userAgent', { value: 'Mozilla/5.0 MicroMessenger/8.0' });";
    let (_server, browser) = open(Site::built()?, agent)?;
    browser.click(BUTTON)?;
    browser.wait("shown(one('canvas.saved-picture'))")?;
    browser.wait("one('.save-said').textContent === one('.save-said').dataset.shown")?;
    assert_eq!(browser.ask::<usize>("names.length")?, 0);
    // What it says stands above it as text.
    assert_eq!(browser.ask::<String>("one('canvas.saved-picture').getAttribute('aria-hidden')")?, "true");
    Ok(())
}

/// The colour of one pixel of the first piece, and whether the last has a code: its three corners are dark squares on white.
const LOOKS: &str = "window.looks = null;
Promise.all([blobs[0], blobs[blobs.length - 1]].map((blob) => createImageBitmap(blob))).then(([first, last]) => {
  const pen = (bitmap) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: bitmap.width, height: bitmap.height });
    const pen = canvas.getContext('2d');
    pen.drawImage(bitmap, 0, 0);
    return pen;
  };
  const accent = [...pen(first).getImageData(4, 4, 1, 1).data].slice(0, 3);
  const { data } = pen(last).getImageData(500, 0, 200, last.height);
  let white = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at] + data[at + 1] + data[at + 2] === 765) white += 1;
  window.looks = [accent, white];
});";

/// Red stood in every picture, whatever the page's accent was; and a site without an address had no way back to it.
#[test]
fn it_has_the_accent_of_its_page_and_a_code_that_leads_there() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.before_pages(CATCH)?;
    for (page, accent) in [("/elevator-2026/", [27, 75, 143]), ("/elder-meals-2026/", [11, 90, 82])] {
        browser.open_live(&server.url(page))?;
        browser.click(BUTTON)?;
        browser.wait("one('.save-said').textContent === one('.save-said').dataset.saved")?;
        two_pieces(&browser)?;
        browser.perform(LOOKS)?;
        browser.wait("looks !== null")?;
        let (painted, white): ([u8; 3], usize) = browser.ask("looks")?;
        assert_eq!(painted, accent, "{page}");
        assert!(white > 10_000, "{page} has no code: {white}");
    }
    Ok(())
}

/// The lines of a site without an address have no code; the page knows where it is.
#[test]
fn a_page_makes_the_code_where_its_site_has_none() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.before_pages(CATCH)?;
    browser.open_live(&server.url("/hosts/fallback.html"))?;
    browser.click(BUTTON)?;
    browser.wait("one('.save-said').textContent === one('.save-said').dataset.saved")?;
    assert_eq!(server.count("qr.js"), 1);
    Ok(())
}

#[test]
fn a_failure_is_said_and_may_be_tried_again() -> Result<()> {
    let (_server, browser) = open(Site::built()?.answer("tujie-1.txt", Answer::Missing), "")?;
    browser.click(BUTTON)?;
    browser.wait("one('.save-said').textContent === one('.save-said').dataset.failed")?;
    assert!(browser.ask::<bool>("state() === 'live'")?, "the page must stay as it is");
    Ok(())
}

#[test]
fn without_scripts_there_is_no_button() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.without_scripts()?;
    browser.open(&server.url("/elevator-2026/"))?;
    let is_shown: bool = browser.ask(&format!("shown({BUTTON})"))?;
    assert!(!is_shown);
    Ok(())
}
