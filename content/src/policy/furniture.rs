//! Lines of an official document that are no clause: signature, date, copies, printing, page numbers (GB/T 9704 版头, 版记).
//!
//! Each function looks at one line; where the line stands is left to [`super::outline`] and [`super::head`].

use jiff::civil::Date;

use crate::text::find::{LOOKS_FIRST, has, holds, holds_any};
use crate::text::{fold, numeral};

/// No name of an office is longer, in characters.
const LONGEST_OFFICE: usize = 40;
/// A page number has at most three digits.
const LONGEST_PAGE_NUMBER: usize = 3;

/// How the names of offices end.
const OFFICE_ENDINGS: [&str; 28] = [
    "政府",
    "办公室",
    "办公厅",
    "委员会",
    "局",
    "厅",
    "部",
    "院",
    "处",
    "署",
    "办",
    "委",
    "会",
    "会议",
    "公司",
    "中心",
    "集团",
    "银行",
    "总队",
    "支队",
    "大队",
    "管委会",
    "街道",
    "办事处",
    "法院",
    "检察院",
    "政府辦公室",
    "辦公廳",
];

/// 信息公开选项 has six characters; blanks may stand between them.
const LONGEST_OPENING: usize = 6;

/// How paragraphs begin that only say who gets the document and who may see it.
const COPY_OPENINGS: [&str; 10] =
    ["抄送", "抄报", "分送", "主题词", "(此件", "(本件", "(此页无正文", "(联系人", "信息公开选项", "公开方式"];

/// How the feet of sites' pages begin.
const FOOTERS: [&str; 12] = [
    "主办",
    "承办",
    "版权",
    "网站标识",
    "技术支持",
    "上一篇",
    "下一篇",
    "扫一扫",
    "网站地图",
    "相关链接",
    "打印本页",
    "分享到",
];

/// 本实施细则 and the like: what a document calls itself has at most this many characters.
const LONGEST_OWN_NAME: usize = 9;

/// No line told by its form is longer, in bytes; longer ones need no look.
const LONGEST_LINE: usize = 240;

/// The folded line, when it is short enough to be more than a sentence.
fn folded_line(line: &str) -> Option<String> {
    (line.len() <= LONGEST_LINE).then(|| fold::fold(line))
}

/// The first sign of a folded line: most lines are none of these by it, and need not be folded.
fn first_sign(line: &str) -> Option<char> {
    line.chars().find_map(fold::fold_character)
}

/// The day, when the line is a date and nothing else: 2020年8月31日, 二○二六年三月二日, 2026-03-02.
pub(crate) fn date_line(line: &str) -> Option<Date> {
    if LOOKS_FIRST {
        numeral::plain(first_sign(line)?)?;
    }
    let folded = folded_line(line)?;
    let (date, rest) = leading_date(&folded)?;
    rest.is_empty().then_some(date)
}

/// Whether a line begins with a day, as the history of a law does: 2012年9月28日 … 通过.
pub(crate) fn opens_with_date(line: &str) -> bool {
    let may_be = !LOOKS_FIRST || first_sign(line).is_some_and(|sign| numeral::plain(sign).is_some());
    may_be && folded_line(line).is_some_and(|line| leading_date(&line).is_some())
}

/// The day in 2020年4月20日印发 and 云溪县人民政府办公室 2026年3月2日印发.
pub(crate) fn printing_date(line: &str) -> Option<Date> {
    if LOOKS_FIRST && !has(line, '发') {
        return None;
    }
    let folded = folded_line(line)?;
    let before = folded.strip_suffix("印发")?;
    let office = before.trim_end_matches(|character: char| is_part_of_date(character));
    if !office.is_empty() && !is_office(office) {
        return None;
    }
    leading_date(before.get(office.len()..)?).filter(|(_, rest)| rest.is_empty()).map(|(date, _)| date)
}

