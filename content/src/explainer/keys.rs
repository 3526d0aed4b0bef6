//! The keys of the front matter (文件头), in one table: what is read, and what editors are told of it.

/// What the value of a key must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// A line of words.
    Text,
    /// A day of the calendar: `2026-03-02`.
    Day,
    /// A file beside the explainer, or an address with http, https, mailto or tel.
    Address,
    /// The tag of a language that the interface speaks: `zh-Hans`.
    Language,
    /// Further keys, each on a line of its own.
    Keys(&'static [Key]),
}

/// A key of the front matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// As it is written before the colon.
    pub name: &'static str,
    /// What stands behind it.
    pub holds: Holds,
    /// What it is for, in the author's language.
    pub line: &'static str,
}

/// Writes a table of keys, and apart from it their names: the reader in the browser needs no more, and no other word is loaded there.
macro_rules! keys {
    ($($(#[$about:meta])* $table:ident, $names:ident { $($name:literal $holds:expr, $line:literal;)* })*) => {
        $(
            $(#[$about])*
            pub const $table: &[Key] = &[$(Key { name: $name, holds: $holds, line: $line },)*];
            pub(super) const $names: &[&str] = &[$($name,)*];
        )*
    };
}

keys! {
    /// The keys of the front matter itself.
    FRONT_MATTER, HEAD_KEYS {
        "title" Holds::Text, "解读的标题，用读者的话写";
        "policy" Holds::Keys(POLICY), "解读的是哪一份文件";
        "drafter" Holds::Text, "起草单位";
        "interpreter" Holds::Text, "解读单位";
        "published" Holds::Day, "解读发布的日期";
        "amended" Holds::Day, "解读最近一次修改的日期";
        "audience" Holds::Text, "写给谁看，几种人用顿号隔开，如 老年人、家属；订阅按它分";
        "lang" Holds::Language, "界面的语言，不写就是简体中文";
        "recording" Holds::Address, "朗读的录音，放在解读旁边的文件";
        "also" Holds::Text, "大家的说法和解读里的说法，查找时算一样，如 社保卡=社会保障卡";
        "contact" Holds::Keys(CONTACT), "还有疑问问谁";
    }
    /// The keys under `policy`.
    POLICY, POLICY_KEYS {
        "title" Holds::Text, "文件的全称";
        "number" Holds::Text, "文号，如 云政办〔2026〕12号";
        "issued" Holds::Day, "成文日期";
        "href" Holds::Address, "读者点开的原文：解读旁边的文件，或者网址";
        "file" Holds::Address, "href 是网址时，用来核对引文的副本（.html 或 .txt），放在解读旁边";
    }
    /// The keys under `contact`.
    CONTACT, CONTACT_KEYS {
        "phone" Holds::Text, "电话";
        "hours" Holds::Text, "接听或者办理的时间";
        "place" Holds::Text, "地点";
    }
}
