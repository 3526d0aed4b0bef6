//! 广播稿 and 短信: what is said and sent. Text files begin with a byte order mark, by which Notepad and browsers know UTF-8.

use mingbai_content::script;
use mingbai_content::text::sms::PART_UNITS;

use super::context::PageContext;
use super::made::Made;

const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// The script of a broadcast.
pub(super) fn radio(context: &PageContext<'_>) -> Made {
    let script = script::broadcast(context.explainer(), context.today);
    file("radio.txt", &script.text())
}

/// The message in parts, an empty line between them.
pub(super) fn sms(context: &PageContext<'_>) -> Made {
    let parts = script::message(context.explainer(), context.today, context.address.as_deref()).parts;
    let head = format!("短信：共 {} 条，每条不超过 {PART_UNITS} 字。\n\n", parts.len());
    file("sms.txt", &[head.as_str(), &parts.join("\n\n"), "\n"].concat())
}

fn file(name: &str, text: &str) -> Made {
    let content = [BYTE_ORDER_MARK, text].concat().into_bytes();
    Made { name: name.to_owned(), content, notes: Vec::new() }
}

#[cfg(test)]
mod tests {
    use mingbai_content::explainer;
    use mingbai_content::script::{broadcast, message};
    use mingbai_content::text::sms::units;
    use mingbai_widgets::gallery::examples;

    use super::*;

    /// Whatever an author writes, broken examples included, can be read aloud and sent.
    #[test]
    fn every_example_can_be_said_and_sent() {
        for example in examples() {
            let explainer = explainer::parse(example.markdown).output;
            let script = broadcast(&explainer, None);
            for sentence in script.paragraphs.iter().flatten().filter(|sentence| !sentence.contains("://")) {
                assert!(!sentence.chars().any(|sign| sign.is_ascii_digit()), "{}: {sentence}", example.name);
            }
            for part in message(&explainer, None, Some("https://www.yunxi.example/a/")).parts {
                assert!(units(&part) <= PART_UNITS, "{}: {part}", example.name);
            }
        }
    }
}
