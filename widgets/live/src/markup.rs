//! The contract of the markup: the names that one end writes and another reads, and how they are selected.
//!
//! The views write classes by these constants, data attributes as they are, since `view!` takes no constant there, and scripts have their own
//! literals; `widgets/tests/contract/` holds all ends together. Classes that only a stylesheet reads are named where they are written.

/// The tags of our custom elements, which the loader defines; behind `mingbai-` stands the form that it shows, or `explainer` for all.
pub const TAGS: [&str; 4] = ["mingbai-explainer", "mingbai-qa", "mingbai-infographic", "mingbai-card"];

/// What begins each of [`TAGS`], and no element of a page.
pub const TAG_PREFIX: &str = "mingbai-";

/// Constants, and the list of all of them.
macro_rules! names {
    ($($(#[$doc:meta])* $name:ident = $word:literal;)*) => {
        $($(#[$doc])* pub const $name: &str = $word;)*

        /// All of them, with their names here, for the test that holds the ends together.
        pub const ALL: &[(&str, &str)] = &[$((stringify!($name), $word),)*];
    };
}

/// Classes.
pub mod class {
    names! {
        /// The frame of an explainer in its root. Written by the prerenderer and `draw`; read by live, the loader and the stylesheet.
        MINGBAI = "mingbai";
        /// A section. Written by its view; read by the loader (what is read aloud) and the stylesheet.
        SECTION = "section";
        /// The heading of a section. Written by its view; read by the loader (what an entry is called) and the stylesheet.
        SECTION_TITLE = "section-title";
        /// The title of the explainer. Written by its head; read by the loader (sharing) and the stylesheet.
        TITLE = "title";
        /// What most readers came for. Written by its view; left out of the plain step, read by the loader (what was amended) and the stylesheet.
        GIST = "gist";
        /// One line of it. Written by its view; read by the loader and the stylesheet.
        GIST_ITEM = "gist-item";
        /// The list of sections. Written by its view; held in view by the loader, read by the stylesheet.
        CONTENTS = "contents";
        /// Names the policy that is explained. Written by the head; read by live (finding the policy) and the loader (naming it).
        EXPLAINS = "explains";
        /// The citations of an entry. Written by their view; left out by the loader where an entry is read aloud or shown again.
        CITATIONS = "citations";
        /// One citation; it opens, but where its clause does. Written by its view; read by live, which binds it to the policy.
        CITATION = "citation";
        /// The citations of one clause, where there are several; opens. Written by their view; read by live, which marks all of their words.
        CLAUSE = "clause";
        /// Names the clause. Written by the citations' view; pressed in the tests, read by the stylesheet.
        CLAUSE_CHIP = "clause-chip";
        /// The quoted words of a citation. Written by its view; read by live.
        QUOTE = "quote";
        /// Leads to the quoted words. Written by the citation; read by live, which shows them, and the loader, which opens the reader.
        TO_POLICY = "to-policy";
        /// What has become of quoted words. Written by the citations' view and by live; read by the loader, which tells the page.
        REVISION = "revision";
        /// Says that they were changed. Written by the citations' view and by live; read by the stylesheet.
        REVISION_NOTE = "revision-note";
        /// Words that replaced them. Written by the citations' view and by live; read by the stylesheet.
        REVISION_WORDS = "revision-words";
        /// Says that quoted words were not found where they are said to stand. Written by live; read by the loader and the stylesheet.
        DRIFT_NOTE = "drift-note";
        /// A question with its answer, which opens. Written by its view; read by live (open all) and the stylesheet.
        QUESTION = "question";
        /// The address of a question. Written by its view; left out by the loader where it is read aloud, and by the plain step.
        PERMALINK = "permalink";
        /// A field of a card. Written by its view; read by the loader, which shows it whole beside a clause.
        FIELD = "field";
        /// The tools over the entries. Written by their view; left out by the plain step, and where it is read aloud.
        TOOLBAR = "toolbar";
        /// The search field. Written by the tools; read by live and the loader.
        SEARCH_INPUT = "search-input";
        /// Opens or closes all questions. Written by the tools; read by live.
        EXPAND_ALL = "expand-all";
        /// Says how many entries are found. Written by the tools; written into by live.
        SEARCH_COUNT = "search-count";
        /// A timeline. Written by its view; read by live.
        TIMELINE = "timeline";
        /// A milestone of it. Written by its view; marked by live.
        MILESTONE = "milestone";
        /// Says whether a milestone is over. Written by its view; written into by live, left out by the plain step.
        PHASE = "phase";
        /// How many days are left to a milestone. Written by its view; written into by the loader, left out by the plain step.
        DAYS_LEFT = "days-left";
        /// Leads to the milestones as a file for calendars. Written by the timeline; left out by the plain step, and where it is read aloud.
        TO_CALENDAR = "to-calendar";
        /// A path of questions. Written by its view; walked by live.
        ELIGIBILITY = "eligibility";
        /// One of its questions. Written by its view; read by live.
        CONDITION = "condition";
        /// The words of that question. Written by its view; focused by live.
        CONDITION_QUESTION = "condition-question";
        /// The answers to a question. Written by its view; read by live.
        WAYS = "ways";
        /// One answer, which opens. Written by its view; opened by live.
        WAY = "way";
        /// The words of an answer. Written by its view; read by live.
        WAY_LABEL = "way-label";
        /// The end of a path. Written by its view; read by live.
        OUTCOME = "outcome";
        /// The ways back. Written by the view of the path; shown by live.
        PATH_TOOLS = "path-tools";
        /// To the question before. Written by the view of the path; read by live.
        PATH_BACK = "path-back";
        /// To the first question. Written by the view of the path; read by live.
        PATH_RESTART = "path-restart";
        /// Says the result to those who do not see it. Written by the view of the path; written into by live.
        PATH_SAID = "path-said";
        /// The time of a statement in its recording. Written by its view; read by the loader, which plays from there.
        STATEMENT_TIME = "statement-time";
        /// Around the heading of an infographic. Written by its view; the plain step has what it holds.
        BAND_HEAD = "band-head";
        /// What an infographic says where it stands alone: title, number, the next day, whom to ask. Written by its view; left out by the plain step.
        BAND_ONLY = "band-only";
        /// Saves an infographic as a picture. Written by its view; left out by the loader in reading aloud, and by the plain step.
        SAVE = "save";
        /// The number of a sheet. Written by its view; left out by the loader in reading aloud.
        PRINTED_NUMBER = "printed-number";
        /// Says whether paper and page agree. Written by live; read by the stylesheet.
        PRINTED_STATE = "printed-state";
        /// 看懂了吗. Written by its view; shown by the loader.
        FEEDBACK = "feedback";
        /// The reader's tools. Written by their view; left out by the plain step.
        READER = "reader";
        /// Where the reader is told what a tool has done. Written by their view; written into by the loader.
        READER_SAID = "reader-said";
        /// The sheet over the page with what rests on a clause. Written by its view; opened by the loader, left out by the plain step.
        CLAUSE_SHEET = "clause-sheet";
        /// Its entries. Written by its view; filled by the loader.
        CLAUSE_ANSWERS = "clause-answers";
        /// Leads to them. Written by its view; read by the loader.
        CLAUSE_MORE = "clause-more";
        /// Closes it. Written by its view; read by the loader.
        CLAUSE_CLOSE = "clause-close";
        /// The head of a card: what the page has in its own. Written by its view; left out by the plain step.
        CARD_HEAD = "card-head";
        /// The head of another sheet. Written by its frame; left out by the plain step.
        SHEET_HEAD = "sheet-head";
        /// The contact data of a sheet. Written by its frame; left out by the plain step.
        SHEET_FOOT = "sheet-foot";
        /// Who signs a sheet. Written by its frame; left out by the plain step.
        SIGN_OFFICE = "sign-office";
        /// The title of a poster. Written by its view; left out by the plain step.
        NOTICE_TITLE = "notice-title";
        /// The number of its policy. Written by its view; left out by the plain step.
        NOTICE_NUMBER = "notice-number";
        /// Kicker and reader's tools on one line. Written by the head; the plain step has what it holds.
        HEAD_LINE = "head-line";
        /// A number with its unit, a time, a telephone: no line ends inside. Written by running text; the plain step has what it holds.
        WHOLE = "whole";
        /// Words in whose phrases no line ends. Written by titles and cells; the plain step has what they hold.
        PHRASES = "phrases";
        /// A phrase of a headline. Written by the headline; the plain step has what it holds.
        PHRASE = "phrase";
        /// The year of a milestone. Written on the host; the plain step has what it holds.
        YEAR = "year";
        /// One that the milestone before it has said. Written on the host; the loader shows it where that is folded.
        YEAR_AGAIN = "year-again";
        /// Milestones that are over, behind one line. Written on the host; the loader folds what is over since.
        PAST = "past";
        /// Their list. Written on the host; read by the loader.
        PAST_DAYS = "past-days";
        /// A blank that was typed between Chinese and digits or letters. Written on the host; the plain step has what it holds.
        GAP = "gap";
        /// The text of a policy from elsewhere. Written by the loader; read by live, which binds the citations to it.
        POLICY_TEXT = "policy-text";
    }
}

/// Data attributes.
pub mod data {
    names! {
        /// An entry: what is searched, lit, told of and copied. Written by every view of one; read by live and the loader.
        ENTRY = "data-entry";
        /// The entry that a line of the gist is taken from. Written by its view; read by the loader, which hides it where that was amended.
        OF = "data-of";
        /// The items that a citation in a line of sources is quoted for. Written on the host; read by the loader.
        BY = "data-by";
        /// The clause path of a citation. Written by its view; read by live.
        PATH = "data-path";
        /// The site has found itself that the policy has changed. Written by the citation's view; read by live, which tells it no more.
        REVISED = "data-revised";
        /// The clause of this entry is in view. Written by live; read by the stylesheet and the loader.
        CURRENT = "data-current";
        /// How quoted words differ. Written by live; read by the tests in a browser.
        DRIFT = "data-drift";
        /// First and last day of a milestone. Written by its view; read by live.
        START = "data-start";
        /// See [`START`].
        END = "data-end";
        /// Whether a milestone is over. Written by its view and by live; read by the stylesheet.
        PHASE = "data-phase";
        /// First and last day of what is counted to, as `2026-10-08/2026-12-15`. Written by the timeline and by lists of explainers; read by the loader.
        DAYS = "data-mingbai-days";
        /// The words of counting, on what is around. Written by the timeline and by lists of explainers; read by the loader.
        DAYS_WORDS = "data-mingbai-words";
        /// The number of a sheet. Written by its view; compared by live.
        SHEET = "data-sheet";
        /// How paper and page agree. Written by live; read by the stylesheet. On our own tag it is the loader's, and the element's state.
        STATE = "data-state";
        /// A question that has been answered. Written by live; read by the stylesheet.
        ANSWERED = "data-answered";
        /// A result in words to be said. Written by the view of a path; said by live.
        SAID = "data-said";
        /// First letters of an entry in pinyin. Written by the loader; searched by live.
        INITIALS = "data-initials";
    }
}

/// Highlights: named ranges of the document, see <https://drafts.csswg.org/css-highlight-api-1/>.
pub mod highlight {
    names! {
        /// The words that an entry rests on, in the policy. Set by live; looks are given by the loader, in the host's document.
        QUOTE = "mingbai-quote";
        /// The words that any entry rests on, beside a column of answers. Set by the loader (`underline.js`), which gives them their looks too.
        CLAUSE = "mingbai-clause";
        /// What was searched for. Set by live and the loader (`initials.js`); looks are given by the stylesheet.
        HIT = "mingbai-hit";
    }
}

pub mod select;
