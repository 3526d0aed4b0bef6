//! The words of the interface, by language: an enum, so that a language with a gap does not compile.
//!
//! Where the Mongolian words come from, and which still stand in Chinese, is in `docs/mongolian.md`.

use mingbai_content::model::Language;

/// One thing that the interface says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// Over the title: this is an interpretation.
    Interpretation,
    /// Before the title of the policy.
    Explains,
    /// Day of publication.
    Published,
    /// 解读单位.
    Interpreter,
    /// 起草单位.
    Drafter,
    /// The search field.
    Search,
    /// What to type there.
    SearchPlaceholder,
    /// After the number of hits.
    Hits,
    /// No hit.
    NoHit,
    /// Opens all questions.
    ExpandAll,
    /// Closes all questions.
    CollapseAll,
    /// A citation without clause path.
    Source,
    /// Leads to the words in the policy.
    ToPolicy,
    /// The address of this entry.
    Permalink,
    /// Telephone.
    Phone,
    /// Opening hours.
    Hours,
    /// Place.
    Place,
    /// Heading of the contact data.
    Contact,
    /// 以原文为准.
    Disclaimer,
    /// A doubt was raised on.
    Raised,
    /// It was answered on.
    Answered,
    /// A milestone that is over.
    Past,
    /// A milestone that is under way.
    Now,
    /// The next milestone.
    Next,
    /// Time limit of a step.
    Limit,
    /// Heading of footnotes.
    Notes,
    /// The citation's words are marked in the policy; its clause follows.
    Marked,
    /// The policy has changed the words that an entry rests on.
    Changed,
    /// The citation's words stand in another clause.
    Moved,
    /// The citation's words were not found.
    Gone,
    /// The citation's words stand in several clauses.
    Ambiguous,
    /// Stands where the author has left a question out.
    Untitled,
    /// Who handed a sheet out; a line to sign on follows.
    Clerk,
    /// Who took it.
    Receiver,
    /// When.
    HandedOn,
    /// Before the number of a card.
    CardNumber,
    /// Before the number of any other sheet.
    SheetNumber,
    /// The paper in the reader's hand says what the page says.
    SheetAgrees,
    /// It does not.
    SheetOutdated,
}

