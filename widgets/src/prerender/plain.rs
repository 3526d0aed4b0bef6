//! The plain step from the markup of the components: no class, no data, nothing that is for the eye or the hand alone.

use mingbai_live::markup::class;

use super::tags::{Tag, pieces};

/// The attributes that stay: those that the sanitisers of editors keep, and what disclosure needs.
const KEPT: [&str; 12] =
    ["alt", "cite", "colspan", "datetime", "href", "id", "loading", "open", "rowspan", "scope", "src", "start"];

/// What goes with all it holds, by its class: tools, and words that the plain page has in another place.
const LEFT_OUT: [&str; 16] = [
    class::BAND_ONLY,
    class::CARD_HEAD,
    class::CLAUSE_SHEET,
    class::DAYS_LEFT,
    class::GIST,
    class::NOTICE_NUMBER,
    class::NOTICE_TITLE,
    class::PERMALINK,
    class::PHASE,
    class::READER,
    class::SAVE,
    class::SHEET_FOOT,
    class::SHEET_HEAD,
    class::SIGN_OFFICE,
    class::TOOLBAR,
    class::TO_CALENDAR,
];

/// What goes without what it holds: it only places its parts.
const UNWRAPPED: [&str; 7] =
    [class::BAND_HEAD, class::GAP, class::HEAD_LINE, class::PHRASE, class::PHRASES, class::WHOLE, class::YEAR];

/// What becomes of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Kept,
    Unwrapped,
    LeftOut,
}

impl Fate {
    fn of(tag: Tag<'_>) -> Self {
        // Pictures of what the words say, and tools that are not in use yet.
        let is_hidden = tag.attributes().any(|attribute| matches!(attribute.name, "aria-hidden" | "hidden"));
        let has_class = |classes: &[&str]| {
            tag.value("class").is_some_and(|class| class.split(' ').any(|class| classes.contains(&class)))
        };
        if is_hidden || has_class(&LEFT_OUT) {
            Self::LeftOut
        } else if has_class(&UNWRAPPED) || tag.name() == "wbr" {
            Self::Unwrapped
        } else {
            Self::Kept
        }
    }
}

/// The plain markup of what components wrote.
pub(super) fn stripped(html: &str) -> String {
    let mut plain = String::with_capacity(html.len());
    // What became of the elements that are open here.
    let mut around: Vec<Fate> = Vec::new();
    for (tag, text) in pieces(html) {
        let is_left_out = around.last() == Some(&Fate::LeftOut);
        let Some(tag) = tag else {
            plain.push_str(text);
            continue;
        };
        let fate = if tag.is_end() {
            around.pop().unwrap_or(Fate::Kept)
        } else if is_left_out {
            Fate::LeftOut
        } else {
            Fate::of(tag)
        };
        if !tag.is_end() && !tag.is_void() {
            around.push(fate);
        }
        match fate {
            Fate::Kept => push(&mut plain, tag),
            // The space before it was for it alone.
            Fate::LeftOut if !is_left_out && plain.ends_with(' ') => drop(plain.pop()),
            Fate::Unwrapped | Fate::LeftOut => {}
        }
        if around.last() != Some(&Fate::LeftOut) {
            plain.push_str(text);
        }
    }
    plain
}

fn push(plain: &mut String, tag: Tag<'_>) {
    plain.push('<');
    if tag.is_end() {
        plain.push_str(tag.text());
    } else {
        plain.push_str(tag.name());
        let kept = tag.attributes().filter(|attribute| KEPT.contains(&attribute.name));
        plain.extend(kept.map(|attribute| attribute.text));
    }
    plain.push('>');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_data_and_names_for_machines_go() {
        let html = "<li class=\"step\" id=\"mb-a\" data-entry=\"\" aria-label=\"x\">甲<br class=\"y\"></li>";
        assert_eq!(stripped(html), "<li id=\"mb-a\">甲<br></li>");
    }

    #[test]
    fn what_is_left_out_goes_with_all_it_holds() {
        let html = "<p>甲 <span class=\"phase\">乙<span>丙</span><img src=\"a\">丁</span>戊</p><svg aria-hidden=\"true\"><path></path></svg>己";
        assert_eq!(stripped(html), "<p>甲戊</p>己");
    }

    #[test]
    fn what_only_places_its_parts_leaves_them() {
        assert_eq!(
            stripped("<h2><span class=\"phrase\">甲，</span><span class=\"phrase\">乙</span></h2>"),
            "<h2>甲，乙</h2>"
        );
    }
}
