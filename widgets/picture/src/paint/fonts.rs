//! The fonts of the system: measures with the letters that are painted.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use fontdb::{Database, Family, Query, Stretch, Style};
use rustybuzz::UnicodeBuffer;

use crate::scene::{Face, Font, Measure, Weight};

/// In the order of `tokens.css`, and what other systems have.
const SANS: [&str; 9] = [
    "PingFang SC",
    "HarmonyOS Sans SC",
    "MiSans",
    "Microsoft YaHei",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "WenQuanYi Zen Hei",
    "SimHei",
];
const SERIF: [&str; 6] = ["Songti SC", "STSong", "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "SimSun"];

/// A character that a font for Chinese must have.
const HAN: char = '明';

/// Why the system's fonts are of no use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FontError {
    /// No font has Chinese characters.
    NoChineseFont,
}

impl fmt::Display for FontError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoChineseFont => formatter.write_str(
                "这台机器上没有中文字体，画不出图\n帮助：Debian、Ubuntu 上运行 apt install fonts-noto-cjk；其他系统请装思源黑体（Noto Sans CJK SC）",
            ),
        }
    }
}

impl std::error::Error for FontError {}

/// A font file in memory, with the number of the face in it.
#[derive(Clone)]
pub(super) struct Loaded {
    data: Arc<dyn AsRef<[u8]> + Send + Sync>,
    index: u32,
}

impl Loaded {
    pub(super) fn face(&self) -> Option<rustybuzz::Face<'_>> {
        rustybuzz::Face::from_slice((*self.data).as_ref(), self.index)
    }
}

/// A letter in its place on the line.
#[derive(Clone, Debug)]
pub(super) struct Glyph {
    /// Which font, see [`Fonts::loaded`].
    pub(super) font: fontdb::ID,
    /// Which letter of it.
    pub(super) id: u16,
    /// Where it stands, in pixels from the start of the run.
    pub(super) x: f32,
    /// How far above the baseline.
    pub(super) y: f32,
}

/// The fonts of this system.
pub struct Fonts {
    database: Database,
    loaded: RefCell<HashMap<fontdb::ID, Option<Loaded>>>,
    faces: RefCell<HashMap<(Face, Weight), Vec<fontdb::ID>>>,
    widths: RefCell<HashMap<(char, Face, Weight), f32>>,
    chosen: RefCell<HashMap<(char, Face, Weight), Option<fontdb::ID>>>,
}

impl Fonts {
    /// Finds them.
    ///
    /// # Errors
    ///
    /// When none has Chinese characters.
    pub fn of_system() -> Result<Self, FontError> {
        let mut database = Database::new();
        database.load_system_fonts();
        Self::of(database)
    }

    /// The fonts of a database that the caller has filled.
    ///
    /// # Errors
    ///
    /// When none has Chinese characters.
    pub fn of(database: Database) -> Result<Self, FontError> {
        let fonts = Self {
            database,
            loaded: RefCell::default(),
            faces: RefCell::default(),
            widths: RefCell::default(),
            chosen: RefCell::default(),
        };
        let first = fonts.candidates(Face::Sans, Weight::Regular);
        match first.iter().any(|id| fonts.has(*id, HAN)) {
            true => Ok(fonts),
            false => Err(FontError::NoChineseFont),
        }
    }

    /// The fonts to look for a letter in, best first.
    fn candidates(&self, face: Face, weight: Weight) -> Vec<fontdb::ID> {
        if let Some(known) = self.faces.borrow().get(&(face, weight)) {
            return known.clone();
        }
        let names: Vec<&str> = match face {
            Face::Sans => SANS.to_vec(),
            Face::Serif => SERIF.into_iter().chain(SANS).collect(),
        };
        let weight_asked = match weight {
            Weight::Regular => fontdb::Weight::NORMAL,
            Weight::Bold => fontdb::Weight::BOLD,
        };
        let find = |name| {
            let families = [Family::Name(name)];
            let (stretch, style) = (Stretch::Normal, Style::Normal);
            self.database.query(&Query { families: &families, weight: weight_asked, stretch, style })
        };
        let mut found: Vec<fontdb::ID> = names.into_iter().filter_map(find).collect();
        if !found.iter().any(|id| self.has(*id, HAN)) {
            let any = self.database.faces().find(|face| face.style == Style::Normal && self.has(face.id, HAN));
            found.extend(any.map(|face| face.id));
        }
        self.faces.borrow_mut().insert((face, weight), found.clone());
        found
    }

