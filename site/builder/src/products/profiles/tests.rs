//! What each profile may write, tried on every example of every form.

use std::collections::{BTreeMap, BTreeSet};

use mingbai_content::explainer;
use mingbai_content::model::Form;
use mingbai_widgets::gallery::examples;
use scraper::{Html, Node, Selector};

use super::{Links, Profile, flat, fragment, wechat};
use crate::products::context::PageContext;
use crate::texts::source::Source;

const PAGE: &str = "https://www.yunxi.example/jiedu/a/";

const STRICT_TAGS: [&str; 14] =
    ["a", "br", "em", "h2", "h3", "h4", "li", "ol", "p", "strong", "table", "td", "tr", "ul"];

/// Those of the profile for UEditor: all stand in the default `whitList` of UEditor 1.4.3.3, which removes others with their words.
const UEDITOR_TAGS: [&str; 19] = [
    "a",
    "audio",
    "blockquote",
    "br",
    "em",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "img",
    "li",
    "ol",
    "p",
    "strong",
    "table",
    "td",
    "th",
    "tr",
];

/// Tags that the 公众号 editor leaves in a paste.
const WECHAT_TAGS: [&str; 13] =
    ["br", "em", "img", "li", "ol", "p", "section", "strong", "table", "tbody", "td", "tr", "ul"];

/// Properties that it leaves in their `style`.
const WECHAT_PROPERTIES: [&str; 15] = [
    "background-color",
    "border",
    "border-collapse",
    "border-left",
    "border-radius",
    "color",
    "font-size",
    "font-weight",
    "line-height",
    "margin",
    "padding",
    "text-align",
    "vertical-align",
    "width",
    "letter-spacing",
];

fn plain(markdown: &str) -> String {
    let mut source = Source::alone(String::new(), markdown);
    source.explainer.head.policy.href = Some("policy.html".to_owned());
    flat(PageContext::new(&source, None, None).plain(), Links::default())
}

/// An explainer with every form, which real editors get too.
const EVERY_FORM: &str = include_str!("../../../../../e2e/editors/texts/every-form/jiedu.md");

/// What is tried: every example of every form.
fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    examples().map(|example| (example.name, example.markdown)).chain([("every form", EVERY_FORM)])
}

/// Every tag of `html` with the names and values of its attributes, without those that the parser adds.
fn elements(html: &str) -> Vec<(String, BTreeMap<String, String>)> {
    let document = Html::parse_fragment(html);
    let elements = document.tree.values().filter_map(|node| match node {
        Node::Element(element) => Some(element),
        _ => None,
    });
    let attributes = |element: &scraper::node::Element| {
        element.attrs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    };
    elements
        .filter(|element| !["html", "head", "body"].contains(&element.name()))
        .map(|element| (element.name().to_owned(), attributes(element)))
        .collect()
}

fn text(html: &str) -> String {
    let words: String = Html::parse_fragment(html).root_element().text().collect();
    words.split_whitespace().collect()
}

fn names(attributes: &BTreeMap<String, String>) -> Vec<&str> {
    attributes.keys().map(String::as_str).collect()
}

#[test]
fn strict_writes_only_what_every_editor_keeps() {
    for (name, markdown) in all() {
        let html = fragment(&plain(markdown), Profile::Strict, "a.mingbai.html", "题");
        for (tag, attributes) in elements(&html) {
            // The parser adds `tbody`; it is not written.
            assert!(STRICT_TAGS.contains(&tag.as_str()) || tag == "tbody", "{}: <{tag}>\n{html}", name);
            let allowed: &[&str] = match tag.as_str() {
                "a" => &["href"],
                "td" | "th" => &["colspan"],
                _ => &[],
            };
            assert!(names(&attributes).iter().all(|name| allowed.contains(name)), "{}: <{tag} {attributes:?}>", name);
        }
        assert!(!html.contains("<tbody"));
    }
}

#[test]
fn ueditor_writes_only_what_its_list_keeps() {
    for (name, markdown) in all() {
        let html = fragment(&plain(markdown), Profile::Ueditor, "a.mingbai.html", "题");
        for (tag, attributes) in elements(&html) {
            assert!(
                UEDITOR_TAGS.contains(&tag.as_str()) || ["tbody", "ul", "video"].contains(&tag.as_str()),
                "{}: <{tag}>\n{html}",
                name
            );
            let allowed: &[&str] = match tag.as_str() {
                "a" => &["href"],
                "img" => &["src", "alt"],
                "td" | "th" => &["colspan"],
                "audio" | "video" => &["controls", "preload", "src"],
                _ => &[],
            };
            assert!(names(&attributes).iter().all(|name| allowed.contains(name)), "{}: <{tag} {attributes:?}>", name);
        }
    }
}

