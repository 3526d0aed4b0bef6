//! A timeline is read on another day than it was built: what has passed since is folded as what had passed then, and a year is seen once.

use anyhow::Result;
use mingbai_e2e::browser::Device;
use mingbai_e2e::{Browser, Site};

const LIST: &str = "one('.band .timeline:not(.deadline)')";
const SEEN: &str =
    "[...one('.band .timeline:not(.deadline)').children].filter((it) => it.matches('.milestone')).map(words)";

#[test]
fn what_passed_since_the_page_was_built_is_folded_too() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.screen(Device { width: 360, height: 740 })?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    let before: Vec<String> = browser.ask(SEEN)?;
    assert!(before.len() > 1, "{before:?}");
    // A day after the first that is seen, as the reader's clock says it.
    browser.perform(&format!(
        "const [next] = [...{LIST}.children].filter((it) => it.matches('.milestone'));
         const day = Date.parse(next.dataset.end) + 86_400_000;
         Date.now = () => day;
         const script = document.querySelector('script[src$=\"mingbai.js\"]').src.replace('mingbai.js', 'days.js');
         import(script).then(({{ count }}) => {{ count(root()); document.body.dataset.counted = ''; }});"
    ))?;
    browser.wait("document.body.dataset.counted === ''")?;
    let after: Vec<String> = browser.ask(SEEN)?;
    assert!(!after.is_empty() && after.len() < before.len(), "{after:?}");
    assert!(after[0].starts_with("202"), "the first that is seen says no year: {after:?}");
    assert!(browser.ask::<bool>(&format!(
        "[...{LIST}.children].find((it) => it.matches('.milestone')).querySelector('.year').offsetWidth > 1"
    ))?);
    let (said, folded): (String, usize) = browser.ask(&format!(
        "[words({LIST}.querySelector('.past summary')), {LIST}.querySelector('.past-days').childElementCount]"
    ))?;
    assert!(said.contains(&folded.to_string()), "{folded} are folded, {said} is said");
    assert!(browser.ask::<bool>(&format!("shown({LIST}.querySelector('.past summary'))"))?);
    Ok(())
}

#[test]
fn a_year_is_seen_once_and_heard_with_each_day() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/gallery/timeline/typical/"))?;
    let seen: Vec<String> = browser.ask("all('.timeline .year').filter((it) => it.offsetWidth > 1).map(words)")?;
    assert_eq!(seen, ["2026年", "2027年"]);
    let dates: Vec<String> = browser.ask("all('.milestone-date').map(words)")?;
    assert!(dates.len() > 4 && dates.iter().all(|date| date.starts_with("202")), "{dates:?}");
    Ok(())
}
