//! 广播稿: a script for loudspeaker or radio, in spoken Chinese and short sentences, with its length in minutes.

use jiff::civil::Date;

use super::pick::{Deadline, deadlines, points};
use super::sentence::{said_characters, spoken};
use super::words::ended;
use crate::model::{Contact, Explainer, Head};
use crate::text::date;
use crate::text::spoken::read_out;

/// Characters that a broadcaster says in a minute to listeners who hear them once.
const CHARACTERS_A_MINUTE: usize = 220;

/// A script, ready to be read aloud.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Broadcast {
    /// Title of the explainer, as written: for the desk, not for the microphone.
    pub title: String,
    /// Sentences, paragraph by paragraph.
    pub paragraphs: Vec<Vec<String>>,
}

impl Broadcast {
    /// How many characters are said.
    pub fn characters(&self) -> usize {
        self.paragraphs.iter().flatten().map(|sentence| said_characters(sentence)).sum()
    }

    /// How long that takes, in seconds, at 220 characters a minute.
    pub fn seconds(&self) -> usize {
        (self.characters() * 60).div_ceil(CHARACTERS_A_MINUTE)
    }

    /// The whole script as text: a head for the desk, then what is said, a paragraph a line.
    pub fn text(&self) -> String {
        let (minutes, seconds) = (self.seconds() / 60, self.seconds() % 60);
        let length = match (minutes, seconds) {
            (0, _) => format!("{seconds} 秒"),
            (_, 0) => format!("{minutes} 分钟"),
            _ => format!("{minutes} 分 {seconds} 秒"),
        };
        let mut out = format!(
            "广播稿：{}\n（{} 字，每分钟 {CHARACTERS_A_MINUTE} 字，约 {length}。电话按组念，1 念“幺”。）\n",
            self.title,
            self.characters()
        );
        for paragraph in &self.paragraphs {
            out.push('\n');
            out.push_str(&paragraph.concat());
            out.push('\n');
        }
        out
    }
}

/// The script of `explainer`. On `today` what is over is not announced; without a day everything is.
///
/// It says what the matter is and who issued it, the card (else the first answers), the days ahead, and twice whom to call.
pub fn broadcast(explainer: &Explainer, today: Option<Date>) -> Broadcast {
    let head = &explainer.head;
    let mut paragraphs = vec![spoken(&opening(head)), spoken(&source(head))];
    paragraphs.extend(points(explainer).iter().map(|point| spoken(&point.said())));
    paragraphs.push(spoken(&days(explainer, today)));
    paragraphs.push(head.contact.as_ref().map(contact).unwrap_or_default());
    paragraphs.push(spoken(&closing(head)));
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    Broadcast { title: head.title.clone(), paragraphs }
}

fn opening(head: &Head) -> String {
    let title = head.title.trim();
    if title.is_empty() {
        return "各位听众，大家好。".to_owned();
    }
    ["各位听众，大家好。今天给大家说一说：", &ended(title)].concat()
}

/// Who issued the document, and what it is called.
fn source(head: &Head) -> String {
    let policy = &head.policy;
    let mut out = String::new();
    if let Some(title) = policy.title.as_deref().map(str::trim).filter(|title| !title.is_empty()) {
        let (issuer, name) = issuer_and_name(title);
        match issuer {
            Some(issuer) => {
                let verb = if name.starts_with("关于") { "发布" } else { "印发" };
                out.push_str(&[issuer, verb, "了《", name, "》。"].concat());
            }
            None => out.push_str(&["依据的文件是《", name, "》。"].concat()),
        }
    }
    if let Some(number) = &policy.number {
        out.push_str(&["文号是", number, "。"].concat());
    }
    if let Some(issued) = policy.issued {
        out.push_str(&["文件日期是", &date::iso(issued), "。"].concat());
    }
    match (&head.drafter, &head.interpreter) {
        (Some(drafter), Some(interpreter)) if drafter != interpreter => {
            out.push_str(&["由", drafter, "起草，", interpreter, "解读。"].concat());
        }
        (Some(drafter), Some(_)) => out.push_str(&["由", drafter, "起草并解读。"].concat()),
        (Some(drafter), None) => out.push_str(&["由", drafter, "起草。"].concat()),
        (None, Some(interpreter)) => out.push_str(&["由", interpreter, "解读。"].concat()),
        (None, None) => {}
    }
    out
}

