//! Lines to a picture. What they say is another side's: what is not known or makes no sense is left out.

use super::LINE_END;
use crate::picture::{
    Band, Chart, ChartKind, Code, Compare, Content, Crowd, Duty, Figure, Milestone, Month, Passage, Picture, Point,
    Step,
};

/// Most modules at a side of a QR code: its largest version.
const LARGEST_CODE: usize = 177;
/// Most marks in a row of people or squares.
const MOST_MARKS: u8 = 12;

/// The picture that lines say, their values parted by tabs: `title\t一图读懂\t补多少\t云政办〔2026〕12号`.
pub fn read(text: &str) -> Picture {
    let mut picture = Picture::default();
    for line in text.lines() {
        let mut values = line.split('\t');
        let word = values.next().unwrap_or_default();
        read_line(word, Values(values), &mut picture);
    }
    picture
}

/// The values of a line; one that is missing is empty.
struct Values<'a>(core::str::Split<'a, char>);

impl Values<'_> {
    fn next(&mut self) -> String {
        self.0.next().unwrap_or_default().replace(LINE_END, "\n")
    }

    /// Read as the largest that there is, whatever it counts: a reader for each size would be as many in the module.
    fn number<T: TryFrom<u64>>(&mut self) -> Option<T> {
        T::try_from(self.0.next()?.parse::<u64>().ok()?).ok()
    }

    fn rest(self) -> Vec<String> {
        self.0.map(|value| value.replace(LINE_END, "\n")).collect()
    }

    fn passage(mut self) -> Passage {
        Passage { depth: self.number().unwrap_or_default(), mark: self.next(), text: self.next(), crowd: self.crowd() }
    }

    /// `8`, `12` and a word for people.
    fn crowd(&mut self) -> Option<Crowd> {
        let (filled, all) = (self.number()?, self.number()?);
        (filled <= all && all <= MOST_MARKS).then(|| Crowd { filled, all, is_of_people: !self.next().is_empty() })
    }

    fn milestone(mut self) -> Milestone {
        let (start, end) = (self.next(), self.next());
        let period = (!start.is_empty() && !end.is_empty()).then_some((start, end));
        Milestone { period, date: self.next(), text: self.next() }
    }
}

fn read_line(word: &str, mut values: Values<'_>, picture: &mut Picture) {
    match word {
        "accent" => {
            let parts = [values.number(), values.number(), values.number()];
            picture.accent =
                if let [Some(red), Some(green), Some(blue)] = parts { Some([red, green, blue]) } else { None };
        }
        "title" => {
            picture.kicker = values.next();
            picture.title = values.next();
            picture.number = values.next();
        }
        "strip" => picture.strip.push(values.milestone()),
        "band" => picture.bands.push(Band {
            number: values.number(),
            is_shaded: !values.next().is_empty(),
            title: values.next(),
            icon: values.next(),
            ..Band::default()
        }),
        "foot" => {
            picture.phone = values.next();
            picture.source = values.next();
        }
        "contact" => picture.contact.push(values.next()),
        "code" => picture.code = code(values),
        _ => {
            if let Some(band) = picture.bands.last_mut() {
                read_in_band(word, values, band);
            }
        }
    }
}

fn code(mut values: Values<'_>) -> Option<Code> {
    let side: usize = values.number().filter(|side| *side <= LARGEST_CODE)?;
    let modules: Vec<bool> = values.next().chars().map(|sign| sign == '1').collect();
    (modules.len() == side * side).then_some(Code { side, modules })
}

/// The list of a content of this kind; the first line of the kind makes it.
macro_rules! list {
    ($band:expr, $kind:ident) => {{
        if !matches!($band.content, Content::$kind(_)) {
            $band.content = Content::$kind(Default::default());
        }
        match &mut $band.content {
            Content::$kind(content) => content,
            _ => return,
        }
    }};
}

fn read_in_band(word: &str, mut values: Values<'_>, band: &mut Band) {
    match word {
        "intro" => band.intro.push(values.passage()),
        "clauses" => band.clauses = values.next(),
        "passage" => list!(band, Prose).push(values.passage()),
        "figure" => list!(band, Figures).push(Figure {
            is_hero: !values.next().is_empty(),
            mark: values.next(),
            lead: values.next(),
            value: values.next(),
            unit: values.next(),
            caption: values.next(),
            crowd: values.crowd(),
        }),
        "month" => {
            let month = Month { is_marked: !values.next().is_empty(), label: values.next(), year: values.next() };
            list!(band, Timeline).months.push(month);
        }
        "milestone" => list!(band, Timeline).milestones.push(values.milestone()),
        "step" => list!(band, Steps).push(Step {
            depth: values.number().unwrap_or_default(),
            mark: values.next(),
            title: values.next(),
            limit: values.next(),
            text: values.next(),
        }),
        "compare" => {
            *list!(band, Compare) = Compare { before: values.next(), after: values.next(), rows: Vec::new() };
        }
        "row" => list!(band, Compare).rows.push([values.next(), values.next(), values.next(), values.next()]),
        "chart" => *list!(band, Chart) = chart(values),
        "point" => {
            let (label, text, thousandths) = (values.next(), values.next(), values.number());
            list!(band, Chart).points.push(Point { label, text, thousandths });
        }
        "duty" => {
            list!(band, Roles).push(Duty { mark: values.next(), matter: values.next(), parties: values.rest() });
        }
        _ => {}
    }
}

fn chart(mut values: Values<'_>) -> Chart {
    let kind = match values.next().as_str() {
        "line" => ChartKind::Line,
        "share" => ChartKind::Share,
        _ => ChartKind::Rows,
    };
    let measure = values.next();
    Chart { kind, measure, step: values.number().filter(|step| *step > 0), key: values.next(), points: Vec::new() }
}