#[test]
fn wechat_writes_only_what_survives_the_paste() {
    for (name, markdown) in all() {
        let html = wechat(&plain(markdown), Some(PAGE));
        for (tag, attributes) in elements(&html) {
            assert!(WECHAT_TAGS.contains(&tag.as_str()), "{}: <{tag}>\n{html}", name);
            let allowed: &[&str] = match tag.as_str() {
                "img" => &["alt", "src", "style"],
                "td" => &["colspan", "style"],
                _ => &["style"],
            };
            assert!(names(&attributes).iter().all(|name| allowed.contains(name)), "{}: <{tag} {attributes:?}>", name);
            let style = attributes.get("style").map(String::as_str).unwrap_or_default();
            for declaration in style.split(';').filter(|declaration| !declaration.is_empty()) {
                let property = declaration.split(':').next().unwrap();
                assert!(WECHAT_PROPERTIES.contains(&property), "{}: {property}", name);
                assert!(!declaration.contains("url(") && !declaration.contains("var("), "{declaration}");
            }
        }
    }
}

/// Words may move and marks be added, but nothing that the plain step says is lost.
#[test]
fn no_words_are_lost() {
    for (name, markdown) in all() {
        let plain = plain(markdown);
        let title = explainer::parse(markdown).output.head.title;
        for profile in Profile::ALL {
            let html = fragment(&plain, profile, "a.mingbai.html", &title);
            let kept: BTreeSet<char> = text(&html).chars().collect();
            let said: BTreeSet<char> =
                text(&plain.replace("在原文中查看", "").replace("<p>政策解读</p>", "")).chars().collect();
            let lost: String = said.difference(&kept).collect();
            assert!(lost.is_empty(), "{} {}: {lost}", name, profile.name());
            let paragraphs = text(&html).matches("原文").count();
            let sources = text(&plain).matches("在原文中查看").count();
            assert!(paragraphs >= sources, "{} {}", name, profile.name());
        }
    }
}

fn check(plain: &str, profile: Profile, expect: &str) {
    let html = fragment(&flat(plain, Links { page: Some(PAGE) }), profile, "a.mingbai.html", "题");
    let html = html.replace('\n', "");
    let (body, _) = html.rsplit_once("<p><a href=\"a.mingbai.html\">题：").unwrap();
    assert_eq!(body, expect);
}

#[test]
fn folds_become_headings_and_quotations_say_where_they_stand() {
    let plain = "<details id=\"mb-a\" open><summary><h4>能装吗？</h4></summary><div><p><strong>能。</strong>要表决。</p><div><details><summary>原文 第六条</summary><blockquote><p>补助20万元</p></blockquote><p><a href=\"policy.html#:~:text=a\">在原文中查看</a></p></details></div></div></details>";
    check(
        plain,
        Profile::Strict,
        "<h4>能装吗？</h4><p><strong>能。</strong>要表决。</p><p><a href=\"https://www.yunxi.example/jiedu/a/policy.html#:~:text=a\">原文 第六条</a>：补助20万元</p>",
    );
    check(
        plain,
        Profile::Ueditor,
        "<h4>能装吗？</h4><p><strong>能。</strong>要表决。</p><blockquote><a href=\"https://www.yunxi.example/jiedu/a/policy.html#:~:text=a\">原文 第六条</a>：补助20万元</blockquote>",
    );
}

#[test]
fn labels_and_answers_stay_together() {
    check(
        "<dl><div><dt>电话</dt><dd><a href=\"tel:05550\">0555-0</a></dd></div></dl>",
        Profile::Strict,
        "<table><tr><td><strong>电话</strong></td><td><a href=\"tel:05550\">0555-0</a></td></tr></table>",
    );
    check(
        "<dl><div><dt>谁管</dt><dd><div>街道</div><div>乡镇</div></dd></div></dl>",
        Profile::Strict,
        "<table><tr><td><strong>谁管</strong></td><td>街道<br>乡镇</td></tr></table>",
    );
    check(
        "<dl><div><dt>谁</dt><dd><p>人</p><ul><li>都能</li></ul></dd></div></dl>",
        Profile::Strict,
        "<table><tr><td><strong>谁</strong></td><td>人<br>• 都能</td></tr></table>",
    );
    check(
        "<ol><li><strong>5月31日前</strong><div><p>交申请</p></div></li></ol>",
        Profile::Strict,
        "<ol><li><strong>5月31日前</strong>\u{3000}交申请</li></ol>",
    );
}