    pub(super) fn loaded(&self, id: fontdb::ID) -> Option<Loaded> {
        if let Some(known) = self.loaded.borrow().get(&id) {
            return known.clone();
        }
        let loaded = self.load(id);
        self.loaded.borrow_mut().insert(id, loaded.clone());
        loaded
    }

    fn load(&self, id: fontdb::ID) -> Option<Loaded> {
        let (source, index) = self.database.face_source(id)?;
        let data: Arc<dyn AsRef<[u8]> + Send + Sync> = match source {
            fontdb::Source::Binary(data) | fontdb::Source::SharedFile(_, data) => data,
            fontdb::Source::File(path) => Arc::new(std::fs::read(path).ok()?),
        };
        Some(Loaded { data, index })
    }

    fn has(&self, id: fontdb::ID, sign: char) -> bool {
        self.loaded(id).is_some_and(|loaded| loaded.face().is_some_and(|face| face.glyph_index(sign).is_some()))
    }

    /// The font of a letter; to look into a font is dear, so each letter is looked for once.
    fn font_of(&self, sign: char, font: Font) -> Option<fontdb::ID> {
        let key = (sign, font.face, font.weight);
        let known = self.chosen.borrow().get(&key).copied();
        known.unwrap_or_else(|| {
            let found = self.find_font(sign, font);
            self.chosen.borrow_mut().insert(key, found);
            found
        })
    }

    /// The first font that has the letter; the first of all where none has.
    fn find_font(&self, sign: char, font: Font) -> Option<fontdb::ID> {
        let candidates = self.candidates(font.face, font.weight);
        if let Some(id) = candidates.iter().find(|id| self.has(**id, sign)) {
            return Some(*id);
        }
        let any = self.database.faces().find(|face| self.has(face.id, sign)).map(|face| face.id);
        any.or_else(|| candidates.first().copied())
    }

    /// The letters of a run in their places, and how wide it is.
    pub(super) fn glyphs(&self, text: &str, font: Font) -> (Vec<Glyph>, f32) {
        let mut glyphs = Vec::new();
        let mut x = 0.0;
        for (id, words) in self.parts(text, font) {
            let Some(loaded) = self.loaded(id) else { continue };
            let Some(face) = loaded.face() else { continue };
            let scale = font.size / face.units_per_em() as f32;
            let mut buffer = UnicodeBuffer::new();
            buffer.push_str(words);
            buffer.guess_segment_properties();
            let shaped = rustybuzz::shape(&face, &[], buffer);
            for (info, position) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
                glyphs.push(Glyph {
                    font: id,
                    id: u16::try_from(info.glyph_id).unwrap_or_default(),
                    x: x + position.x_offset as f32 * scale,
                    y: position.y_offset as f32 * scale,
                });
                x += position.x_advance as f32 * scale;
            }
        }
        (glyphs, x)
    }

    /// The text divided where another font is needed; marks that combine stay with their letter.
    fn parts<'t>(&self, text: &'t str, font: Font) -> Vec<(fontdb::ID, &'t str)> {
        let mut parts: Vec<(fontdb::ID, usize, usize)> = Vec::new();
        for (at, sign) in text.char_indices() {
            let end = at + sign.len_utf8();
            let joins = matches!(sign, '\u{300}'..='\u{36F}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}');
            match (parts.last_mut(), self.font_of(sign, font)) {
                (Some(last), id) if joins || id == Some(last.0) => last.2 = end,
                (_, Some(id)) => parts.push((id, at, end)),
                (_, None) => {}
            }
        }
        parts.into_iter().filter_map(|(id, start, end)| Some((id, text.get(start..end)?))).collect()
    }
}

impl Measure for Fonts {
    fn width(&self, text: &str, font: Font) -> f32 {
        // Most of a text is single Han characters: each is shaped once.
        let mut signs = text.chars();
        match (signs.next(), signs.next()) {
            (Some(sign), None) => {
                let key = (sign, font.face, font.weight);
                if let Some(width) = self.widths.borrow().get(&key) {
                    return width * font.size;
                }
                let width = self.glyphs(text, Font { size: 1.0, ..font }).1;
                self.widths.borrow_mut().insert(key, width);
                width * font.size
            }
            _ => self.glyphs(text, font).1,
        }
    }
}
