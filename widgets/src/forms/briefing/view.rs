//! 新闻发布会、吹风会: who said what, each with the place in the recording where it was said.

use crate::view::*;
use mingbai_content::model::{Briefing, Inline, InlineKind, Inlines, MediumKind, Statement};
use mingbai_content::text::date;
use mingbai_live::markup::class;

use crate::components::citation::Citations;
use crate::components::prose::{blocks, inlines};
use crate::forms::media::player;
use crate::rendering::{Rendering, html_id};

/// The day, the recording, then the statements in the order of speaking.
#[component]
pub(crate) fn BriefingView<'a>(briefing: &'a Briefing, rendering: &'a Rendering) -> AnyView {
    let day = briefing.date.map(|day| {
        let (iso, words) = (date::iso(day), date::iso(day));
        view! { <p class="briefing-date"><time datetime=iso>{words}</time></p> }
    });
    let recording = briefing.recording.as_deref().map(|address| recording(address, rendering));
    let statements =
        briefing.statements.iter().map(|it| statement(it, briefing.recording.as_deref(), rendering)).collect_view();
    view! {
        <div class="briefing">
            {day}
            {recording}
            <ol class="statements">{statements}</ol>
        </div>
    }
    .into_any()
}

/// Played in place where the browser can, else a link; without a stylesheet always a link, as editors drop players.
fn recording(address: &str, rendering: &Rendering) -> AnyView {
    let label = rendering.words().briefing.recording;
    if let Some(player) = player(MediumKind::of(address), address, label, rendering) {
        return player;
    }
    view! { <p class="recording"><a href=address.to_owned()>{label}</a></p> }.into_any()
}

fn statement(statement: &Statement, recording: Option<&str>, rendering: &Rendering) -> AnyView {
    let entry = &statement.entry;
    let (name, office) = speaker(&entry.title);
    let office = (!office.is_empty()).then(|| view! { " "<span class="office">{inlines(&office)}</span> });
    let at = statement.at.map(|seconds| time(seconds, recording, rendering));
    view! {
        <li class="statement" id=html_id(&entry.id) data-entry="">
            <p class="speaker">
                <strong class="speaker-name">{inlines(&name)}</strong>{office}{at}
            </p>
            {blocks(&entry.body, rendering)}
            <Citations citations=&entry.citations rendering=rendering />
        </li>
    }
    .into_any()
}

/// A link into the recording by a media fragment, see <https://www.w3.org/TR/media-frags/>.
fn time(seconds: u32, recording: Option<&str>, rendering: &Rendering) -> AnyView {
    let clock = clock(seconds);
    let Some(recording) = recording else {
        return view! { " "<span class=class::STATEMENT_TIME>{clock}</span> }.into_any();
    };
    let address = recording.split('#').next().unwrap_or(recording);
    let href = [address, "#t=", &seconds.to_string()].concat();
    let label = [rendering.words().briefing.listen_from, &clock].concat();
    view! { " "<a class=class::STATEMENT_TIME href=href aria-label=label>{clock}</a> }.into_any()
}

/// `12:30`, or `1:02:30`.
fn clock(seconds: u32) -> String {
    let two = |number: u32| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 {
        [&hours.to_string(), ":", &two(minutes), ":", &two(seconds)].concat()
    } else {
        [&minutes.to_string(), ":", &two(seconds)].concat()
    }
}

/// Name and office: 王某　县住房和城乡建设局副局长 is parted at its first space.
fn speaker(title: &[Inline]) -> (Inlines, Inlines) {
    let Some((Inline { kind: InlineKind::Text(text), span }, rest)) = title.split_first() else {
        return (title.to_vec(), Inlines::new());
    };
    let Some((name, office)) = text.trim_start().split_once(char::is_whitespace) else {
        return (title.to_vec(), Inlines::new());
    };
    let text = |words: &str| Inline { kind: InlineKind::Text(words.to_owned()), span: *span };
    (vec![text(name)], [&[text(office.trim_start())], rest].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_written_as_players_write_it() {
        assert_eq!([clock(5), clock(750), clock(3_750), clock(4_500)], ["0:05", "12:30", "1:02:30", "1:15:00"]);
    }
}
