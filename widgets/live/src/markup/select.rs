//! Selectors: the names of the markup as the live step asks for them.

names! {
    /// Every entry.
    ENTRY = "[data-entry]";
    /// What a citation belongs to.
    CITED_BY = "[data-entry], section";
    /// The sections of an explainer that are searched.
    SECTIONS = ".mingbai > section";
    /// The frame.
    MINGBAI = ".mingbai";
    /// The line that names the policy.
    EXPLAINS = ".explains";
    /// A policy from elsewhere.
    POLICY_TEXT = ".policy-text";
    /// Every citation.
    CITATION = ".citation";
    /// What opens a citation, or several.
    CHIP = ".citation,.clause";
    /// Its quoted words.
    QUOTE = ".quote";
    /// Its link.
    TO_POLICY = "a.to-policy";
    /// Every question.
    QUESTION = "details.question";
    /// The search field.
    SEARCH_INPUT = ".search-input";
    /// The button for all questions.
    EXPAND_ALL = ".expand-all";
    /// The count of hits.
    SEARCH_COUNT = ".search-count";
    /// Every timeline.
    TIMELINE = "ol.timeline";
    /// Its milestones.
    MILESTONE = ".milestone";
    /// Its badge.
    PHASE = ".phase";
    /// Every sheet.
    SHEET = "[data-sheet]";
    /// Every path of questions.
    ELIGIBILITY = ".eligibility";
    /// Every answer of a path.
    WAY = ".way";
    /// The answers to a question, from the question.
    WAYS = ":scope > .ways > .way";
    /// What an answer leads to, from the answer.
    NEXT = ":scope > .condition, :scope > .outcome";
    /// The words of a question, from the question.
    CONDITION_QUESTION = ":scope > .condition-question";
    /// What can be pressed in a path.
    PRESSED = ".way-label, .path-back, .path-restart";
    /// The ways back.
    PATH_TOOLS = ".path-tools";
    /// Where a result is said.
    PATH_SAID = ".path-said";
    /// Questions that have been answered.
    ANSWERED = "[data-answered]";
    /// All our elements on a page.
    TAGS = "mingbai-explainer,mingbai-card,mingbai-qa,mingbai-infographic";
}
