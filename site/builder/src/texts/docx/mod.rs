//! Reads `.docx`, as Word, WPS and LibreOffice write it (ECMA-376): paragraphs with their automatic numbers, and tables.
//!
//! Numbers that Word makes (第一条, （一）, 1.) stand in no paragraph, so they are counted here and become words. Deleted, hidden and
//! moved words, notes and pictures are left out.

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
    let document = part(&mut archive, "word/document.xml")?.context("不是 .docx 文件：里面没有正文")?;
    let numbering = part(&mut archive, "word/numbering.xml")?.unwrap_or_default();
    let styles = part(&mut archive, "word/styles.xml")?.unwrap_or_default();
    let styles = parse(&styles)?.map(|xml| Styles::read(&xml)).unwrap_or_default();
    let numbering = parse(&numbering)?.map(|xml| Numbering::read(&xml, &styles)).unwrap_or_default();
    let document = parse(&document)?.context("正文是空的")?;
    Ok(Body::read(&document, &styles, numbering))
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
    Ok(Some(Xml::parse(text).context("里面的 XML 读不懂")?))
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
    fn an_old_or_broken_file_is_told() {
        let told = |bytes: &[u8]| format!("{:#}", to_html(bytes).unwrap_err());
        assert!(told(&[0xD0, 0xCF, 0x11, 0xE0, 0]).contains(".doc"));
        assert!(told(b"no zip").contains("不是 .docx"));
    }
}
