//! Files of a built site as HTTP answers: types, the strict content policy, brotli where a `.br` file lies beside.

use std::fs;
use std::path::{Path, PathBuf};

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};

use super::coming::Coming;
use super::{POLICY, RELOAD};

/// A folder of files.
pub(super) struct Files {
    root: PathBuf,
    coming: Coming,
}

impl Files {
    pub(super) fn new(root: &Path, coming: Coming) -> Self {
        Self { root: root.to_path_buf(), coming }
    }

    /// The answer to a request for `path`.
    pub(super) fn answer(&self, path: &str, headers: &HeaderMap) -> Response {
        let Some(segments) = segments(path) else { return StatusCode::NOT_FOUND.into_response() };
        let mut file = self.root.clone();
        file.extend(&segments);
        if file.is_dir() {
            if !path.ends_with('/') {
                return redirect(path);
            }
            file.push("index.html");
        }
        let kind = kind(&file);
        let is_page = kind.starts_with("text/html");
        let wants_brotli = header_of(headers, header::ACCEPT_ENCODING).contains("br");
        let packed = if wants_brotli && !is_page { fs::read(packed_name(&file)).ok() } else { None };
        let encoding = packed.is_some().then_some("br");
        let Ok(mut content) = packed.map_or_else(|| fs::read(&file), Ok) else {
            return self.missing(path);
        };
        if is_page {
            content = with_reload(with_note(content, &self.coming.note()));
        }
        let mut response = Response::new(Body::from(content));
        let mut set = |name, value| response.headers_mut().insert(name, HeaderValue::from_static(value));
        set(header::CONTENT_TYPE, kind);
        set(header::CACHE_CONTROL, "no-cache");
        set(header::VARY, "accept-encoding");
        set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
        set(header::CONTENT_SECURITY_POLICY, POLICY);
        if let Some(encoding) = encoding {
            set(header::CONTENT_ENCODING, encoding);
        }
        response
    }

    /// What is not there: never, or not yet.
    fn missing(&self, path: &str) -> Response {
        let Some(page) = self.coming.page(path) else {
            let text = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
            return (StatusCode::NOT_FOUND, text, "没有这个页面").into_response();
        };
        let page = with_reload(page.into_bytes());
        let headers = [
            (header::CONTENT_TYPE, "text/html; charset=utf-8"),
            (header::CACHE_CONTROL, "no-store"),
            (header::CONTENT_SECURITY_POLICY, POLICY),
        ];
        (StatusCode::SERVICE_UNAVAILABLE, headers, page).into_response()
    }
}

/// The page with a note before everything in its body.
fn with_note(page: Vec<u8>, note: &str) -> Vec<u8> {
    let start = |html: &str| html.find("<body").and_then(|tag| Some(tag + html.get(tag..)?.find('>')? + 1));
    match String::from_utf8(page) {
        Ok(html) => match start(&html).and_then(|start| html.split_at_checked(start)) {
            Some((before, after)) => [before, note, after].concat().into_bytes(),
            None => html.into_bytes(),
        },
        Err(error) => error.into_bytes(),
    }
}

/// The segments of a path, decoded; none when it would leave the folder.
fn segments(path: &str) -> Option<Vec<String>> {
    let segments = path.split('/').filter(|segment| !segment.is_empty()).map(decode).collect::<Option<Vec<_>>>()?;
    let is_inside = |segment: &String| !segment.starts_with('.') && !segment.contains(['/', '\\', '\0', ':']);
    segments.iter().all(is_inside).then_some(segments)
}

/// Resolves `%E8…`.
fn decode(segment: &str) -> Option<String> {
    let mut bytes = segment.bytes();
    let mut out = Vec::with_capacity(segment.len());
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
            out.push(digit(bytes.next()?)? * 16 + digit(bytes.next()?)?);
        } else {
            out.push(byte);
        }
    }
    String::from_utf8(out).ok()
}

/// To the same path with a slash; one slash in front, so that `//host` leads nowhere else.
fn redirect(path: &str) -> Response {
    let place = format!("/{}/", path.trim_matches('/'));
    match HeaderValue::from_str(&place) {
        Ok(place) => (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, place)]).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

fn header_of(headers: &HeaderMap, name: header::HeaderName) -> &str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

fn packed_name(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".br");
    PathBuf::from(name)
}

fn with_reload(page: Vec<u8>) -> Vec<u8> {
    match String::from_utf8(page) {
        Ok(html) => match html.rfind("</body>").and_then(|end| html.split_at_checked(end)) {
            Some((before, after)) => format!("{before}<script src=\"{RELOAD}\"></script>{after}").into_bytes(),
            None => html.into_bytes(),
        },
        Err(error) => error.into_bytes(),
    }
}

/// Content type by extension. The module is only streamed when it comes as `application/wasm`.
fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" | "htm" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "md" => "text/markdown; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "gif" => "image/gif",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "mp3" => "audio/mpeg",
        "m4a" => "audio/mp4",
        "ogg" => "audio/ogg",
        "wav" => "audio/wav",
        "vtt" => "text/vtt; charset=utf-8",
        "ico" => "image/x-icon",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_path_leaves_the_folder() {
        assert_eq!(segments("/%E8%A7%A3//a.md"), Some(vec!["解".to_owned(), "a.md".to_owned()]));
        for path in ["/../etc/passwd", "/%2e%2e/x", "/a%2fb", "/%00", "/%", "/C:/x"] {
            assert_eq!(segments(path), None, "{path}");
        }
    }

    #[test]
    fn a_page_is_told_to_reload_and_may_run_nothing_else() {
        let root = std::env::temp_dir().join(format!("mingbai-files-{}", std::process::id()));
        fs::create_dir_all(root.join("a")).unwrap();
        fs::write(root.join("a/index.html"), "<body>x</body>").unwrap();
        let files = Files::new(&root, Coming::default());
        let page = files.answer("/a/", &HeaderMap::new());
        assert_eq!(page.headers().get(header::CONTENT_SECURITY_POLICY).unwrap(), POLICY);
        assert_eq!(files.answer("//a", &HeaderMap::new()).headers().get(header::LOCATION).unwrap(), "/a/");
        assert_eq!(files.answer("/b", &HeaderMap::new()).status(), StatusCode::NOT_FOUND);
        assert_eq!(
            with_reload(b"<body>x</body>".to_vec()),
            b"<body>x<script src=\"/-mingbai/reload.js\"></script></body>"
        );
        fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn what_is_not_ready_is_no_missing_page() {
        let root = std::env::temp_dir().join(format!("mingbai-files-coming-{}", std::process::id()));
        fs::create_dir_all(&root).unwrap();
        fs::write(root.join("index.html"), "<body class=\"a\">x</body>").unwrap();
        let list = root.join("coming.txt");
        fs::write(&list, "editor\n").unwrap();
        let files = Files::new(&root, Coming::new(Some(&list)).unwrap());
        let status = |path: &str| files.answer(path, &HeaderMap::new()).status();
        assert_eq!(status("/editor/"), StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!((status("/"), status("/card-a5.pdf")), (StatusCode::OK, StatusCode::NOT_FOUND));
        fs::write(&list, "").unwrap();
        assert_eq!(status("/editor/"), StatusCode::NOT_FOUND);
        let page = with_note(b"<head></head><body class=\"a\">x</body>".to_vec(), "note");
        assert_eq!(page, b"<head></head><body class=\"a\">notex</body>");
        fs::remove_dir_all(root).unwrap();
    }
}
