//! The accessibility checker axe-core, run in the page on the document and the shadow roots in it.

use std::fs;

use anyhow::{Context, Result};

use crate::browser::Browser;
use crate::paths;

/// WCAG 2.2 AA and what axe itself recommends; each violation as one text with the elements that it meets.
const RUN: &str = r"
return axe.run(document, { resultTypes: ['violations'], RULES }).then(({ violations }) =>
  violations.map(({ id, help, nodes }) =>
    [`${id}: ${help}`, ...nodes.slice(0, 3).map((node) => {
      const data = [...node.any, ...node.all, ...node.none].map((check) => check.message).slice(0, 2).join('; ');
      return `  ${node.target.flat(3).join(' >>> ')}\n    ${node.html.slice(0, 160)}\n    ${data}`;
    }), ...(nodes.length > 3 ? [`  and ${nodes.length - 3} more`] : [])].join('\n')));";

/// Which of axe's rules are run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rules {
    /// All of them.
    All,
    /// Those that a change of colours can break.
    Colours,
}

/// Checks the open page.
///
/// # Errors
///
/// When the npm package is not installed or the checker fails.
pub fn violations(browser: &Browser, rules: Rules) -> Result<Vec<String>> {
    let file = paths::node_modules()?.join("axe-core/axe.min.js");
    if browser.ask("typeof axe === 'undefined'")? {
        let source = fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        // As the body of a function axe finds no `window.axe` to extend and makes one.
        browser.run(&source)?;
    }
    let rules = match rules {
        Rules::All => "runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']",
        Rules::Colours => "runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }",
    };
    Ok(serde_json::from_value(browser.run(&RUN.replace("RULES", rules))?)?)
}
