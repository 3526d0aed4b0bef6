//! Every finding there is, by name: what it is about, how much it weighs, and a line that says it.
//!
//! Where a finding is made stands its message, which says what to do; here stands what the guide lists. A new finding is a
//! row of the table below.

use std::fmt;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Severity;

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// The explainer's file as such: its encoding, size and characters.
    Source,
    /// The front matter.
    FrontMatter,
    /// Headings, and what stands in their braces.
    Heading,
    /// Paragraphs: links, pictures, footnotes.
    Text,
    /// What a form wants of its section.
    Form,
    /// Files that go out with the explainer.
    Attachment,
    /// The official document, as a file and as a text.
    Policy,
    /// How a citation is written, and whether its words stand in the policy.
    Citation,
    /// The clause that a citation names.
    Clause,
    /// The lock beside the explainer.
    Lock,
    /// A number, date, body or name that an entry states.
    Fact,
    /// What an entry computes.
    Sum,
}

/// Writes [`Code`] from its table: variant, name, the most that it weighs, and its line in the author's language.
macro_rules! codes {
    ($($family:ident { $($variant:ident $name:literal $severity:ident $line:literal,)* })*) => {
        /// The stable name of a finding, for documentation, filters and programs: `unknown-form`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $($(#[doc = $line] $variant,)*)*
        }

        impl Code {
            /// All of them, in the order of the guide's list.
            pub const ALL: &'static [Self] = &[$($(Self::$variant,)*)*];

            /// Its name in kebab case, which never changes once it is published.
            pub const fn name(self) -> &'static str {
                match self {
                    $($(Self::$variant => $name,)*)*
                }
            }

            /// What it is about.
            pub const fn family(self) -> Family {
                match self {
                    $($(Self::$variant)|* => Family::$family,)*
                }
            }

            /// How much it weighs, where [`Finding::at_most`](super::Finding::at_most) takes nothing off.
            pub const fn severity(self) -> Severity {
                match self {
                    $($(Self::$variant => Severity::$severity,)*)*
                }
            }

            /// What is the matter, in one line of the author's language.
            pub const fn line(self) -> &'static str {
                match self {
                    $($(Self::$variant => $line,)*)*
                }
            }
        }
    };
}

impl Code {
    /// Whether it says that the policy no longer has the words that were quoted. Where a lock shows what it had, the page
    /// tells its readers so, and the explainer is not at fault.
    pub const fn tells_drift(self) -> bool {
        matches!(self, Self::CitationChanged | Self::CitationGone)
    }

    /// Whether it is about what an entry states: a fact, or the outcome of a sum.
    pub const fn is_of_fact(self) -> bool {
        matches!(self.family(), Family::Fact | Family::Sum)
    }
}

