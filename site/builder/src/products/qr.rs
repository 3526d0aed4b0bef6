//! QR codes (ISO/IEC 18004): an address as a picture that a phone reads. Drawn as one path, for pages and for paper.

use fast_qr::{ECL, QRBuilder};

/// Light modules on each side, without which a reader does not find the code: the standard asks for four.
pub(crate) const QUIET: usize = 4;

/// A code that is ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Code {
    /// Modules on a side, the quiet ones included: also the view box of the path.
    pub(crate) side: usize,
    /// Its dark modules as the `d` of an SVG path, a run of them at a time.
    pub(crate) path: String,
    /// The modules themselves, row by row without the quiet ones; dark is true.
    pub(crate) modules: Vec<bool>,
}

impl Code {
    /// The code of `text`; none for more than a code can hold (some 2000 bytes).
    ///
    /// Level M: a sheet on a wall fades and is folded, and 15 % of its modules may be lost. The next level would make the
    /// modules smaller, which costs more distance than it saves.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
        let rows = code.data.chunks(code.size).take(code.size);
        let mut path = String::new();
        for (row, modules) in rows.enumerate() {
            let mut start = 0;
            for run in modules.chunk_by(|a, b| a.value() == b.value()) {
                if run.first().is_some_and(|module| module.value()) {
                    let (x, y, length) = (start + QUIET, row + QUIET, run.len());
                    path.push_str(&format!("M{x} {y}h{length}v1h-{length}z"));
                }
                start += run.len();
            }
        }
        let modules = code.data.iter().take(code.size * code.size).map(|module| module.value()).collect();
        Some(Self { side: code.size + 2 * QUIET, path, modules })
    }

    /// A picture that stands alone. Its modules are black on white whatever the page looks like.
    pub(crate) fn svg(&self) -> String {
        let Self { side, path, .. } = self;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
             <rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path fill=\"#000\" d=\"{path}\"/></svg>\n"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a reader makes of the drawing: the path is drawn again, four pixels a module, and read as a photograph would be.
    fn read(code: &Code) -> String {
        const PIXELS: usize = 4;
        let mut dark = vec![false; code.side * code.side];
        for run in code.path.split('M').filter(|run| !run.is_empty()) {
            let (place, rest) = run.split_once('h').unwrap();
            let (x, y) = place.split_once(' ').unwrap();
            let start = y.parse::<usize>().unwrap() * code.side + x.parse::<usize>().unwrap();
            let length: usize = rest.split_once('v').unwrap().0.parse().unwrap();
            dark[start..start + length].fill(true);
        }
        let side = code.side * PIXELS;
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
            if dark[y / PIXELS * code.side + x / PIXELS] { 0 } else { 255 }
        });
        let grids = image.detect_grids();
        grids.first().unwrap().decode().unwrap().1
    }

    #[test]
    fn a_reader_gets_back_the_address() {
        for address in [
            "https://www.yunxi.example/jiedu/elevator-2026/?card=A7F3-K2Q9",
            "https://www.yunxi.example/jiedu/elevator-2026/?card=A7F3-K2Q9#mb-%E6%98%8E%E7%99%BD%E5%8D%A1",
            &format!("https://www.yunxi.example/{}", "a".repeat(400)),
        ] {
            assert_eq!(read(&Code::of(address).unwrap()), address);
        }
    }

    #[test]
    fn what_no_code_can_hold_gives_none() {
        assert_eq!(Code::of(&"a".repeat(3000)), None);
    }

    #[test]
    fn the_picture_has_its_quiet_border() {
        let code = Code::of("https://www.yunxi.example/").unwrap();
        assert!(code.svg().contains(&format!("viewBox=\"0 0 {0} {0}\"", code.side)));
        assert!(code.path.starts_with("M4 4h7v1"), "the first finder stands behind four light modules: {}", code.path);
    }
}
