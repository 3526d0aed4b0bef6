//! Links of documents lead somewhere: to a file of the checkout, and where they name a heading, to one that is there. What leads out of the
//! checkout is not asked.

use super::{Problem, Tree};

/// The links of a document that lead nowhere.
pub(super) fn check(document: &str, text: &str, tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (at, line) in prose(text) {
        for link in links(&without_code(line)) {
            if let Some(wrong) = wrong_with(document, &link, tree) {
                let wrong = format!("line {at} links to `{link}`, {wrong}");
                problems.push(Problem::new(document, wrong, "link to where it is now, or leave the link out"));
            }
        }
    }
    problems
}

fn wrong_with(document: &str, link: &str, tree: &Tree) -> Option<&'static str> {
    if link.is_empty() || link.starts_with('/') || link.contains(':') {
        return None;
    }
    let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
    let file = if path.is_empty() { Some(document.to_owned()) } else { joined(document, path) };
    let Some(file) = file else { return Some("which is out of the checkout") };
    let is_folder =
        |file: &str| tree.files.keys().any(|other| other.strip_prefix(file).is_some_and(|it| it.starts_with('/')));
    match tree.text(&file) {
        None if !is_folder(&file) => Some("which is not there"),
        Some(text) if !anchor.is_empty() && file.ends_with(".md") && !anchors(text).iter().any(|it| it == anchor) => {
            Some("and no heading is called so")
        }
        _ => None,
    }
}

/// Where a relative address leads, as seen from a document: `../README.md` in `docs/write.md` is `README.md`; none where it leads out.
fn joined(document: &str, path: &str) -> Option<String> {
    let mut names: Vec<&str> = document.split('/').collect();
    names.pop();
    for name in path.split('/') {
        match name {
            "" | "." => {}
            ".." => drop(names.pop()?),
            _ => names.push(name),
        }
    }
    Some(names.join("/"))
}

/// The lines outside of code blocks, with their numbers.
fn prose(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut fence = 0;
    text.lines().enumerate().filter_map(move |(at, line)| {
        let words = line.trim_start();
        let ticks = words.len() - words.trim_start_matches('`').len();
        match fence {
            0 if ticks >= 3 => fence = ticks,
            0 => return Some((at + 1, line)),
            open if ticks >= open => fence = 0,
            _ => {}
        }
        None
    })
}

/// A line in which nothing stands between backticks.
fn without_code(line: &str) -> String {
    line.split('`').enumerate().map(|(at, part)| if at % 2 == 0 { part } else { "`" }).collect()
}

/// Where the links and pictures of a line lead: `[a](b "c")` and `[a]: b` lead to `b`.
fn links(line: &str) -> Vec<String> {
    let target = |rest: &str| rest.split([')', ' ']).next().unwrap_or_default().to_owned();
    let mut links: Vec<String> = line.split("](").skip(1).map(target).collect();
    links.extend(line.strip_prefix('[').and_then(|rest| rest.split_once("]: ")).map(|(_, rest)| target(rest)));
    links
}

/// What the headings of a document are called in addresses: `### 2. In one (best)` is `2-in-one-best`, a second one `2-in-one-best-1`.
fn anchors(text: &str) -> Vec<String> {
    let mut anchors: Vec<String> = Vec::new();
    for (_, line) in prose(text) {
        let Some(heading) = line.strip_prefix('#') else { continue };
        let heading = heading.trim_start_matches('#').trim().to_lowercase();
        let kept = heading.chars().filter(|sign| sign.is_alphanumeric() || " -_".contains(*sign));
        let name: String = kept.map(|sign| if sign == ' ' { '-' } else { sign }).collect();
        let is_same = |other: &&String| {
            other
                .strip_prefix(&name)
                .is_some_and(|rest| rest.trim_start_matches('-').chars().all(|sign| sign.is_ascii_digit()))
        };
        match anchors.iter().filter(is_same).count() {
            0 => anchors.push(name),
            again => anchors.push(format!("{name}-{again}")),
        }
    }
    anchors
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is wrong in `docs/a.md`.
    fn told(text: &str) -> Vec<String> {
        let files = [
            ("README.md", "# A\n## B, c (d)\n## B, c (d)\n```sh\n# no heading\n```\n"),
            ("docs/x/y.png", ""),
            ("docs/a.md", text),
        ];
        let problems = check("docs/a.md", text, &Tree::of(&files));
        problems.into_iter().map(|it| it.wrong.split('`').skip(1).collect()).collect()
    }

    #[test]
    fn a_link_to_a_file_that_is_not_there_is_told() {
        assert_eq!(
            told("[a](../README.md) ![b](x/y.png \"c\") [d](x) [e](https://f.example/g.md)\n\n[h]: x/y.png\n"),
            [""; 0]
        );
        assert_eq!(
            told("[a](README.md) and ![b](x/z.png)"),
            ["README.md, which is not there", "x/z.png, which is not there"]
        );
        assert_eq!(told("\n[h]: x/z.png\n[a](../../a.md)").len(), 2);
    }

    #[test]
    fn a_link_to_a_heading_that_is_not_there_is_told() {
        assert_eq!(told("# 问 答\n[a](../README.md#b-c-d) [b](../README.md#b-c-d-1) [c](#问-答)"), [""; 0]);
        assert_eq!(told("[a](../README.md#b) [c](#d)").len(), 2);
        assert_eq!(told("[a](../README.md#no-heading)"), ["../README.md#no-heading, and no heading is called so"]);
    }

    #[test]
    fn a_link_in_code_is_none() {
        assert_eq!(told("`[a](b.md)`\n\n```markdown\n[a](b.md)\n```\n"), [""; 0]);
    }
}
