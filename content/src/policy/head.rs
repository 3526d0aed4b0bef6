//! Title, 发文字号, issuer, date and recipients: read where GB/T 9704 puts them, left out where the text does not give them.

use jiff::civil::Date;

use super::document::{IssuedDate, Located, Paragraph, PolicyHead};
use super::furniture;
use super::role::Role;
use crate::span::Span;
use crate::text::fold;

/// What a document calls itself at the end of its title.
const TITLE_ENDINGS: [&str; 46] = [
    "通知", "意见", "办法", "方案", "规定", "细则", "决定", "公告", "通告", "批复", "函", "请示", "报告", "纪要",
    "条例", "规划", "计划", "措施", "政策", "指南", "标准", "要点", "决议", "命令", "令", "议案", "公报", "规则",
    "准则", "章程", "制度", "清单", "目录", "法", "须知", "公约", "通报", "规范", "解释", "答复", "规程", "预案",
    "纲要", "试行)", "暂行)", "稿)",
];
/// How preambles end that look like a line of recipients.
const PREAMBLE_ENDINGS: [&str; 8] = ["如下", "以下", "方案", "意见", "事项", "通知", "公告", "内容"];
/// Words of which a line of recipients has one.
const RECIPIENTS: [&str; 14] = [
    "各",
    "人民政府",
    "单位",
    "單位",
    "部门",
    "部門",
    "机构",
    "機構",
    "委员会",
    "局",
    "街道",
    "公司",
    "中心",
    "办公室",
];
/// Words that print a label before a value on a page: 索引号：000014349.
const LABELS: [&str; 14] = [
    "索引号",
    "主题分类",
    "发文机关",
    "成文日期",
    "标题",
    "发布日期",
    "主题词",
    "信息来源",
    "来源",
    "发布时间",
    "发布机构",
    "有效性",
    "名称",
    "签发人",
];

/// One line of the head.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Number(String),
    /// 云溪县人民政府文件: the office on the red head.
    RedHead(String),
    Office,
    Recipients,
    Title,
    /// Label, code, note, table, date, signature: ends a title, is none.
    Other,
    /// A sentence: preamble or body.
    Body,
}

/// Reads the head of a document whose outline is known.
pub(crate) fn read(text: &str, paragraphs: &[Paragraph], roles: &[Role]) -> PolicyHead {
    let end = roles.iter().position(|role| matches!(role, Role::Clause(_) | Role::Annex(..))).unwrap_or(roles.len());
    let line = |paragraph: &Paragraph| Located { value: paragraph.words(text), span: paragraph.span() };
    let head: Vec<Located<String>> = paragraphs.iter().take(end).map(line).collect();
    let head = head.as_slice();
    let mut parts = Vec::with_capacity(head.len());
    for (line, role) in head.iter().zip(roles) {
        let is_past_recipients = parts.iter().any(|part| matches!(part, Part::Recipients | Part::Body));
        parts.push(part(&line.value, *role, is_past_recipients));
    }
    let value = |at: usize, value: &str| head.get(at).map(|line| Located { value: value.to_owned(), span: line.span });
    let title = title(head, &parts);
    let number = parts.iter().enumerate().find_map(|(at, part)| match part {
        Part::Number(number) => value(at, number),
        _ => None,
    });
    let recipients = parts.iter().position(|part| *part == Part::Recipients).and_then(|at| {
        let line = head.get(at)?;
        value(at, line.value.trim_end_matches(['：', ':']))
    });
    let body = title.as_ref().map_or(0, |title| title.span.start);
    let outside = paragraphs.iter().zip(roles).filter(|(_, role)| **role == Role::Outside);
    let outside: Vec<Located<String>> = outside.map(|(paragraph, _)| line(paragraph)).collect();
    let (signature, issued) = signature(&outside, recipients.as_ref().map_or(body, |line| line.span.start.min(body)));
    let red_head = || {
        parts.iter().enumerate().find_map(|(at, part)| match part {
            Part::RedHead(office) => value(at, office),
            _ => None,
        })
    };
    let from_title = || {
        title.as_ref().and_then(|title| {
            let (office, _) = title.value.split_once("关于")?;
            furniture::is_office(office).then(|| Located { value: office.to_owned(), span: title.span })
        })
    };
    let alone = || parts.iter().position(|part| *part == Part::Office).and_then(|at| head.get(at).cloned());
    let issuer = signature.or_else(red_head).or_else(from_title).or_else(alone);
    PolicyHead { title, number, issuer, issued, recipients }
}

