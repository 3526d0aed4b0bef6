//! Reads `.docx`, as Word, WPS and LibreOffice write it (ECMA-376): paragraphs with their automatic numbers, and tables.
//!
//! Numbers that Word makes (第一条, （一）, 1.) stand in no paragraph, so they are counted here and become words. Deleted, struck,
//! hidden and moved words and pictures are left out; what boxes say follows the paragraph that they hang on, notes follow the text.

mod body;
mod html;
mod markdown;
mod numbering;
mod numerals;
mod styles;

use std::io::{Cursor, Read as _};

use anyhow::{Context as _, Result, bail};
use roxmltree::{Document as Xml, Node};
use zip::ZipArchive;

use body::Body;
use numbering::Numbering;
use styles::Styles;

/// The longest part of a document, in bytes: a novel has 10 MB, and what unpacks to more was made to.
const MAX_PART: u64 = 64 * 1024 * 1024;

/// Elements within one another: Word's own documents have some thirty.
const MAX_DEPTH: usize = 256;

/// A document as a page of HTML: paragraphs and tables, numbers as words.
///
/// # Errors
///
/// When it is no `.docx`, or a part of it cannot be read.
pub(crate) fn to_html(bytes: &[u8]) -> Result<String> {
    Ok(html::write(&read(bytes)?))
}

/// A document as Markdown with a front matter that has its title, for an author to go on with. Nothing is left out or added but
/// the marks of Markdown.
///
/// # Errors
///
/// When it is no `.docx`, or a part of it cannot be read.
pub(crate) fn to_markdown(bytes: &[u8]) -> Result<String> {
    Ok(markdown::write(&read(bytes)?))
}

fn read(bytes: &[u8]) -> Result<Body> {
    // Word before 2007, and WPS unless told otherwise, wrote something else under a name that people change by hand.
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        bail!("是老格式的 .doc，请在 Word 里另存为 .docx");
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).context("不是 .docx 文件")?;
    let main = main_part(&mut archive)?;
    let document = part(&mut archive, &main)?.context("不是 .docx 文件：里面没有正文")?;
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut beside =
        |name: &str| Ok::<_, anyhow::Error>(part(&mut archive, &format!("{folder}/{name}.xml"))?.unwrap_or_default());
    let (numbering, styles) = (beside("numbering")?, beside("styles")?);
    let notes = [beside("footnotes")?, beside("endnotes")?];
    let styles = parse(&styles)?.map(|xml| Styles::read(&xml)).unwrap_or_default();
    let numbering = parse(&numbering)?.map(|xml| Numbering::read(&xml, &styles)).unwrap_or_default();
    let document = parse(&document)?.context("正文是空的")?;
    let notes = notes.iter().filter_map(|notes| parse(notes).transpose()).collect::<Result<Vec<_>>>()?;
    Ok(Body::read(&document, &notes, &styles, numbering))
}

/// The part that holds the text, which the package names; programs need not call it as Word does.
fn main_part(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<String> {
    let relations = part(archive, "_rels/.rels")?.unwrap_or_default();
    let xml = parse(&relations)?;
    let named = xml.iter().flat_map(|xml| xml.root_element().children()).find_map(|relation| {
        let is_main = attribute(relation, "Type").is_some_and(|kind| kind.ends_with("/officeDocument"));
        attribute(relation, "Target").filter(|_| is_main)
    });
    Ok(named.map_or("word/document.xml", |target| target.trim_start_matches('/')).to_owned())
}

fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Option<String>> {
    let Ok(file) = archive.by_name(name) else { return Ok(None) };
    let mut text = String::new();
    let length = file.take(MAX_PART).read_to_string(&mut text).with_context(|| format!("读不了 {name}"))?;
    if u64::try_from(length).is_ok_and(|length| length == MAX_PART) {
        bail!("{name} 太大");
    }
    Ok(Some(text))
}

fn parse(text: &str) -> Result<Option<Xml<'_>>> {
    if text.is_empty() {
        return Ok(None);
    }
    if depth(text) > MAX_DEPTH {
        bail!("里面的 XML 套得太深");
    }
    Ok(Some(Xml::parse(text).context("里面的 XML 读不懂")?))
}