/// The office before 关于, and the name that people use: what is issued, and not the notice that issues it.
fn issuer_and_name(title: &str) -> (Option<&str>, &str) {
    let Some((issuer, subject)) = title.split_once("关于").filter(|(issuer, _)| !issuer.contains('《')) else {
        return (None, title.trim_start_matches('《').trim_end_matches('》'));
    };
    let issued = subject.strip_prefix("印发").and_then(|rest| rest.strip_suffix("的通知"));
    let name = match issued {
        Some(name) => name.trim_start_matches('《').trim_end_matches('》'),
        None => title.get(issuer.len()..).unwrap_or(subject),
    };
    ((!issuer.is_empty()).then_some(issuer), name)
}

fn days(explainer: &Explainer, today: Option<Date>) -> String {
    let (deadlines, has_more) = deadlines(explainer, today);
    if deadlines.is_empty() {
        return String::new();
    }
    let mut out = String::from("请记住这几个日子。");
    let mut year = String::new();
    for Deadline { when, what } in deadlines {
        // The year is said once; the ear keeps it until another is named.
        let said = if year.is_empty() { None } else { when.strip_prefix(&year) };
        let said = said.filter(|rest| rest.contains('月')).unwrap_or(&when);
        out.push_str(&ended(&[said.trim(), "，", &what].concat()));
        if let Some((before, _)) = when.rsplit_once('年') {
            let digits = before.chars().rev().take_while(char::is_ascii_digit).count();
            year = [before.get(before.len() - digits..).unwrap_or_default(), "年"].concat();
        }
    }
    if has_more {
        out.push_str("后面还有几个日子，文件里都写着。");
    }
    out
}

/// The telephone twice, for those who had to look for a pencil.
fn contact(contact: &Contact) -> Vec<String> {
    let mut sentences = Vec::new();
    if let Some(phone) = &contact.phone {
        let said = read_out(&["咨询电话：", phone].concat());
        let number = said.strip_prefix("咨询电话：").unwrap_or(&said);
        sentences.push(["还有不清楚的，请打咨询电话：", number, "。"].concat());
        sentences.push(["再说一遍：", number, "。"].concat());
    }
    if let Some(hours) = &contact.hours {
        sentences.extend(spoken(&["接听时间是", hours].concat()));
    }
    if let Some(place) = &contact.place {
        sentences.extend(spoken(&["也可以当面问，地点在", place].concat()));
    }
    sentences
}

fn closing(head: &Head) -> String {
    match head.interpreter.as_ref().or(head.drafter.as_ref()) {
        Some(office) => ["以上内容由", office, "提供，以文件原文为准。谢谢收听。"].concat(),
        None => "以上内容以文件原文为准。谢谢收听。".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_called_as_people_call_it() {
        assert_eq!(
            issuer_and_name("云溪县人民政府办公室关于印发《补助办法》的通知"),
            (Some("云溪县人民政府办公室"), "补助办法")
        );
        assert_eq!(issuer_and_name("某县政府关于印发实施方案的通知"), (Some("某县政府"), "实施方案"));
        assert_eq!(issuer_and_name("某县政府关于停水的通告"), (Some("某县政府"), "关于停水的通告"));
        assert_eq!(issuer_and_name("补助办法"), (None, "补助办法"));
    }

    #[test]
    fn the_telephone_is_said_twice_and_the_length_is_told() {
        let source =
            "---\ntitle: 加装电梯\ncontact: { phone: 0555-0000012 }\n---\n\n## 卡 {.card}\n\n补多少\n: 20 万元\n";
        let script = broadcast(&crate::explainer::parse(source).output, None);
        let text = script.text();
        assert_eq!(text.matches("零五五五 零零零 零零幺二").count(), 2, "{text}");
        assert!(text.contains(&format!("{} 字", script.characters())), "{text}");
        assert!(text.contains("补多少？二十万元。"), "{text}");
    }

    #[test]
    fn a_year_is_said_again_after_another() {
        let source = "---\ntitle: 一\n---\n\n## 时间 {.timeline}\n\n- **2026年11月16日至2027年1月31日** 二期\n- **2026年12月25日前** 发钱\n- **2026年12月31日** 完\n";
        let text = broadcast(&crate::explainer::parse(source).output, None).text();
        assert!(text.contains("二期。二〇二六年十二月二十五日前，发钱。十二月三十一日，完。"), "{text}");
    }

    #[test]
    fn what_is_over_is_not_announced() {
        let source = "---\ntitle: 一\n---\n\n## 时间 {.timeline}\n\n- **2026年5月31日前** 第一批\n- **2026年10月8日前** 第二批\n";
        let explainer = crate::explainer::parse(source).output;
        let text = |today| broadcast(&explainer, today).text();
        assert!(text(None).contains("五月三十一日前，第一批。十月八日前，第二批。"), "{}", text(None));
        let june = text(Date::new(2026, 6, 1).ok());
        assert!(!june.contains("第一批") && june.contains("二〇二六年十月八日前，第二批。"), "{june}");
    }
}
