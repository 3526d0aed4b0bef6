//! 办事指南: three level-3 headings, 办事前, 办事中 and 办事后, each with running text under it.
//! For example `### 办事前`, `带上身份证。`.

use crate::explainer::blocks::{self, Content};
use crate::explainer::context::Context;
use crate::finding::{Code, Finding};
use crate::forms::shared::{Reading, Scope, group, report_missing};
use crate::model::{Entry, Stage, StagePhase};

/// The three times with their names, and what authors may write for them.
const PHASES: [(StagePhase, &str, &str, &str); 3] = [
    (StagePhase::Before, "办事前", "前", "before"),
    (StagePhase::During, "办事中", "中", "during"),
    (StagePhase::After, "办事后", "后", "after"),
];

/// Longest name of a time before its 前, 中 or 后: 申请办理前.
const MOST_NAME_CHARACTERS: usize = 6;

/// Reads the stages.
pub(crate) fn read(scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> Reading<Vec<Stage>> {
    let (before, groups) = group::split(scope.nodes);
    let Content { blocks: intro, citations } = blocks::lower(before, context);
    let mut stages: Vec<Stage> = Vec::with_capacity(groups.len());
    for group in groups {
        let Entry { id, title, span, .. } = group.entry(scope.id, context);
        let phase = phase(&group.name());
        check(phase, &group, &stages, context);
        let Content { blocks: body, citations } = blocks::lower(group.nodes, context);
        if body.is_empty() && citations.is_empty() {
            let message = "这一段没有内容。请写上要做的事，或者删去标题。";
            context.report(Finding::new(Code::GuideEmpty, group.heading.span, message));
        }
        stages.push(Stage { phase, entry: Entry { id, title, body, citations, span } });
    }
    if stages.is_empty() {
        report_missing(
            Code::GuideStages,
            "办事指南里没有分段。请写三个三级标题：### 办事前、### 办事中、### 办事后。",
            scope,
            context,
        );
    } else {
        check_missing(&stages, scope, context);
    }
    Reading { intro, body: stages, citations }
}

/// 办事前, 事前, 申请前：要准备什么, before you go.
fn phase(name: &str) -> Option<StagePhase> {
    let lower = name.to_ascii_lowercase();
    let first = lower.split(['：', ':', '，', '、', '（', '(', ' ', '—']).next().unwrap_or_default();
    let is_short = first.chars().count() <= MOST_NAME_CHARACTERS;
    let phase = PHASES.iter().find(|(_, _, mark, english)| first == *english || (is_short && first.ends_with(mark)));
    phase.map(|(phase, ..)| *phase)
}

fn check(phase: Option<StagePhase>, group: &group::Group<'_, '_>, stages: &[Stage], context: &mut Context<'_>) {
    let name = group.name();
    let Some(phase) = phase else {
        if !name.is_empty() {
            let message = ["看不出“", &name, "”是哪一段。标题请写：办事前、办事中 或 办事后。"].concat();
            context.report(Finding::new(Code::GuideStage, group.heading.span, message));
        }
        return;
    };
    let known = || stages.iter().filter_map(|stage| stage.phase);
    if known().any(|earlier| earlier == phase) {
        let message = ["“", name_of(phase), "”前面已经写过。请合成一段。"].concat();
        context.report(Finding::new(Code::GuideTwice, group.heading.span, message));
    } else if let Some(later) = known().find(|earlier| *earlier > phase) {
        let message = ["“", name_of(phase), "”要写在“", name_of(later), "”前面。请移上去。"].concat();
        context.report(Finding::new(Code::GuideOrder, group.heading.span, message));
    }
}

fn check_missing(stages: &[Stage], scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) {
    let is_missing = |phase: StagePhase| !stages.iter().any(|stage| stage.phase == Some(phase));
    let missing: Vec<&str> =
        PHASES.iter().filter(|(phase, ..)| is_missing(*phase)).map(|(_, name, ..)| *name).collect();
    if !missing.is_empty() {
        let message = ["办事指南要写全三段，还缺：", &missing.join("、"), "。请用三级标题（###）补上。"].concat();
        context.report(Finding::new(Code::GuideMissing, scope.heading, message));
    }
}

fn name_of(phase: StagePhase) -> &'static str {
    PHASES.iter().find(|(known, ..)| *known == phase).map_or("", |(_, name, ..)| name)
}

#[cfg(test)]
mod tests {
    use super::phase;
    use crate::model::StagePhase::{After, Before, During};

    #[test]
    fn the_time_is_known_by_the_end_of_the_first_word() {
        for (name, expect) in [
            ("办事前", Some(Before)),
            ("事前：要准备什么", Some(Before)),
            ("申请前", Some(Before)),
            ("办理中 进度怎么看", Some(During)),
            ("After", Some(After)),
            ("事后（结果）", Some(After)),
            ("怎么查前面的进度", None),
            ("准备", None),
            ("", None),
        ] {
            assert_eq!(phase(name), expect, "{name}");
        }
    }
}
