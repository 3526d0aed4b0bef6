//! Mistakes as people make them, put into explainers one by one: a digit, a unit, a date, a body, a sum.
//!
//! It knows nothing of the checker: it looks for digits and names in the Markdown of entries that rest on a clause, and
//! leaves out what is given (questions, a person's own case) and what is true by chance, being printed in that clause.

use mingbai_content::Span;
use mingbai_content::anchor::PolicyIndex;
use mingbai_content::model::{Body, CasePart, Citation, Entry, Explainer, Form};

use crate::seeding::{Mistake, clause, is_printed, other_digits};

/// An entry that rests on a clause.
pub(crate) struct Place {
    pub(crate) entry: Span,
    /// Its statements.
    spans: Vec<Span>,
    /// The folded words of the clauses.
    clause: String,
}

const OFFICES: [&str; 14] = [
    "县住房和城乡建设局",
    "县财政局",
    "县自然资源和规划局",
    "县市场监督管理局",
    "县民政局",
    "县数据资源管理局",
    "县卫生健康委员会",
    "北桥街道办事处",
    "县公安局",
    "市教育体育局",
    "市民政局",
    "市卫生健康委",
    "市城乡建设局",
    "市住房保障和房产管理局",
];
const NO_OFFICES: [&str; 2] = ["县教育局", "县发展和改革委员会"];
const UNITS: [(&str, &[&str]); 15] = [
    ("万元", &["元", "亿元"]),
    ("元", &["万元", "角"]),
    ("个工作日", &["日", "个月", "小时"]),
    ("个月", &["年", "日"]),
    ("小时", &["分钟", "日"]),
    ("分钟", &["小时", "秒"]),
    ("公里", &["米", "里"]),
    ("平方米", &["米", "亩"]),
    ("米", &["公里", "厘米"]),
    ("日", &["个工作日", "年"]),
    ("年", &["个月", "日"]),
    ("岁", &["个月", "人"]),
    ("%", &["‰", "元"]),
    ("台", &["户", "栋"]),
    ("餐", &["元", "日"]),
];
/// The entries that rest on a clause, with what the clause says.
pub(crate) fn places(explainer: &Explainer, index: &PolicyIndex, source: &str) -> Vec<Place> {
    let cited: Vec<Span> = explainer.citations().map(|citation| citation.span).collect();
    let mut places = Vec::new();
    for section in explainer.sections_deep() {
        let mut add = |entry: &Entry, citations: Vec<&Citation>, from: usize| {
            let citations: Vec<&Citation> = citations.into_iter().chain(&section.citations).collect();
            if citations.is_empty() {
                return;
            }
            let spans = statements(Span::new(from, entry.span.end), &cited, source);
            let clause = citations.iter().map(|citation| clause(citation, index)).collect();
            places.push(Place { entry: entry.span, spans, clause });
        };
        let after_title = |entry: &Entry| entry.title.last().map_or(entry.span.start, |last| last.span.end);
        match &section.body {
            Body::Case(cases) => {
                for case in cases {
                    let all: Vec<&Citation> = case.fields.iter().flat_map(|field| &field.entry.citations).collect();
                    for field in &case.fields {
                        if matches!(field.part, CasePart::Calculation | CasePart::Result) {
                            add(&field.entry, all.clone(), after_title(&field.entry));
                        }
                    }
                }
            }
            _ => {
                if let Body::Consultation(consultation) = &section.body {
                    for opinion in &consultation.opinions {
                        add(&opinion.entry, Vec::new(), opinion.reason.span.start);
                    }
                    continue;
                }
                let is_asked = matches!(section.form(), Form::Qa | Form::Response | Form::Briefing);
                for entry in section.entries() {
                    let from = if is_asked { after_title(entry) } else { entry.span.start };
                    add(entry, entry.citations.iter().collect(), from);
                }
            }
        }
    }
    places
}

