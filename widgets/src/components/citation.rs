//! What an entry rests on: a chip that names the clause and opens the quoted words in place.

use crate::view::*;
use mingbai_content::anchor::{Difference, Piece, PieceKind};
use mingbai_content::model::{Citation, ClausePath, Marker};
use mingbai_live::markup::class;

use super::prose::nothing;
use crate::rendering::{Following, Rendering};

/// Longest quote, in characters, that a text fragment holds whole; of a longer one it holds the first and last phrase.
const FRAGMENT_WORDS: usize = 40;

/// Marks between phrases. A browser finds only whole words, and where Chinese words end it must guess, but here.
const PHRASE_ENDS: [char; 8] = ['，', '。', '；', '：', '、', ',', ';', '（'];

/// The citations of an entry or section; nothing where there are none.
#[component]
pub(crate) fn Citations<'a>(citations: &'a [Citation], rendering: &'a Rendering) -> AnyView {
    if citations.is_empty() {
        return nothing();
    }
    // Some sections have them all at their end; that one was amended is said where it matters.
    let chips = (!rendering.has_sources_line).then(|| chips(citations.iter(), false, rendering));
    let revised = citations.iter().filter_map(|citation| Some((citation, revision_of(citation, rendering)?)));
    let revised: Vec<(&Citation, &Difference)> = revised.collect();
    let notice = (!revised.is_empty()).then(|| notice(&revised, rendering));
    view! { {chips}{notice} }.into_any()
}

/// A chip an article; where the quoted words were asked for by a line before them, these stand open. Without a stylesheet each quotation
/// has a line of its own.
pub(crate) fn chips<'a>(
    citations: impl Iterator<Item = &'a Citation>,
    is_open: bool,
    rendering: &Rendering,
) -> AnyView {
    let mut clauses: Vec<Vec<&Citation>> = Vec::new();
    for citation in citations {
        let article = article(citation);
        let is_same = |clause: &&mut Vec<&Citation>| clause.iter().any(|known| self::article(known) == article);
        match clauses.iter_mut().find(is_same).filter(|_| rendering.is_styled()) {
            Some(clause) => clause.push(citation),
            None => clauses.push(vec![citation]),
        }
    }
    let chips = clauses.iter().map(|clause| chip(clause, is_open, rendering)).collect_view();
    view! { <div class=class::CITATIONS>{chips}</div> }.into_any()
}

fn revision_of<'a>(citation: &Citation, rendering: &'a Rendering) -> Option<&'a Difference> {
    rendering.revisions.get(&citation.quote_span.start)
}

/// Says that the entry rests on words which the policy has changed since, and shows at a tap what became of them.
fn notice(revised: &[(&Citation, &Difference)], rendering: &Rendering) -> AnyView {
    let revision = |(citation, difference): &(&Citation, &Difference)| {
        let path = citation.path.as_ref().map(|path| view! { <strong>{path.to_string()}</strong>"：" });
        let pieces = difference.0.iter().map(piece).collect_view();
        view! { <p class=class::REVISION_WORDS>{path}{pieces}</p> }
    };
    let revisions = revised.iter().map(revision).collect_view();
    view! {
        <details class=class::REVISION>
            <summary class=class::REVISION_NOTE>{rendering.live_words().changed}</summary>
            {revisions}
        </details>
    }
    .into_any()
}

fn piece(piece: &Piece) -> AnyView {
    let text = piece.text.clone();
    match piece.kind {
        PieceKind::Same => text.into_any(),
        PieceKind::Removed => view! { <del>{text}</del> }.into_any(),
        PieceKind::Added => view! { <ins>{text}</ins> }.into_any(),
    }
}

/// An article, and what is quoted of it: 附件3（3处） where that is more than one passage.
fn chip(clause: &[&Citation], is_open: bool, rendering: &Rendering) -> AnyView {
    let [first, others @ ..] = clause else { return nothing() };
    let mut label = label(first, rendering);
    if others.is_empty() {
        let (path, revised) = facts(first, rendering);
        return view! {
            <details class=class::CITATION data-path=path data-by=cited_by(first, rendering) data-revised=revised open=is_open>
                <summary class=class::CLAUSE_CHIP>{label}</summary>
                {quotation(first, rendering)}
            </details>
        }
        .into_any();
    }
    // Of several paragraphs of an article the chip names that, and each passage its own.
    let is_of_several = others.iter().any(|other| other.path != first.path);
    if is_of_several {
        label = article(first);
    }
    let [before, after] = rendering.words().places;
    label.extend([before, &clause.len().to_string(), after]);
    let quotations = clause.iter().map(|citation| {
        let (path, revised) = facts(citation, rendering);
        let name = is_of_several.then(|| view! { <p class="quoted-clause">{path.clone()}</p> });
        view! {
            <div class=class::CITATION data-path=path data-by=cited_by(citation, rendering) data-revised=revised>
                {name}
                {quotation(citation, rendering)}
            </div>
        }
    });
    view! {
        <details class=class::CLAUSE open=is_open>
            <summary class=class::CLAUSE_CHIP>{label}</summary>
            {quotations.collect_view()}
        </details>
    }
    .into_any()
}

