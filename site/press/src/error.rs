//! Why nothing could be printed, each with what to do, in the words of `mingbai`.

use core::fmt;
use std::error::Error;

use crate::program::{COMMAND, NAME, VARIABLE};
use crate::protocol::VERSION;

/// Why nothing could be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PressError {
    /// The program that sets paper is nowhere.
    NotFound,
    /// The program is there, but the system does not start it, or it does not greet; why.
    NotStarted(String),
    /// The program is of another version, this one.
    OtherVersion(String),
    /// What the program says is not what such a program says.
    Unreadable,
    /// The program ended while something was to be set; how.
    Ended(String),
    /// The system has no font for Chinese.
    NoFont,
    /// Typst refused our template or its data; what it said.
    Refused(String),
}

impl fmt::Display for PressError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound => {
                write!(
                    formatter,
                    "没有找到排版程序 {NAME}，做不了 PDF。请运行 {COMMAND}，或者用 {VARIABLE} 指明它在哪里"
                )
            }
            Self::NotStarted(reason) => {
                write!(formatter, "排版程序 {NAME} 启动不了（{reason}）。请运行 {COMMAND}，重新做一个")
            }
            Self::OtherVersion(theirs) => write!(
                formatter,
                "排版程序 {NAME} 是 {theirs} 版，mingbai 是 {VERSION} 版，对不上。请运行 {COMMAND}，重新做一个"
            ),
            Self::Unreadable => {
                write!(
                    formatter,
                    "排版程序 {NAME} 的回答读不懂。请运行 {COMMAND}，重新做一个，再看看 {VARIABLE} 指的是不是它"
                )
            }
            Self::Ended(status) => write!(formatter, "排版程序 {NAME} 中途停了（{status}），PDF 没有做完"),
            Self::NoFont => formatter.write_str(
                "这台机器上没有找到中文字体，排不了版。Debian、Ubuntu 请运行 sudo apt-get install fonts-noto-cjk，\
                 别的系统请装“Noto Sans CJK SC”（思源黑体），再做一次",
            ),
            Self::Refused(reason) => write!(formatter, "排版没有成功：{reason}"),
        }
    }
}

impl Error for PressError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_chinese_font_the_message_says_which_package_has_one() {
        assert!(PressError::NoFont.to_string().contains("fonts-noto-cjk"));
    }

    #[test]
    fn without_the_program_one_line_says_what_makes_it() {
        let message = PressError::NotFound.to_string();
        assert!(message.contains("cargo build") && message.contains("mingbai-typst"), "{message}");
        assert_eq!(message.lines().count(), 1);
    }
}