impl Message {
    /// The words in a language.
    pub const fn text(self, language: Language) -> &'static str {
        let [simplified, traditional, english, mongolian] = self.texts();
        match language {
            Language::Simplified => simplified,
            Language::Traditional => traditional,
            Language::English => english,
            Language::Mongolian => mongolian,
        }
    }

    const fn texts(self) -> [&'static str; 4] {
        match self {
            Self::Interpretation => {
                ["政策解读", "政策解讀", "Policy explained", "ᠲᠥᠷᠥ\u{202F}ᠶᠢᠨ ᠪᠣᠳᠣᠯᠭ\u{180E}ᠠ\u{202F}ᠶᠢᠨ ᠲᠠᠢᠯᠪᠤᠷᠢ"]
            }
            Self::Explains => ["解读的文件", "解讀的文件", "Explains", "ᠪᠢᠴᠢᠭ ᠮᠠᠲ\u{180B}ᠧᠷᠢᠶᠠᠯ"],
            Self::Published => ["发布日期", "發布日期", "Published", "ᠨᠡᠢᠲᠡᠯᠡᠭᠰᠡᠨ ᠴᠠᠭ"],
            Self::Interpreter => ["解读单位", "解讀單位", "Explained by", "解读单位"],
            Self::Drafter => ["起草单位", "起草單位", "Drafted by", "起草单位"],
            Self::Search => ["在解读中查找", "在解讀中查找", "Search this explainer", "ᠬᠠᠢᠬᠤ"],
            Self::SearchPlaceholder => ["输入您关心的词", "輸入您關心的詞", "A word you care about", "ᠦᠭᠡ"],
            Self::Hits => ["条相关", "條相關", "found", "ᠵᠣᠷᠪᠤᠰ"],
            Self::NoHit => [
                "没有找到，换个词试试",
                "沒有找到，換個詞試試",
                "Nothing found; try another word",
                "ᠡᠷᠢᠵᠦ ᠣᠯᠤᠭᠰᠠᠨ ᠦᠭᠡᠢ",
            ],
            Self::ExpandAll => ["全部展开", "全部展開", "Open all", "ᠪᠦᠬᠦᠨ\u{202F}ᠢ ᠨᠡᠭᠡᠭᠡᠬᠦ"],
            Self::CollapseAll => ["全部收起", "全部收起", "Close all", "ᠪᠦᠬᠦᠨ\u{202F}ᠢ ᠬᠠᠭᠠᠬᠤ"],
            Self::Source => ["原文", "原文", "Source", "ᠡᠬᠡ ᠰᠤᠷᠪᠤᠯᠵᠢ"],
            Self::ToPolicy => ["在原文中查看", "在原文中查看", "See it in the policy", "ᠡᠬᠡ ᠰᠤᠷᠪᠤᠯᠵᠢ\u{202F}ᠶᠢ ᠦᠵᠡᠬᠦ"],
            Self::Permalink => ["本条链接", "本條連結", "Link to this entry", "ᠬᠣᠯᠪᠣᠭᠠᠰᠤ"],
            Self::Phone => ["电话", "電話", "Phone", "ᠤᠲᠠᠰᠤ"],
            Self::Hours => ["时间", "時間", "Hours", "ᠴᠠᠭ"],
            Self::Place => ["地点", "地點", "Place", "ᠭᠠᠵᠠᠷ"],
            Self::Contact => ["有疑问，请咨询", "有疑問，請諮詢", "Questions? Ask us", "ᠯᠠᠪᠯᠠᠬᠤ"],
            Self::Disclaimer => [
                "解读帮助理解，以文件原文为准。",
                "解讀幫助理解，以文件原文為準。",
                "The policy's own text prevails.",
                "解读帮助理解，以文件原文为准。",
            ],
            Self::Raised => ["提出", "提出", "Raised", "ᠳᠡᠪᠰᠢᠭᠦᠯᠦᠭᠰᠡᠨ"],
            Self::Answered => ["回应", "回應", "Answered", "ᠬᠠᠷᠢᠭᠤᠯᠪᠠ"],
            Self::Past => ["已过", "已過", "Past", "ᠥᠩᠭᠡᠷᠡᠭᠰᠡᠨ"],
            Self::Now => ["进行中", "進行中", "Under way", "ᠣᠳᠣ"],
            Self::Next => ["接下来", "接下來", "Next", "ᠳᠠᠷᠠᠭ\u{180E}ᠠ"],
            Self::Limit => ["时限", "時限", "Time limit", "ᠬᠤᠭᠤᠴᠠᠭ\u{180E}ᠠ"],
            Self::Notes => ["注释", "註釋", "Notes", "ᠲᠡᠮᠳᠡᠭᠯᠡᠯ"],
            Self::Marked => ["已在原文中标出：", "已在原文中標出：", "Marked in the policy: ", "已在原文中标出："],
            Self::Changed => [
                "原文这一条已修改，本解读待更新",
                "原文這一條已修改，本解讀待更新",
                "This clause has been changed; the explanation awaits an update",
                "ᠵᠠᠰᠠᠪᠤᠷᠢ ᠣᠷᠤᠭᠤᠯᠪᠠ",
            ],
            Self::Moved => ["这句话现在在", "這句話現在在", "These words now stand in ", "这句话现在在"],
            Self::Gone => [
                "在本页原文中没有找到这句话",
                "在本頁原文中沒有找到這句話",
                "Not found in the policy on this page",
                "ᠡᠷᠢᠵᠦ ᠣᠯᠤᠭᠰᠠᠨ ᠦᠭᠡᠢ",
            ],
            Self::Ambiguous => [
                "原文中不止一处有这句话",
                "原文中不止一處有這句話",
                "Found in more than one place of the policy",
                "原文中不止一处有这句话",
            ],
            Self::CardNumber => ["本卡编号", "本卡編號", "Card number", "ᠨᠣᠮᠧᠷ"],
            Self::SheetNumber => ["本页编号", "本頁編號", "Sheet number", "ᠨᠣᠮᠧᠷ"],
            Self::SheetAgrees => [
                "您手里的与现在的内容一致",
                "您手裡的與現在的內容一致",
                "Your copy on paper is up to date",
                "您手里的与现在的内容一致",
            ],
            Self::SheetOutdated => [
                "内容已经更新，您手里的是旧的，请以本页为准",
                "內容已經更新，您手裡的是舊的，請以本頁為準",
                "Your copy on paper is out of date; this page is right",
                "内容已经更新，您手里的是旧的，请以本页为准",
            ],
            Self::Untitled => ["（没有题目）", "（沒有題目）", "(no title)", "ᠭᠠᠷᠴᠠᠭ ᠦᠭᠡᠢ"],
            Self::Clerk => ["经办人", "經辦人", "Clerk", "ᠠᠵᠢᠯᠲᠠᠨ"],
            Self::Receiver => ["领取人", "領取人", "Received by", "ᠬᠦᠯᠢᠶᠡᠨ ᠠᠪᠤᠭᠰᠠᠨ"],
            Self::HandedOn => ["日期", "日期", "Date", "ᠡᠳᠦᠷ ᠰᠠᠷ\u{180E}ᠠ"],
        }
    }
}
