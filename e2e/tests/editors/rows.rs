//! Which editors and sanitizers are tried, and with which settings.

use crate::table::Table;
use crate::texts::Kind;

/// An editor or a sanitizer with its settings.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    /// As its makers write it.
    pub(crate) title: &'static str,
    /// Its script in `e2e/editors/pages/`, or its name in `sanitize.mjs` and `sanitize.py`.
    pub(crate) name: &'static str,
    /// Its package, whose version the table tells.
    pub(crate) package: Package,
    /// Its settings, as its makers write them; JSON.
    pub(crate) settings: &'static str,
    pub(crate) table: Table,
    /// What is given to it.
    pub(crate) kinds: &'static [Kind],
    /// Whether it is tried each time.
    pub(crate) is_sample: bool,
}

/// Where a package is from.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Package {
    Npm(&'static str),
    Pypi(&'static str),
}

const NONE: &str = "{}";

const fn editor(title: &'static str, name: &'static str, package: &'static str) -> Row {
    Row {
        title,
        name,
        package: Package::Npm(package),
        settings: NONE,
        table: Table::Editors,
        kinds: &Kind::ALL,
        is_sample: false,
    }
}

const fn sanitizer(title: &'static str, package: Package) -> Row {
    Row { title, name: title, package, settings: NONE, table: Table::Sanitizers, kinds: &Kind::ALL, is_sample: false }
}

impl Row {
    const fn sample(self) -> Self {
        Self { is_sample: true, ..self }
    }

    /// With settings that are for texts of these kinds.
    const fn with(self, kinds: &'static [Kind], settings: &'static str) -> Self {
        Self { settings, table: Table::Settings, kinds, ..self }
    }
}

const UEDITOR: Row = editor("UEditor 1.4.3, npm", "ueditor", "ueditor");
const WANGEDITOR: Row = editor("wangEditor", "wangeditor", "@wangeditor/editor");
const TINYMCE: Row = editor("TinyMCE", "tinymce", "tinymce");
const CKEDITOR: Row = editor("CKEditor 5", "ckeditor", "ckeditor5");
const QUILL: Row = editor("Quill", "quill", "quill");
const TIPTAP: Row = editor("Tiptap", "tiptap", "@tiptap/core");
const SUMMERNOTE: Row = editor("Summernote", "summernote", "summernote");
const JODIT: Row = editor("Jodit", "jodit", "jodit");
const KINDEDITOR: Row = editor("KindEditor", "kindeditor", "kindeditor");
const DOMPURIFY: Row = Row { name: "dompurify", ..sanitizer("DOMPurify", Package::Npm("dompurify")) };
const SANITIZE_HTML: Row = sanitizer("sanitize-html", Package::Npm("sanitize-html"));
const JS_XSS: Row = sanitizer("js-xss", Package::Npm("xss"));
const NH3: Row = sanitizer("nh3", Package::Pypi("nh3"));
const BLEACH: Row = sanitizer("bleach", Package::Pypi("bleach"));

/// The editors.
pub(crate) const EDITORS: [Row; 15] = [
    UEDITOR.sample(),
    Row { title: "UEditor with the `whitList` of 1.4.3.3, npm", settings: r#"{"whitList":{}}"#, ..UEDITOR },
    WANGEDITOR,
    TINYMCE,
    CKEDITOR,
    QUILL.sample(),
    TIPTAP,
    SUMMERNOTE,
    JODIT,
    KINDEDITOR.sample(),
    UEDITOR.with(
        &[Kind::Plain, Kind::Tag],
        r#"{"whitList":{"figcaption":[],"figure":[],"mingbai-explainer":["src","policy","show","lang","theme","feedback"],"summary":[]}}"#,
    ),
    TINYMCE.with(&[Kind::Strict, Kind::Ueditor, Kind::Plain], r#"{"convert_urls":false}"#),
    TINYMCE.with(
        &[Kind::Tag],
        r#"{"convert_urls":false,"custom_elements":"mingbai-explainer","extended_valid_elements":"mingbai-explainer[src|policy|show|lang|theme|feedback]"}"#,
    ),
    CKEDITOR.with(
        &[Kind::Tag],
        r#"{"htmlSupport":{"allow":[{"name":"$customElement"},{"name":"mingbai-explainer","attributes":true}]}}"#,
    ),
    KINDEDITOR.with(&[Kind::Plain, Kind::Tag], r#"{"filterMode":false}"#),
];

/// The sanitizers.
pub(crate) const SANITIZERS: [Row; 10] = [
    DOMPURIFY.sample(),
    SANITIZE_HTML,
    JS_XSS,
    NH3,
    BLEACH,
    DOMPURIFY.with(
        &[Kind::Tag],
        r#"{"ADD_TAGS":["mingbai-explainer"],"ADD_ATTR":["policy","show","theme","feedback"]}"#,
    ),
    SANITIZE_HTML.with(
        &[Kind::Tag],
        r#"{"allowedTags":["mingbai-explainer"],"allowedAttributes":{"mingbai-explainer":["src","policy","show","lang","theme","feedback"]}}"#,
    ),
    JS_XSS.with(
        &[Kind::Tag],
        r#"{"whiteList":{"mingbai-explainer":["src","policy","show","lang","theme","feedback"]}}"#,
    ),
    NH3.with(
        &[Kind::Tag],
        r#"{"tags":["mingbai-explainer"],"attributes":{"mingbai-explainer":["src","policy","show","lang","theme","feedback"]}}"#,
    ),
    BLEACH.with(
        &[Kind::Strict, Kind::Tag],
        r#"{"tags":["br","h2","h3","h4","mingbai-explainer","p","table","tbody","td","tr"],"attributes":{"mingbai-explainer":["src","policy","show","lang","theme","feedback"],"td":["colspan"]},"protocols":["tel"]}"#,
    ),
];