/// How many elements stand within one another. The parser asks itself for each, and a program that runs out of stack tells nobody why.
fn depth(xml: &str) -> usize {
    let mut depth = 0_usize;
    let mut most = 0;
    for tag in xml.split('<').skip(1) {
        let end = tag.split('>').next().unwrap_or_default();
        match tag.bytes().next() {
            Some(b'/') => depth = depth.saturating_sub(1),
            Some(b'!' | b'?') | None => {}
            Some(_) if end.ends_with('/') => {}
            Some(_) => depth += 1,
        }
        most = most.max(depth);
    }
    most
}

/// The first child of this name, whatever its namespace: strict and transitional documents have two.
fn child<'a, 'x>(node: Node<'a, 'x>, name: &str) -> Option<Node<'a, 'x>> {
    node.children().find(|child| is(*child, name))
}

fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

/// The attribute of this name, whatever its namespace.
fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

/// The `val` of a child: `<w:numId w:val="3"/>`.
fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    let child = node.children().find(|child| is(*child, name))?;
    child.attributes().find(|attribute| attribute.name() == "val").map(|attribute| attribute.value())
}

/// Whether a switch such as `<w:b/>` is on.
fn is_on(node: Node<'_, '_>, name: &str) -> bool {
    child(node, name).is_some_and(|it| !matches!(attribute(it, "val"), Some("0" | "false" | "off" | "none")))
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use mingbai_content::policy;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    /// A `.docx` of these paragraphs, with the lists of a law: 1 第一条 and （一）, 2 一、, 3 bullets.
    fn docx(body: &str) -> Vec<u8> {
        let level = |at: u8, format: &str, text: &str, more: &str| {
            format!(
                "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>"
            )
        };
        let kind = |id: u8, levels: &[String]| {
            format!("<w:abstractNum w:abstractNumId=\"{id}\">{}</w:abstractNum>", levels.concat())
        };
        let list = |id: u8, kind: u8, more: &str| {
            format!("<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{kind}\"/>{more}</w:num>")
        };
        let numbering = [
            format!("<w:numbering {W}>"),
            kind(
                0,
                &[
                    level(0, "chineseCountingThousand", "第%1条", ""),
                    level(1, "chineseCounting", "（%2）", "<w:suff w:val=\"nothing\"/>"),
                ],
            ),
            kind(1, &[level(0, "japaneseCounting", "%1、", "<w:suff w:val=\"nothing\"/>")]),
            kind(2, &[level(0, "bullet", "", "")]),
            list(1, 0, "") + &list(2, 1, "") + &list(3, 2, ""),
            list(4, 1, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"),
            "</w:numbering>".to_owned(),
        ];
        let styles = format!(
            "<w:styles {W}><w:style w:styleId=\"Title\"><w:name w:val=\"Title\"/></w:style>\
             <w:style w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>\
             <w:style w:styleId=\"tiao\"><w:name w:val=\"条\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>\
             <w:style w:styleId=\"tiao2\"><w:name w:val=\"条二\"/><w:basedOn w:val=\"tiao\"/></w:style></w:styles>"
        );
        let document = format!("<w:document {W}><w:body>{body}</w:body></w:document>");
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in
            [("word/document.xml", document), ("word/numbering.xml", numbering.concat()), ("word/styles.xml", styles)]
        {
            writer
                .start_file(name, SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated))
                .unwrap();
            writer.write_all(text.as_bytes()).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn paragraph(properties: &str, words: &str) -> String {
        format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>")
    }

    fn listed(list: u8, level: u8) -> String {
        format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>")
    }

    #[test]
    fn automatic_numbers_are_words() {
        let body = [
            paragraph("<w:pStyle w:val=\"Title\"/>", "云溪县补助办法"),
            paragraph(&listed(1, 0), "申请应当公示。"),
            paragraph("<w:pStyle w:val=\"tiao2\"/>", "补助按下列标准："),
            paragraph(&listed(1, 1), "电梯20万元；"),
            paragraph(&listed(1, 1), "坡道5000元。"),
            paragraph("<w:pStyle w:val=\"tiao\"/>", "本办法自公布之日起施行。"),
        ];
        let text = policy::text_of_html(&to_html(&docx(&body.concat())).unwrap());
        let policy = policy::parse_page(&text).output;
        let paths: Vec<String> = policy.clauses.iter().map(|clause| clause.path.to_string()).collect();
        for path in ["第一条", "第二条", "第三条"] {
            assert!(paths.contains(&path.to_owned()), "{paths:?}\n{text}");
        }
        assert!(text.contains("（二）坡道5000元。") && text.contains("第三条 本办法"), "{text}");
    }

    #[test]
    fn a_list_that_begins_anew_counts_from_its_own_start_once() {
        let body = [listed(2, 0), listed(2, 0), listed(4, 0), listed(4, 0)].map(|list| paragraph(&list, "事")).concat();
        let html = to_html(&docx(&body)).unwrap();
        let order: Vec<_> = ["一、事", "二、事"].iter().map(|words| html.matches(words).count()).collect();
        assert_eq!(order, [2, 2], "{html}");
    }

    /// Without `lvlRestart` 条 would begin anew in each chapter, and every citation after the first would be of another clause.
    #[test]
    fn a_level_that_is_never_counted_anew_runs_on_through_chapters() {
        let level = |at: u8, text: &str, more: &str| {
            format!(
                "<w:lvl w:ilvl=\"{at}\"><w:numFmt w:val=\"chineseCounting\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>"
            )
        };
        let numbering = |restart: &str| {
            let restart = format!("<w:lvlRestart w:val=\"{restart}\"/>");
            let levels = [level(0, "第%1章", ""), level(1, "第%2条", &restart), level(2, "（%3）", "")].concat();
            let num = "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
            format!("<w:numbering {W}><w:abstractNum w:abstractNumId=\"0\">{levels}</w:abstractNum>{num}</w:numbering>")
        };
        let last = |restart: &str| {
            let text = numbering(restart);
            let mut numbering = Numbering::read(&Xml::parse(&text).unwrap(), &Styles::default());
            let told = [0, 1, 2, 1, 0, 1, 2].map(|level| numbering.next(1, Some(level), None));
            told.map(|number| match number {
                Some(numbering::Number::Words(words)) => words.trim().to_owned(),
                _ => String::new(),
            })
        };
        assert_eq!(last("0"), ["第一章", "第一条", "（一）", "第二条", "第二章", "第三条", "（一）"]);
        assert_eq!(last("1"), ["第一章", "第一条", "（一）", "第二条", "第二章", "第一条", "（一）"]);
    }

    #[test]
    fn boxes_and_notes_are_read_and_struck_words_do_not_hold() {
        let body = "<w:p><w:r><w:t>每户补助</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>900元</w:t></w:r><w:r><w:t>1200元。</w:t></w:r>\
             <w:r><AlternateContent><Choice><w:txbxContent><w:p><w:r><w:t>每户另加300元。</w:t></w:r></w:p></w:txbxContent></Choice>\
             <Fallback><w:txbxContent><w:p><w:r><w:t>每户另加300元。</w:t></w:r></w:p></w:txbxContent></Fallback></AlternateContent></w:r></w:p>";
        let notes = format!(
            "<w:footnotes {W}><w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:t>线</w:t></w:r></w:p></w:footnote>\
             <w:footnote w:id=\"1\"><w:p><w:r><w:t>最多7天。</w:t></w:r></w:p></w:footnote></w:footnotes>"
        );
        let document = format!("<w:document {W}><w:body>{body}</w:body></w:document>");
        let (document, notes) = (Xml::parse(&document).unwrap(), [Xml::parse(&notes).unwrap()]);
        let html = html::write(&Body::read(&document, &notes, &Styles::default(), Numbering::default()));
        assert_eq!(html.matches("每户另加300元。").count(), 1, "{html}");
        let text = policy::text_of_html(&html);
        assert!(text.contains("每户补助1200元。") && text.contains("注：最多7天。") && !text.contains('线'), "{text}");
    }

    #[test]
    fn a_document_that_nests_without_end_is_refused() {
        let deep = |levels| {
            ["<w:ins>".repeat(levels), "<w:r><w:t>深</w:t></w:r>".to_owned(), "</w:ins>".repeat(levels)].concat()
        };
        let read = |levels| to_html(&docx(&format!("<w:p>{}</w:p>", deep(levels))));
        assert!(read(20).unwrap().contains('深'));
        assert!(format!("{:#}", read(3000).unwrap_err()).contains("太深"));
    }

    #[test]
    fn a_cell_over_two_columns_leaves_the_next_in_its_own() {
        let cell = |words: &str, span: &str| {
            format!("<w:tc><w:tcPr><w:gridSpan w:val=\"{span}\"/></w:tcPr>{}</w:tc>", paragraph("", words))
        };
        let head = [cell("对象", "1"), cell("标准", "2"), cell("谁负责", "1")].concat();
        let row = ["低保", "1200", "1000", "民政办"].map(|words| cell(words, "1")).concat();
        let markdown = to_markdown(&docx(&format!("<w:tbl><w:tr>{head}</w:tr><w:tr>{row}</w:tr></w:tbl>"))).unwrap();
        assert!(markdown.contains("| 对象 | 标准 |  | 谁负责 |"), "{markdown}");
    }

    #[test]
    fn what_is_deleted_or_hidden_is_not_read() {
        let body = "<w:p><w:r><w:t>补助</w:t></w:r><w:del><w:r><w:delText>10</w:delText></w:r></w:del><w:ins><w:r><w:t>20</w:t></w:r></w:ins>\
             <w:r><w:rPr><w:vanish/></w:rPr><w:t>不说</w:t></w:r><w:r><w:t>万元</w:t></w:r></w:p>";
        assert!(to_html(&docx(body)).unwrap().contains("<p>补助20万元</p>"));
    }

    #[test]
    fn a_document_becomes_markdown_with_its_own_words_only() {
        let cell = |words: &str| format!("<w:tc>{}</w:tc>", paragraph("", words));
        let body = [
            paragraph("<w:pStyle w:val=\"Title\"/>", "加装电梯，补多少"),
            paragraph("<w:pStyle w:val=\"1\"/>", "常见问题"),
            paragraph("", "每台*20*万元。"),
            paragraph(&listed(3, 0), "身份证"),
            paragraph(&listed(3, 0), "户口簿"),
            format!(
                "<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>",
                cell("楼层"),
                cell("分摊"),
                cell("二层"),
                cell("8%|9%")
            ),
        ];
        insta::assert_snapshot!(to_markdown(&docx(&body.concat())).unwrap(), @r#"
        ---
        title: "加装电梯，补多少"
        ---

        ## 常见问题

        每台\*20\*万元。

        - 身份证
        - 户口簿

        | 楼层 | 分摊 |
        | --- | --- |
        | 二层 | 8%\|9% |
        "#);
    }

    #[test]
    fn what_stands_above_the_line_and_signs_of_a_font_are_words() {
        let raised = |words: &str, height: &str| {
            format!(r#"<w:r><w:rPr><w:vertAlign w:val="{height}"/></w:rPr><w:t>{words}</w:t></w:r>"#)
        };
        let run = |words: &str| format!("<w:r><w:t>{words}</w:t></w:r>");
        let body = format!(
            r#"<w:p>{}</w:p><w:p>{}{}{}{}{}</w:p><w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>{}</w:p>"#,
            run("标题"),
            run("产量1.2×10"),
            raised("5", "superscript"),
            run("吨，CO"),
            raised("2", "subscript"),
            raised("th", "superscript"),
            run("同意"),
        );
        let markdown = to_markdown(&docx(&body)).unwrap();
        assert!(markdown.contains("1.2×10⁵吨，CO₂^(th)") && markdown.contains("☑同意"), "{markdown}");
        assert!(to_html(&docx(&body)).unwrap().contains("10<sup>5</sup>吨，CO<sub>2</sub>"));
    }

    #[test]
    fn signs_at_the_end_of_a_heading_are_words() {
        let heading = r#"<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>附表 #</w:t></w:r></w:p>"#;
        let markdown = to_markdown(&docx(&["<w:p><w:r><w:t>标题</w:t></w:r></w:p>", heading].concat())).unwrap();
        assert!(markdown.contains("### 附表 \\#"), "{markdown}");
    }

    #[test]
    fn an_old_or_broken_file_is_told() {
        let told = |bytes: &[u8]| format!("{:#}", to_html(bytes).unwrap_err());
        assert!(told(&[0xD0, 0xCF, 0x11, 0xE0, 0]).contains(".doc"));
        assert!(told(b"no zip").contains("不是 .docx"));
    }
}