/// The lines of an entry without its citations, headings' braces, list marks and file names.
fn statements(span: Span, cited: &[Span], source: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut start = span.start;
    for line in span.of(source).split_inclusive('\n') {
        let place = Span::new(start, start + line.len());
        start = place.end;
        let words = line.trim_start();
        let is_cited = cited.iter().any(|citation| citation.start < place.end && place.start < citation.end);
        if is_cited
            || words.starts_with('>')
            || line.contains(".webm)")
            || line.contains("[^")
            || line.contains("]: ")
            || line.contains("比如")
            || line.contains("例如")
        {
            continue;
        }
        let mark =
            words.find(". ").filter(|at| words[..*at].bytes().all(|it| it.is_ascii_digit())).map_or(0, |at| at + 2);
        let from = place.end - words.len() + mark;
        let end = line.find(" {").map_or(place.end, |at| place.start + at);
        spans.push(Span::new(from, end.max(from)));
    }
    spans
}

/// Every mistake that can be made at a place.
pub(crate) fn mistakes(place: &Place, source: &str) -> Vec<Mistake> {
    let mut made = Vec::new();
    for span in &place.spans {
        numbers(*span, source, place, &mut made);
        numerals(*span, source, place, &mut made);
        bodies(*span, source, place, &mut made);
    }
    made
}

fn numbers(span: Span, source: &str, place: &Place, made: &mut Vec<Mistake>) {
    let text = span.of(source);
    let mut at = 0;
    while let Some(found) = text[at..].find(|sign: char| sign.is_ascii_digit()) {
        let start = at + found;
        let rest = &text[start..];
        let length = rest.find(|it: char| !(it.is_ascii_digit() || matches!(it, '.' | '-'))).unwrap_or(rest.len());
        let digits = rest[..length].trim_end_matches(['-', '.']);
        let end = start + digits.len();
        at = start + length;
        let after = text[end..].trim_start();
        let before = text[..start].trim_end();
        let is_date = after.starts_with('年') && digits.len() == 4
            || after.starts_with('月')
            || (after.starts_with('日') && before.ends_with(['月', '至']) && before.contains('月'));
        let is_sum = before.ends_with('=') && before.contains(['×', '－', '+']);
        let class = match after.chars().next() {
            _ if digits.contains('-') => "电话",
            _ if is_sum => "算式",
            _ if is_date => "日期",
            Some('%' | '％') => "百分比",
            _ => "数字",
        };
        // The words up to the unit, or the whole date.
        let unit = UNITS.iter().find(|(unit, _)| after.starts_with(unit)).map(|(unit, _)| unit.len());
        let tail = match after.chars().next() {
            Some('|') | None => 0,
            _ if is_date => '年'.len_utf8(),
            _ => unit.unwrap_or_else(|| after.chars().take(2).map(char::len_utf8).sum()),
        };
        let lead = if is_date { before.rfind(['，', '。', '|', ' ', '*']).map_or(0, |mark| mark) } else { start };
        for new in other_digits(digits) {
            let lead_words = text.get(lead..start).unwrap_or_default().trim_start_matches(['，', '。', '|', '*', ' ']);
            let token = [lead_words, &new, &after[..tail]].concat();
            let is_chance = is_printed(&token, &place.clause)
                || (is_date && is_printed(&[&new, &after[..tail]].concat(), &place.clause));
            if !is_chance {
                made.push(Mistake { class, span: Span::new(span.start + start, span.start + end), words: new });
            }
        }
        if class == "数字" || class == "百分比" {
            units(Span::new(span.start + start, span.start + end), digits, after, source, place, made);
        }
    }
}

fn units(number: Span, digits: &str, after: &str, source: &str, place: &Place, made: &mut Vec<Mistake>) {
    let Some((unit, others)) = UNITS.iter().find(|(unit, _)| after.starts_with(unit)) else { return };
    let start = number.end + source[number.end..].find(unit).unwrap();
    for other in others.iter().filter(|other| !is_printed(&[digits, other].concat(), &place.clause)) {
        made.push(Mistake { class: "单位", span: Span::new(start, start + unit.len()), words: (*other).to_owned() });
    }
}