/// 第六条 of 第六条第二款; empty where the author names none.
fn article(citation: &Citation) -> String {
    let Some(path) = &citation.path else { return String::new() };
    match path.0.first() {
        Some(Marker::Article(number)) => ClausePath(vec![Marker::Article(*number)]).to_string(),
        _ => path.in_short(),
    }
}

fn label(citation: &Citation, rendering: &Rendering) -> String {
    let source = rendering.words().source;
    match (&citation.path, rendering.is_styled()) {
        (Some(path), true) => path.to_string(),
        (Some(path), false) => [source, " ", &path.to_string()].concat(),
        (None, _) => source.to_owned(),
    }
}

/// The clause, as the live step looks it up, and whether it was amended since.
fn facts(citation: &Citation, rendering: &Rendering) -> (String, Option<&'static str>) {
    let path = citation.path.as_ref().map(ToString::to_string).unwrap_or_default();
    (path, revision_of(citation, rendering).map(|_| ""))
}

/// The items that it is quoted for, where it stands away from them.
#[cfg(not(target_arch = "wasm32"))]
fn cited_by(citation: &Citation, rendering: &Rendering) -> Option<String> {
    rendering.cited_by.get(&citation.quote_span.start).cloned()
}

#[cfg(target_arch = "wasm32")]
const fn cited_by(_: &Citation, _: &Rendering) -> Option<&'static str> {
    None
}

/// The quoted words, and the way to them.
fn quotation(citation: &Citation, rendering: &Rendering) -> AnyView {
    let following = rendering.following.get(&citation.quote_span.start);
    let href = rendering
        .policy_href
        .as_ref()
        .map(|policy| [policy.as_str(), &text_fragment(&citation.quote, following)].concat());
    let link = href.map(|href| {
        view! { <p class="to-policy-line"><a class=class::TO_POLICY href=href>{rendering.words().to_policy}</a></p> }
    });
    view! {
        <blockquote class=class::QUOTE><p>{citation.quote.clone()}</p></blockquote>
        {link}
    }
    .into_any()
}

/// The address of words on a page, for browsers that know URL fragment text directives: `#:~:text=start,end,-suffix`.
///
/// What follows in the same paragraph is made part of the words: Firefox and WebKit find the quote's copy in the explainer,
/// and, as their suffix is not behind that, go nowhere.
///
/// See <https://wicg.github.io/scroll-to-text-fragment/>. A browser that does not know them opens the page at its top.
fn text_fragment(quote: &str, following: Option<&Following>) -> String {
    let mut fragment = String::from("#:~:text=");
    let (first, last) = (quote.find(PHRASE_ENDS), quote.rfind(PHRASE_ENDS));
    let ends = first.and_then(|end| quote.get(..end)).zip(last.and_then(|start| quote.get(start..)));
    match ends {
        Some((start, end)) if quote.chars().count() > FRAGMENT_WORDS && first != last => {
            push_encoded(&mut fragment, start.chars());
            fragment.push(',');
            push_encoded(&mut fragment, end.chars().skip(1));
        }
        _ => push_encoded(&mut fragment, quote.chars()),
    }
    match following {
        Some(Following::Here(words)) => push_encoded(&mut fragment, words.chars()),
        Some(Following::Below(words)) => {
            fragment.push_str(",-");
            push_encoded(&mut fragment, words.chars());
        }
        None => {}
    }
    fragment
}

/// Percent-encodes what has a meaning in the directive (`-`, `,`, `&`) with all other signs of ASCII and all blanks. What is beyond ASCII stays as
/// it is, which browsers encode by themselves: encoded it was a fifth of a page.
fn push_encoded(fragment: &mut String, words: impl Iterator<Item = char>) {
    const HEX: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    let mut buffer = [0; 4];
    for character in words {
        if character.is_ascii_alphanumeric()
            || !(character.is_ascii() || character.is_whitespace() || character.is_control())
        {
            fragment.push(character);
            continue;
        }
        for byte in character.encode_utf8(&mut buffer).bytes() {
            fragment.push('%');
            fragment.extend(HEX.get(usize::from(byte >> 4)));
            fragment.extend(HEX.get(usize::from(byte & 15)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_signs_of_the_directive_are_encoded() {
        assert_eq!(text_fragment("a-b,c", None), "#:~:text=a%2Db%2Cc");
        assert_eq!(text_fragment("三　", None), "#:~:text=三%E3%80%80");
    }

    #[test]
    fn the_words_after_a_quote_tell_it_from_its_copy_in_the_explainer() {
        assert_eq!(text_fragment("ab", Some(&Following::Here("d".into()))), "#:~:text=abd");
        // A match ends with its paragraph.
        assert_eq!(text_fragment("ab", Some(&Following::Below("d".into()))), "#:~:text=ab,-d");
    }

    #[test]
    fn a_long_quote_is_named_by_its_first_and_last_phrase() {
        let quote = ["ab，", &"c".repeat(FRAGMENT_WORDS), "；de"].concat();
        assert_eq!(text_fragment(&quote, None), "#:~:text=ab,de");
        assert_eq!(text_fragment(&"c".repeat(50), None), ["#:~:text=", &"c".repeat(50)].concat());
    }
}