/// The office's part and the day of a signature on one line: 云溪县人民政府 2026年3月2日.
pub(crate) fn signature_line(line: &str) -> Option<(&str, Date)> {
    let office = line.trim_end_matches(|character: char| is_part_of_date(character) || fold::is_blank(character));
    let date = date_line(line.get(office.len()..)?)?;
    is_office(office).then_some((office, date))
}

/// Whether a line is the name of an office: short, unpunctuated, ending as such names do.
pub(crate) fn is_office(line: &str) -> bool {
    let Some(folded) = folded_line(line) else { return false };
    let length = folded.chars().count();
    (3..=LONGEST_OFFICE).contains(&length)
        && OFFICE_ENDINGS.iter().any(|ending| folded.ends_with(ending))
        && !folded.contains(['。', ',', '、', ';', ':', '"', '《'])
        && !holds(&folded, "关于")
}

/// Whether a paragraph says who else gets the document or that it may be published.
pub(crate) fn is_copy_note(line: &str) -> bool {
    begins_with_any(line, &COPY_OPENINGS) || printing_date(line).is_some()
}

/// Whether copies follow: after 抄送 only names of recipients come.
pub(crate) fn opens_copies(line: &str) -> bool {
    begins_with_any(line, COPY_OPENINGS.get(..3).unwrap_or_default())
}

fn begins_with_any(line: &str, openings: &[&str]) -> bool {
    let may_be = || {
        let first = first_sign(line);
        openings.iter().any(|opening| opening.chars().next() == first)
    };
    if LOOKS_FIRST && !may_be() {
        return false;
    }
    let beginning: String = line.chars().take(3 * LONGEST_OPENING).collect();
    let folded = fold::fold(&beginning);
    openings.iter().any(|opening| folded.starts_with(opening))
}

/// Whether a line is the foot of a site's page: 主办：云溪县人民政府办公室, 版权所有, 上一篇.
pub(crate) fn is_footer(line: &str) -> bool {
    FOOTERS.iter().any(|word| line.starts_with(word))
}

/// Whether a paragraph ends a notice: 特此通知.
pub(crate) fn is_farewell(paragraph: &str) -> bool {
    paragraph.starts_with('特') && fold::fold(paragraph).starts_with("特此")
}

/// Whether a paragraph speaks for the whole document, after the last clause: 本方案自印发之日起施行, 本办法由县民政局负责解释.
pub(crate) fn is_closing_provision(paragraph: &str) -> bool {
    if !paragraph.starts_with('本') {
        return false;
    }
    let folded = fold::fold(paragraph);
    let is_short = |name: &str| name.chars().count() <= LONGEST_OWN_NAME;
    let is_explained = folded.split_once('由').is_some_and(|(name, after)| is_short(name) && holds(after, "解释"));
    let Some((name, after)) = folded.split_once('自') else { return is_explained };
    (is_explained || is_short(name)) && holds_any(after, &["施行", "执行", "实施"])
}

/// Whether a line is only a page number: - 3 -, — 3 —, 第3页, 第 3 页 共 10 页, 3 / 10.
pub(crate) fn is_page_number(line: &str) -> bool {
    if LOOKS_FIRST && !first_sign(line).is_some_and(|sign| matches!(sign, '-' | '·' | '第' | '+' | '0'..='9')) {
        return false;
    }
    let Some(folded) = folded_line(line) else { return false };
    let has_digit = folded.bytes().any(|byte| byte.is_ascii_digit());
    let digits = folded.split(|character: char| !character.is_ascii_digit());
    if !has_digit || !digits.into_iter().all(|run| run.len() <= LONGEST_PAGE_NUMBER) {
        return false;
    }
    let is_dashed = folded.len() > 2
        && folded.starts_with(['-', '·'])
        && folded.ends_with(['-', '·'])
        && folded.trim_matches(['-', '·']).bytes().all(|byte| byte.is_ascii_digit());
    let is_worded = folded.starts_with('第')
        && folded.ends_with('页')
        && folded
            .chars()
            .all(|character| character.is_ascii_digit() || matches!(character, '第' | '共' | '页' | '/' | ','));
    let is_fraction = folded.split_once('/').is_some_and(
        |(page, pages)| matches!((page.parse::<u16>(), pages.parse::<u16>()), (Ok(page), Ok(pages)) if page <= pages),
    );
    is_dashed || is_worded || is_fraction
}