/// Chinese numerals that state something: 四层, 三分之二, 八成, 三年.
fn numerals(span: Span, source: &str, place: &Place, made: &mut Vec<Mistake>) {
    let text = span.of(source);
    let digits = ["二", "三", "四", "五", "六", "七", "八", "九"];
    for (at, digit) in text.char_indices() {
        let Some(index) = digits.iter().position(|it| it.starts_with(digit)) else { continue };
        let after = &text[at + digit.len_utf8()..];
        let is_stated =
            ["层", "分之", "成", "年"].iter().any(|unit| after.starts_with(unit)) || text[..at].ends_with("分之");
        let new = digits[(index + 3) % digits.len()];
        let lead = if text[..at].ends_with("分之") { at - "三分之".len() } else { at };
        let token = [&text[lead..at], new, &after.chars().take(3).collect::<String>()].concat();
        if is_stated && !text[..at].ends_with('第') && !is_printed(&token, &place.clause) {
            let start = span.start + at;
            made.push(Mistake {
                class: "中文数字",
                span: Span::new(start, start + digit.len_utf8()),
                words: new.to_owned(),
            });
        }
    }
}

fn bodies(span: Span, source: &str, place: &Place, made: &mut Vec<Mistake>) {
    let text = span.of(source);
    for (index, office) in OFFICES.iter().enumerate() {
        for (at, _) in text.match_indices(office) {
            let start = span.start + at;
            // Every street has an office: it is mistaken for that of another street, and no other body for it.
            let others = OFFICES.iter().cycle().skip(index + 1);
            let next = match *office {
                "北桥街道办事处" => "溪南街道办事处",
                _ => others.copied().find(|other| !other.ends_with("办事处")).unwrap(),
            };
            for other in [next, NO_OFFICES[index % NO_OFFICES.len()]] {
                if !is_printed(other, &place.clause) {
                    made.push(Mistake {
                        class: "机构",
                        span: Span::new(start, start + office.len()),
                        words: other.to_owned(),
                    });
                }
            }
        }
    }
}

/// Words put at the end of the first paragraph of an answer: `right` is true, each of the `wrong` is not.
pub(crate) struct Insertion {
    pub(crate) class: &'static str,
    pub(crate) right: String,
    pub(crate) wrong: Vec<String>,
}

/// What is put into answers, as few of them name the document or show a sum.
pub(crate) fn insertions(number: &str, title: &str) -> Vec<Insertion> {
    let (sign, rest) = number.split_at(number.find('〔').unwrap());
    let wrong_numbers = other_digits(rest).into_iter().map(|rest| ["见", sign, &rest, "文件。"].concat());
    let wrong_sign = ["见皖政", rest, "文件。"].concat();
    let mut other_title: Vec<char> = title.chars().collect();
    let middle = other_title.len() / 2;
    other_title[middle] = '某';
    let shorter: String = title.chars().filter(|sign| *sign != '县' && *sign != '市').collect();
    let sum = |right: &str, wrong: &[&str]| Insertion {
        class: "算式",
        right: ["比如", right, "。"].concat(),
        wrong: wrong.iter().map(|wrong| ["比如", wrong, "。"].concat()).collect(),
    };
    vec![
        Insertion {
            class: "文号",
            right: ["见", number, "文件。"].concat(),
            wrong: wrong_numbers.chain([wrong_sign]).collect(),
        },
        Insertion {
            class: "标题",
            right: ["见《", title, "》。"].concat(),
            wrong: vec![
                ["见《", &other_title.iter().collect::<String>(), "》。"].concat(),
                ["见《", &shorter, "》。"].concat(),
            ],
        },
        sum("2000 元 × 5 年 = 10000 元", &["2000 元 × 5 年 = 1000 元", "2000 元 × 6 年 = 10000 元"]),
        sum("36 万元 × 50% = 18 万元", &["36 万元 × 50% = 16 万元", "36 万元 × 50% = 18 元"]),
        sum("12 元 - 5 元 = 7 元", &["12 元 - 5 元 = 8 元"]),
        sum("180 个、90 个、50 个，一共 320 个", &["180 个、90 个、50 个，一共 310 个"]),
    ]
}