fn part(line: &str, role: Role, is_past_recipients: bool) -> Part {
    if !matches!(role, Role::Text) {
        return Part::Other;
    }
    if let Some(number) = number(line) {
        return Part::Number(number);
    }
    let folded = fold::fold(line);
    if let Some(office) = line.strip_suffix("文件").filter(|office| furniture::is_office(office)) {
        return Part::RedHead(office.to_owned());
    }
    let is_label = folded.split_once(':').is_some_and(|(label, _)| LABELS.contains(&label));
    let is_code = !folded.chars().any(fold::is_han);
    if is_label || is_code || furniture::opens_with_date(line) {
        return Part::Other;
    }
    if !is_past_recipients && is_recipients(&folded) {
        return Part::Recipients;
    }
    if furniture::is_office(line) {
        return Part::Office;
    }
    if folded.starts_with('(') {
        return if is_title_ending(&folded) { Part::Title } else { Part::Other };
    }
    if folded.contains(['。', ';']) || folded.ends_with([':', ',']) { Part::Body } else { Part::Title }
}

/// The number of this document, when a line is nothing else: 宝政[2020]58号 is 宝政〔2020〕58号.
fn number(line: &str) -> Option<String> {
    let folded = fold::fold(line);
    let own = folded.split("签发人").next().unwrap_or_default();
    let own = own.trim_start_matches("发文字号:").trim_start_matches("文号:");
    let own = own.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')).unwrap_or(own);
    let own = own.strip_suffix('号')?;
    let (office, rest) = own.split_once(['[', '(', '〈', '<'])?;
    let (year, serial) = rest.split_once([']', ')', '〉', '>'])?;
    let serial = serial.trim_start_matches('第');
    let is_number = |word: &str, longest: usize| {
        (1..=longest).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_office = !office.is_empty()
        && office.chars().count() <= 16
        && office.chars().all(|character| fold::is_han(character) || character.is_ascii_alphabetic());
    (is_office && year.len() == 4 && is_number(year, 4) && is_number(serial, 5))
        .then(|| [office, "〔", year, "〕", serial, "号"].concat())
}

/// 主送机关: names of offices that end in a colon.
fn is_recipients(folded: &str) -> bool {
    let Some(names) = folded.strip_suffix(':') else { return false };
    RECIPIENTS.iter().any(|word| names.contains(word))
        && !names.contains(['。', ';', ':', '《'])
        && !PREAMBLE_ENDINGS.iter().any(|ending| names.ends_with(ending))
}

/// Whether a line ends as titles do; 规定(三) and 办法(试行) end as 规定 and 办法 do.
fn is_title_ending(folded: &str) -> bool {
    let folded = match folded.rsplit_once('(') {
        Some((before, inside)) if !before.is_empty() && inside.ends_with(')') => before,
        _ => folded,
    };
    TITLE_ENDINGS.iter().any(|ending| folded.ends_with(ending))
}

/// The first run of title lines with 关于 in it, else the first that ends as titles do.
fn title(head: &[Located<String>], parts: &[Part]) -> Option<Located<String>> {
    let mut candidates: Vec<Located<String>> = Vec::new();
    let mut current: Option<Located<String>> = None;
    let mut office: Option<&Located<String>> = None;
    for (line, part) in head.iter().zip(parts) {
        match part {
            Part::Title => {
                // An office's line is the title's first only where the next goes on with 关于.
                let front = office.take().filter(|_| current.is_none() && line.value.starts_with("关于"));
                let start = current.take().or_else(|| front.cloned());
                current = Some(match start {
                    Some(start) => {
                        Located { value: [start.value, line.value.clone()].concat(), span: start.span.join(line.span) }
                    }
                    None => line.clone(),
                });
            }
            Part::Office if current.is_none() => office = Some(line),
            _ => {
                candidates.extend(current.take());
                office = None;
            }
        }
    }
    candidates.extend(current);
    candidates.retain(|candidate| is_title_ending(&fold::fold(&candidate.value)));
    let main = candidates.iter().position(|candidate| candidate.value.contains("关于"));
    let at = main.unwrap_or_default();
    (at < candidates.len()).then(|| candidates.swap_remove(at))
}

/// Who signs and when: the first date that follows an office's name, else the first alone after the title, else the day of
/// printing.
fn signature(outside: &[Located<String>], from: usize) -> (Option<Located<String>>, Option<Located<IssuedDate>>) {
    let dated = |date: Date, span: Span| Located { value: IssuedDate(date), span };
    let mut alone = None;
    for (at, line) in outside.iter().enumerate() {
        if let Some((office, date)) = furniture::signature_line(&line.value) {
            return (Some(Located { value: office.to_owned(), span: line.span }), Some(dated(date, line.span)));
        }
        let Some(date) = furniture::date_line(&line.value) else { continue };
        let before = outside.get(..at).unwrap_or_default();
        let signs = before.iter().rev().take_while(|line| furniture::is_office(&line.value)).count();
        let offices = before.get(at - signs..).unwrap_or_default();
        if let Some(first) = offices.first() {
            let names: Vec<&str> = offices.iter().map(|line| line.value.as_str()).collect();
            let span = offices.iter().map(|line| line.span).fold(first.span, Span::join);
            return (Some(Located { value: names.join("、"), span }), Some(dated(date, line.span)));
        }
        if line.span.start >= from && alone.is_none() {
            alone = Some(dated(date, line.span));
        }
    }
    let printed =
        || outside.iter().find_map(|line| furniture::printing_date(&line.value).map(|date| dated(date, line.span)));
    (None, alone.or_else(printed))
}

#[cfg(test)]
mod tests {
    use crate::policy;
    use crate::text::date;

    /// Title | number | issuer | date | recipients; a hyphen where the text gives none.
    fn check(input: &str, expect: &str) {
        let head = policy::parse(input).output.head;
        let value = |field: Option<super::Located<String>>| field.map_or("-".to_owned(), |field| field.value);
        let issued = head.issued.map_or("-".to_owned(), |issued| date::iso(issued.value.0));
        let found =
            [value(head.title), value(head.number), value(head.issuer), issued, value(head.recipients)].join(" | ");
        assert_eq!(found, expect, "{input}");
    }

    #[test]
    fn each_field_is_found_where_the_standard_puts_it() {
        check(
            "云溪县人民政府办公室文件\n云政办〔2026〕12号\n云溪县人民政府办公室关于印发《云溪县\n补助办法》的通知\n各乡镇人民政府：\n现印发给你们。\n云溪县人民政府办公室\n2026年3月2日\n云溪县补助办法\n第一条 甲。",
            "云溪县人民政府办公室关于印发《云溪县补助办法》的通知 | 云政办〔2026〕12号 | 云溪县人民政府办公室 | 2026-03-02 | 各乡镇人民政府",
        );
        check(
            "石狮市宝盖镇人民政府\n关于印发《方案》的通知\n宝政[2020]58号 签发人：甲\n一、目标",
            "石狮市宝盖镇人民政府关于印发《方案》的通知 | 宝政〔2020〕58号 | 石狮市宝盖镇人民政府 | - | -",
        );
        check(
            "浙江省人民政府办公厅文件\n浙江省人民政府办公厅关于公开的实施意见\n为贯彻《意见》(国办发〔2019〕54号),现提出:\n一、要求\n2020年4月20日印发",
            "浙江省人民政府办公厅关于公开的实施意见 | - | 浙江省人民政府办公厅 | 2020-04-20 | -",
        );
        check("教育扶贫政策\n一、享受对象：\n甲", "教育扶贫政策 | - | - | - | -");
        check(
            "各縣,、市,、區(qū)人民政府,各機構:\n為深化工作,通知如下:\n一,、目標\n2021年8月17日",
            "- | - | - | 2021-08-17 | 各縣、市、區人民政府,各機構",
        );
        check(
            "云溪县人民政府\n云溪县财政局\n云溪县民政局\n2026年3月2日",
            "- | - | 云溪县人民政府、云溪县财政局、云溪县民政局 | 2026-03-02 | -",
        );
        check("", "- | - | - | - | -");
    }
}