/// Whether a line holds digits only: a page number where it cuts a sentence, a cell elsewhere.
pub(crate) fn is_bare_number(line: &str) -> bool {
    line.len() <= LONGEST_PAGE_NUMBER && !line.is_empty() && line.bytes().all(|byte| byte.is_ascii_digit())
}

const fn is_part_of_date(character: char) -> bool {
    matches!(character, '年' | '月' | '日' | '○' | '-') || numeral::is_ordinal(character)
}

/// A date at the start of a folded text, and what follows it.
fn leading_date(folded: &str) -> Option<(Date, &str)> {
    if let Some((year, rest)) = folded.split_once('年') {
        let (month, rest) = rest.split_once('月')?;
        let (day, rest) = rest.split_once('日')?;
        return Some((civil(year, month, day)?, rest));
    }
    let mut parts = folded.splitn(3, '-');
    Some((civil(parts.next()?, parts.next()?, parts.next()?)?, ""))
}

fn civil(year: &str, month: &str, day: &str) -> Option<Date> {
    let read = |word: &str| numeral::parse(word).and_then(|number| i16::try_from(number).ok());
    let year = read(year).filter(|year| (1900..=2200).contains(year))?;
    Date::new(year, i8::try_from(read(month)?).ok()?, i8::try_from(read(day)?).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::date;

    #[test]
    fn dates_are_read_only_where_they_are_the_whole_line() {
        let read = |line: &str| date_line(line).map(date::iso).unwrap_or_default();
        assert_eq!(read("　　 2020年8月20日     "), "2020-08-20");
        assert_eq!(read("二〇二六年三月二十日"), "2026-03-20");
        assert_eq!(read("二○二六年十月二日"), "2026-10-02");
        assert_eq!(read("2026-03-02"), "2026-03-02");
        assert_eq!(read("2026年2月30日"), "");
        assert_eq!(read("2026年3月2日起"), "");
        assert_eq!(read("2020年4月20日印发"), "");
        assert_eq!(
            printing_date("云溪县人民政府办公室　2026年3月2日印发").map(date::iso).unwrap_or_default(),
            "2026-03-02"
        );
        assert_eq!(printing_date("2020年4月20日印发").map(date::iso).unwrap_or_default(), "2020-04-20");
        let signed = signature_line("云溪县人民政府　2026年3月2日");
        assert_eq!(
            signed.map(|(office, date)| (office, date::iso(date))),
            Some(("云溪县人民政府", "2026-03-02".to_owned()))
        );
    }

    #[test]
    fn page_numbers_are_told_from_text() {
        for line in ["- 3 -", "— 12 —", "－３－", "第 3 页", "第3页 共10页", "3 / 10", "·3·"] {
            assert!(is_page_number(line), "{line}");
        }
        for line in ["3", "-", "2020-3", "第三页", "1/2 的人", "0555-0000013", "10/3"] {
            assert!(!is_page_number(line), "{line}");
        }
    }

    #[test]
    fn offices_and_notes_are_known_by_their_form() {
        assert!(is_office("鄂尔多斯市康巴什区人民政府办公室"));
        assert!(!is_office("各街道办事处、各部门"));
        assert!(!is_office("云溪县人民政府办公室关于加强工作的通知"));
        assert!(is_copy_note("（此件公开发布）"));
        assert!(is_copy_note("抄送：省委各部门"));
        assert!(is_closing_provision("本方案自印发之日起施行，有效期至2028年12月31日。"));
        assert!(is_closing_provision("本方案由县医保局负责解释，自2026年1月1日起执行。"));
        assert!(is_closing_provision("本办法由县民政局负责解释。"));
        assert!(!is_closing_provision("本县自然资源部门负责。"));
        assert!(is_farewell("特此通知。"));
        assert!(is_footer("版权所有：云溪县人民政府"));
    }
}