#[test]
fn what_the_list_of_tags_cannot_say_is_said_in_words() {
    check("<ol start=\"3\"><li>丙</li><li>丁</li></ol>", Profile::Strict, "<p>3. 丙</p><p>4. 丁</p>");
    check(
        "<p><img src=\"a.png\" alt=\"楼道\"></p>",
        Profile::Strict,
        "<p><a href=\"https://www.yunxi.example/jiedu/a/a.png\">（图：楼道）</a></p>",
    );
    check("<p>见<a href=\"#mb-note-1\">[1]</a></p>", Profile::Strict, "<p>见[1]</p>");
    check("<pre><code>一\n二</code></pre>", Profile::Strict, "<p>一<br>二</p>");
    check(
        "<table><tr><td rowspan=\"2\">甲</td><td>1</td></tr><tr><td>2</td></tr></table>",
        Profile::Strict,
        "<table><tr><td>甲</td><td>1</td></tr><tr><td>甲</td><td>2</td></tr></table>",
    );
}

#[test]
fn what_opens_and_is_no_question_is_a_bold_line() {
    check(
        "<details><summary>文字稿</summary><p>甲</p></details>",
        Profile::Strict,
        "<p><strong>文字稿</strong></p><p>甲</p>",
    );
}

/// Editors turn a list within a list round, so that nobody sees any more which step follows which answer; UEditor takes `dl` for a list.
#[test]
fn nothing_is_left_that_editors_turn_round() {
    let lists = Selector::parse("li ul, li ol, dd ul, dd ol, td ul, td ol").unwrap();
    let blocks = "p, ul, ol, table, blockquote, h2, h3, h4, h5, h6";
    let blocks: Vec<String> = blocks
        .split(", ")
        .map(|block| {
            ["section, div, dl, p ", block, ", li ", block, ", td ", block, ", th ", block, ", blockquote ", block]
                .concat()
        })
        .collect();
    let blocks = Selector::parse(&blocks.join(", ")).unwrap();
    for (name, markdown) in all() {
        let plain = plain(markdown);
        let count = |html: &str, selector| Html::parse_fragment(html).select(selector).count();
        assert_eq!(count(&plain, &lists), 0, "{name}: {plain}");
        assert_eq!(count(&wechat(&plain, None), &lists), 0, "{name}");
        for profile in Profile::ALL {
            let html = fragment(&plain, profile, "a.mingbai.html", "题");
            assert_eq!(count(&html, &blocks), 0, "{name} {}: {html}", profile.name());
        }
    }
}

#[test]
fn the_explainer_for_real_editors_has_every_form() {
    let explainer = explainer::parse(EVERY_FORM).output;
    for form in Form::NAMED {
        assert!(explainer.sections_deep().any(|section| section.form() == form), "{form:?}");
    }
}

#[test]
fn a_line_through_words_is_said_in_words() {
    check(
        "<p>每学期<del>300</del><ins>360</ins>元，<s>作废</s></p>",
        Profile::Strict,
        "<p>每学期【原：300】【现：360】元，【作废：作废】</p>",
    );
}

#[test]
fn a_box_to_tick_needs_no_bullet() {
    check(
        "<ul><li>□ <strong>身份证</strong> <div><p>原件</p></div></li><li>□ <strong>户口簿</strong></li></ul>",
        Profile::Strict,
        "<p>□ <strong>身份证</strong>\u{3000}原件</p><p>□ <strong>户口簿</strong></p>",
    );
}

#[test]
fn text_stays_text() {
    check("<p>&lt;script&gt;x()&lt;/script&gt;</p>", Profile::Strict, "<p>&lt;script&gt;x()&lt;/script&gt;</p>");
    check("<p>甲<script>x()</script></p><style>a{}</style>", Profile::Strict, "<p>甲</p>");
}

#[test]
fn an_address_in_wechat_is_words() {
    let html = wechat(
        "<p>见<a href=\"https://www.yunxi.example/b\">网站</a>，<a href=\"tel:1\">0555</a>，<a href=\"b.html\">表</a></p>",
        None,
    );
    assert!(html.contains("见网站（https://www.yunxi.example/b），0555，表"), "{html}");
}