codes! {
    Source {
        NotUtf8 "not-utf8" Error "文件不是 UTF-8 编码",
        TooLarge "too-large" Error "文件太大，后面的没有读",
        TooDeep "too-deep" Error "引用或者列表套得太深",
        TooMany "too-many" Warning "一节里的条目太多，手机上打开很慢",
        MoreFindings "more-findings" Warning "问题太多，后面的没有列出",
        LoneCr "lone-cr" Warning "文件用了很老的换行符",
        ControlCharacter "control-character" Error "有看不见的控制字符",
        BidiControl "bidi-control" Error "有看不见的倒序控制符",
        LetterUnreadable "letter-unreadable" Warning "有显示不出来的字",
    }
    FrontMatter {
        MissingFrontMatter "missing-front-matter" Error "缺文件头",
        FrontMatterOpen "front-matter-open" Error "文件头没有结束",
        FrontMatterSize "front-matter-size" Error "文件头太长，没有读",
        FrontMatterType "front-matter-type" Error "文件头的一项写法不对",
        WideColon "wide-colon" Error "文件头里用了中文冒号",
        Yaml "yaml" Error "文件头读不懂",
        YamlAlias "yaml-alias" Error "文件头里用了 & 和 * 开头的引用写法",
        YamlDepth "yaml-depth" Error "文件头套得太深",
        MissingTitle "missing-title" Error "文件头里缺标题",
        UnknownKey "unknown-key" Error "文件头里没有这一项",
        DuplicateKey "duplicate-key" Error "文件头里一项写了两次",
        EmptyValue "empty-value" Warning "文件头里一项是空的",
        UnknownLanguage "unknown-language" Error "没有这种语言的界面",
        BadDate "bad-date" Error "日期的写法不对，或者日历上没有这一天",
        ValueHash "value-hash" Warning "值里的 # 会把后面的字吃掉",
        WideComma "wide-comma" Error "文件头里用了中文逗号",
        WideQuotes "wide-quotes" Error "文件头里用了中文引号",
        WideBrace "wide-brace" Error "文件头里用了中文括号",
        WideSpace "wide-space" Error "文件头里用了中文空格",
    }
    Heading {
        HeadingOne "heading-one" Error "正文里用了一级标题",
        HeadingSpace "heading-space" Error "标题的 # 没有认出来",
        HeadingBraces "heading-braces" Error "标题后面的括号没有认出来",
        UnderlinedHeading "underlined-heading" Warning "--- 把上面的文字变成了标题",
        EmptyHeading "empty-heading" Error "标题是空的",
        EmptySection "empty-section" Warning "一节没有内容",
        ClassLevel "class-level" Error "这一级标题不能写解读形式",
        TwoForms "two-forms" Error "一节写了两种解读形式",
        UnknownForm "unknown-form" Error "没有这种解读形式",
        UnknownAttribute "unknown-attribute" Error "标题的括号里有不认识的写法",
        IconUnknown "icon-unknown" Warning "没有这个名字的图标",
        IconCount "icon-count" Warning "图标的个数和条数不一样",
        IdPlace "id-place" Warning "这一级标题不能写编号",
        BadId "bad-id" Error "编号里有不能用的字",
        DuplicateId "duplicate-id" Error "两处用了同一个编号",
    }
    Text {
        RawHtml "raw-html" Warning "HTML 代码会原样显示",
        UnsafeLink "unsafe-link" Error "地址不能用",
        ImageAlt "image-alt" Warning "图片缺文字说明",
        StrayAsterisks "stray-asterisks" Warning "** 没有变成粗体",
        FootnoteMissing "footnote-missing" Warning "脚注没有内容",
        ExtraCell "extra-cell" Error "一行的格子比表头多",
        StrayUnderscores "stray-underscores" Warning "__ 没有变成粗体",
        StrayTildes "stray-tildes" Warning "~~ 没有变成删除线",
        WideLink "wide-link" Warning "链接用了中文括号",
        WideTable "wide-table" Warning "表格用了中文竖线",
        TypedList "typed-list" Warning "手写的序号没有成为列表",
        FourBlanks "four-blanks" Warning "行首的空格把段落变成了代码",
    }
    Form {
        TextAfterForm "text-after-form" Warning "文字写在内容后面，或者没有缩进",
        EmptyTable "empty-table" Error "表格只有表头",
        EmptyCell "empty-cell" Warning "一行的第一格是空的",
        CardFields "card-fields" Error "明白卡里没有栏目",
        CardAnswer "card-answer" Warning "明白卡的栏目没有内容",
        CardColon "card-colon" Error "栏目内容前面的冒号不对",
        FieldGap "field-gap" Error "两个栏目之间没有空行",
        QaQuestions "qa-questions" Error "问答里没有问题",
        QaAnswer "qa-answer" Error "问题没有回答",
        ResponseDates "response-dates" Error "回应关切缺日期，或者回应早于提出",
        CaseFields "case-fields" Error "案例里没有栏目",
        CaseResult "case-result" Error "案例没有结果",
        CaseSituation "case-situation" Warning "案例没有情况",
        CaseCalculation "case-calculation" Warning "案例没有计算",
        LetterText "letter-text" Error "信里没有正文",
        LetterSalutation "letter-salutation" Warning "信没有写给谁",
        LetterSignature "letter-signature" Warning "信末没有署名",
        LetterDate "letter-date" Error "信末没有日期，或者说不清是哪一天",
        NoticeList "notice-list" Error "公告里没有要点",
        NoticePoint "notice-point" Warning "公告的一条是空的",
        NoticeLong "notice-long" Warning "公告太长，贴在墙上看不清",
        TellonceList "tellonce-list" Error "告知单里没有可以打勾的内容",
        TellonceGroup "tellonce-group" Warning "告知单的一组没有可以打勾的内容",
        TellonceItem "tellonce-item" Warning "告知单的一行是空的",
        TellonceBox "tellonce-box" Warning "自己写了方框",
        TellonceCopies "tellonce-copies" Hint "没说要原件还是复印件、要几份",
        GuideStages "guide-stages" Error "办事指南里没有分段",
        GuideStage "guide-stage" Error "看不出是办事前、办事中还是办事后",
        GuideMissing "guide-missing" Warning "办事指南没有写全三段",
        GuideTwice "guide-twice" Warning "办事指南的一段写了两次",
        GuideOrder "guide-order" Warning "办事指南的段次序不对",
        GuideEmpty "guide-empty" Warning "办事指南的一段没有内容",
        ConsultationTable "consultation-table" Error "意见采纳情况没有表格",
        ConsultationColumns "consultation-columns" Error "意见采纳情况的表格缺栏，或者有一栏不认识",
        ConsultationCount "consultation-count" Error "意见的条数不是整数",
        ConsultationVerdict "consultation-verdict" Error "看不出意见采纳了没有",
        ConsultationReason "consultation-reason" Error "没有采纳的意见没写理由",
        InfographicBlocks "infographic-blocks" Error "图解里没有图",
        InfographicLong "infographic-long" Hint "图解的色带太多，或者一条太长，不好一眼看完",
        FormNotBlock "form-not-block" Error "这种形式不能放在图解里",
        FiguresList "figures-list" Error "数字里没有一条数字",
        FiguresBold "figures-bold" Error "一条里没有突出的数字",
        TimelineList "timeline-list" Error "时间轴里没有时间点",
        TimelineBold "timeline-bold" Error "一条里没有突出的日期",
        TimelineDate "timeline-date" Warning "说不清是哪一天",
        TimelineYear "timeline-year" Warning "没写年份的日期早于上一条",
        StepsList "steps-list" Error "步骤里没有一步",
        StepsOrder "steps-order" Warning "步骤没有用 1. 2. 3. 开头",
        StepsEmpty "steps-empty" Warning "一步没有内容",
        CompareColumns "compare-columns" Error "前后对比不是三栏",
        ChartColumns "chart-columns" Error "图表不是两栏",
        ChartKind "chart-kind" Error "没有这种图",
        ChartNumber "chart-number" Error "图表的一格不是数",
        ChartUnit "chart-unit" Warning "图表没写单位",
        ChartShare "chart-share" Warning "各部分加起来不是 100%",
        ChartLine "chart-line" Warning "折线只有一个点",
        RolesColumns "roles-columns" Error "责任分工不是两栏",
        RolesParty "roles-party" Error "一行没写负责单位",
        FlowList "flow-list" Error "流程里没有一步",
        FlowOrder "flow-order" Warning "流程没有用 1. 2. 3. 开头",
        FlowStep "flow-step" Warning "流程的一步没有内容",
        FlowLimit "flow-limit" Warning "时限里没有整数，算不出总共要多久",
        FlowBranchLabel "flow-branch-label" Error "分支没有名称",
        FlowBranchSteps "flow-branch-steps" Error "分支没有步骤",
        FlowBranchSingle "flow-branch-single" Warning "只有一个分支",
        FlowDeep "flow-deep" Warning "分支套得太深",
        EligibilityList "eligibility-list" Error "我符合吗里没有问题",
        EligibilityRoot "eligibility-root" Error "我符合吗不是从一个问题问起",
        EligibilityLabel "eligibility-label" Error "一个回答是空的",
        EligibilityAnswers "eligibility-answers" Error "问题没有回答可选",
        EligibilitySingle "eligibility-single" Warning "问题只有一种回答",
        EligibilityNext "eligibility-next" Error "回答没有下文，或者下文不止一个",
        EligibilityVerdict "eligibility-verdict" Error "看不出是什么结论",
        EligibilityDeep "eligibility-deep" Warning "连着问得太多",
        CatalogueItems "catalogue-items" Error "标准目录里没有事项",
        CatalogueMissing "catalogue-missing" Error "标准目录的要素没有写全",
        CatalogueTwice "catalogue-twice" Warning "一个要素写了两遍",
        CatalogueUnknown "catalogue-unknown" Warning "一栏不在八个要素里",
        GlossaryTerms "glossary-terms" Error "名词解释里没有名词",
        GlossaryExplanation "glossary-explanation" Warning "名词没有解释",
        GlossaryTwice "glossary-twice" Warning "一个名词解释了两遍",
        GlossaryUnknown "glossary-unknown" Warning "原文里没有要解释的名词",
        BriefingStatements "briefing-statements" Error "发布会没有人发言",
        BriefingWords "briefing-words" Error "发言的人没有说话",
        BriefingTime "briefing-time" Error "发言的时间写法不对",
        BriefingOrder "briefing-order" Warning "发言的时间早于前面一位",
        BriefingRecording "briefing-recording" Warning "写了时间，却没有录像或者录音",
        BriefingDate "briefing-date" Warning "发布会没写哪天开的",
        MediaMissing "media-missing" Error "没有图片、视频或者音频",
        MediaKind "media-kind" Error "浏览器放不了这种文件",
        MediaAlt "media-alt" Error "图片、视频或者音频缺文字说明",
        MediaTranscript "media-transcript" Error "视频或者音频缺文字稿",
        MediaCaptions "media-captions" Warning "视频没有字幕",
    }
    Attachment {
        FileMissing "file-missing" Warning "找不到要一起发布的文件",
        FileRefused "file-refused" Error "文件不能一起发布",
    }
    Policy {
        PolicyLetterUnreadable "policy-letter-unreadable" Hint "原文里有显示不出来的字",
        PolicyMissing "policy-missing" Error "找不到原文的文件",
        PolicyOutside "policy-outside" Error "原文不在解读所在的文件夹里",
        PolicyKind "policy-kind" Error "原文的文件读不了",
        PolicyNotUtf8 "policy-not-utf8" Error "原文不是 UTF-8 编码",
        PolicyEncoding "policy-encoding" Hint "原文不是 UTF-8，已按它的编码读",
        PolicyNumbers "policy-numbers" Warning "原文网页里没有条款的编号",
        PolicyNumberSkipped "policy-number-skipped" Hint "原文的编号中间缺号",
        PolicyNumberRepeated "policy-number-repeated" Hint "原文的编号重复或者倒退",
        PolicyUnread "policy-unread" Warning "引文没有和原文核对",
    }
    Citation {
        CitationMarker "citation-marker" Error "像是引文，但行首缺英文的 >",
        CitationColon "citation-colon" Error "引文缺冒号",
        CitationEmpty "citation-empty" Error "引文是空的",
        CitationLazy "citation-lazy" Warning "一行会算进上面的引文",
        CitationPlace "citation-place" Warning "引文前面还有别的话",
        CitationGone "citation-gone" Error "原文里找不到引文",
        CitationChanged "citation-changed" Error "所引的原文已修改",
        CitationMoved "citation-moved" Warning "引文不在所注的条款里",
        CitationAmbiguous "citation-ambiguous" Warning "引文在原文里不止一处",
        CitationUnlocked "citation-unlocked" Warning "引文还没有锁定",
        CitationApart "citation-apart" Hint "引文和它的条目之间空了一行",
        CitationMissing "citation-missing" Hint "说了数字或日期，没有引文",
    }
    Clause {
        ClausePath "clause-path" Error "读不出是哪一条款",
        ClauseUnknown "clause-unknown" Warning "原文没有这一条款",
        ClauseChanged "clause-changed" Warning "所引的话没变，同条别处有改动",
    }
    Lock {
        LockUnreadable "lock-unreadable" Warning "读不了锁文件",
        LockVersion "lock-version" Warning "锁文件是别的版本写的",
        LockLeftover "lock-leftover" Hint "锁文件里有解读已经没有的引文",
        LockOutdated "lock-outdated" Hint "原文改过，锁文件还没有更新",
    }
    Fact {
        FactNowhere "fact-nowhere" Error "写的数字、日期或者名称，原文里没有",
        FactElsewhere "fact-elsewhere" Warning "写的数字、日期或者名称，原文里有，但不在所引的条款里",
    }
    Sum {
        SumWrong "sum-wrong" Error "算得不对",
    }
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for Code {
    /// By its name; a name that this program does not know is an error.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        let known = Self::ALL.iter().find(|code| code.name() == name).copied();
        known.ok_or_else(|| D::Error::unknown_variant(&name, &[]))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_findings_have_one_name_or_one_line() {
        let names: BTreeSet<&str> = Code::ALL.iter().map(|code| code.name()).collect();
        let lines: BTreeSet<&str> = Code::ALL.iter().map(|code| code.line()).collect();
        assert_eq!((names.len(), lines.len()), (Code::ALL.len(), Code::ALL.len()));
        let is_kebab = |name: &str| name.split('-').all(|word| !word.is_empty() && word.chars().all(is_of_a_name));
        assert!(names.iter().all(|name| is_kebab(name)), "{names:?}");
    }

    fn is_of_a_name(sign: char) -> bool {
        sign.is_ascii_lowercase() || sign.is_ascii_digit()
    }

    /// Other programs tell these families by the beginning of a name.
    #[test]
    fn the_families_that_others_filter_by_are_their_prefixes() {
        let families =
            [("fact", Family::Fact), ("sum", Family::Sum), ("citation", Family::Citation), ("clause", Family::Clause)];
        for code in Code::ALL {
            for (prefix, family) in families {
                let is_named = code.name().split('-').next() == Some(prefix);
                assert_eq!(is_named, code.family() == family, "{code}");
            }
        }
    }

    #[test]
    fn a_code_is_its_name_for_programs() {
        assert_eq!(serde_json::to_string(&Code::NotUtf8).unwrap(), "\"not-utf8\"");
        assert_eq!(Code::FactNowhere.to_string(), "fact-nowhere");
        assert_eq!(serde_json::from_str::<Code>("\"not-utf8\"").unwrap(), Code::NotUtf8);
        assert!(serde_json::from_str::<Code>("\"of-another-version\"").is_err());
    }
}
