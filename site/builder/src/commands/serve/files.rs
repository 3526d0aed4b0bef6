//! Files of a built site as HTTP answers: types, the strict content policy, and what a preview adds to its pages. Parts of files and
//! brotli are left to `tower-http`.

use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use percent_encoding::percent_decode_str;
use tower_http::services::ServeFile;

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

    /// The answer to a request for a file: pages with what a preview adds to them, all else as it lies there, in parts where a film
    /// or a sound is asked for in parts.
    pub(super) async fn answer(&self, request: Request) -> Response {
        let path = request.uri().path().to_owned();
        let Some(segments) = segments(&path) else { return StatusCode::NOT_FOUND.into_response() };
        let mut file = self.root.clone();
        file.extend(&segments);
        if file.is_dir() {
            if !path.ends_with('/') {
                return redirect(&path);
            }
            file.push("index.html");
        }
        let kind = kind(&file);
        let found = if kind.starts_with("text/html") { self.page(&file) } else { as_it_lies(&file, request).await };
        let Some(mut response) = found else { return self.missing(&path) };
        // It counts seconds, and two builds of one second would be taken for one.
        response.headers_mut().remove(header::LAST_MODIFIED);
        let mut set = |name, value| response.headers_mut().insert(name, HeaderValue::from_static(value));
        set(header::CONTENT_TYPE, kind);
        set(header::CACHE_CONTROL, "no-cache");
        set(header::VARY, "accept-encoding");
        set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
        set(header::CONTENT_SECURITY_POLICY, POLICY);
        response
    }

    /// A page, which tells what is coming and reloads itself.
    fn page(&self, file: &Path) -> Option<Response> {
        let content = with_reload(with_note(fs::read(file).ok()?, &self.coming.note()));
        Some(Response::new(Body::from(content)))
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
    let segments = path.split('/').filter(|segment| !segment.is_empty());
    let decode = |segment| percent_decode_str(segment).decode_utf8().ok().map(Cow::into_owned);
    let segments = segments.map(decode).collect::<Option<Vec<_>>>()?;
    // A `%` that is left was the sign of nothing.
    let is_inside = |segment: &String| !segment.starts_with('.') && !segment.contains(['/', '\\', '\0', ':', '%']);
    segments.iter().all(is_inside).then_some(segments)
}

/// A file or what is asked for of it, by brotli where that lies beside it and may be sent; none where there is no such file.
async fn as_it_lies(file: &Path, mut request: Request) -> Option<Response> {
    // Without the time of a file nobody can ask so; a browser that knows one from elsewhere gets the whole file.
    request.headers_mut().remove(header::IF_MODIFIED_SINCE);
    let response = ServeFile::new(file).precompressed_br().try_call(request).await.ok()?;
    (response.status() != StatusCode::NOT_FOUND).then(|| response.map(Body::new))
}

/// To the same path with a slash; one slash in front, so that `//host` leads nowhere else.
fn redirect(path: &str) -> Response {
    let place = format!("/{}/", path.trim_matches('/'));
    match HeaderValue::from_str(&place) {
        Ok(place) => (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, place)]).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
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
    use axum::body::to_bytes;
    use axum::http::header::HeaderName;

    use super::*;

    /// What is answered to a request with these headers, and its content.
    fn ask(files: &Files, path: &str, headers: &[(HeaderName, &str)]) -> (Response, Vec<u8>) {
        let request = headers.iter().fold(Request::get(path), |request, (name, value)| request.header(name, *value));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let (head, body) = files.answer(request.body(Body::empty()).unwrap()).await.into_parts();
            let content = to_bytes(body, usize::MAX).await.unwrap();
            (Response::from_parts(head, Body::empty()), content.to_vec())
        })
    }

    fn header(response: &Response, name: HeaderName) -> &str {
        response.headers().get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
    }

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
        let (page, _) = ask(&files, "/a/", &[]);
        assert_eq!(header(&page, header::CONTENT_SECURITY_POLICY), POLICY);
        assert_eq!(header(&ask(&files, "//a", &[]).0, header::LOCATION), "/a/");
        assert_eq!(ask(&files, "/b", &[]).0.status(), StatusCode::NOT_FOUND);
        assert_eq!(
            with_reload(b"<body>x</body>".to_vec()),
            b"<body>x<script src=\"/-mingbai/reload.js\"></script></body>"
        );
        fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn a_film_is_sent_in_the_parts_that_are_asked_for() {
        let root = std::env::temp_dir().join(format!("mingbai-files-parts-{}", std::process::id()));
        fs::create_dir_all(&root).unwrap();
        fs::write(root.join("a.webm"), "0123456789").unwrap();
        let files = Files::new(&root, Coming::default());
        let (whole, content) = ask(&files, "/a.webm", &[]);
        assert_eq!((whole.status(), header(&whole, header::CONTENT_TYPE)), (StatusCode::OK, "video/webm"));
        assert_eq!((content.as_slice(), header(&whole, header::CACHE_CONTROL)), (&b"0123456789"[..], "no-cache"));
        let (part, content) = ask(&files, "/a.webm", &[(header::RANGE, "bytes=2-4")]);
        assert_eq!((part.status(), content.as_slice()), (StatusCode::PARTIAL_CONTENT, &b"234"[..]));
        assert_eq!(header(&part, header::CONTENT_RANGE), "bytes 2-4/10");
        let (beyond, _) = ask(&files, "/a.webm", &[(header::RANGE, "bytes=20-")]);
        assert_eq!(beyond.status(), StatusCode::RANGE_NOT_SATISFIABLE);
        fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn brotli_is_sent_to_those_who_take_it() {
        let root = std::env::temp_dir().join(format!("mingbai-files-brotli-{}", std::process::id()));
        fs::create_dir_all(&root).unwrap();
        fs::write(root.join("live_bg.wasm"), "plain").unwrap();
        fs::write(root.join("live_bg.wasm.br"), "packed").unwrap();
        let files = Files::new(&root, Coming::default());
        let (packed, content) = ask(&files, "/live_bg.wasm", &[(header::ACCEPT_ENCODING, "gzip, br")]);
        assert_eq!((content.as_slice(), header(&packed, header::CONTENT_ENCODING)), (&b"packed"[..], "br"));
        assert_eq!(header(&packed, header::CONTENT_TYPE), "application/wasm");
        let (plain, content) = ask(&files, "/live_bg.wasm", &[]);
        assert_eq!((content.as_slice(), header(&plain, header::CONTENT_ENCODING)), (&b"plain"[..], ""));
        fs::remove_dir_all(root).unwrap();
    }

    /// A preview may build twice within one of the seconds that HTTP tells times by.
    #[test]
    fn a_file_of_the_same_second_is_sent_again() {
        let root = std::env::temp_dir().join(format!("mingbai-files-second-{}", std::process::id()));
        fs::create_dir_all(&root).unwrap();
        fs::write(root.join("a.css"), "a{}").unwrap();
        let files = Files::new(&root, Coming::default());
        let (first, _) = ask(&files, "/a.css", &[]);
        assert_eq!(header(&first, header::LAST_MODIFIED), "");
        let later = [(header::IF_MODIFIED_SINCE, "Fri, 01 Jan 2100 00:00:00 GMT")];
        assert_eq!(ask(&files, "/a.css", &later).0.status(), StatusCode::OK);
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
        let status = |path: &str| ask(&files, path, &[]).0.status();
        assert_eq!(status("/editor/"), StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!((status("/"), status("/card-a5.pdf")), (StatusCode::OK, StatusCode::NOT_FOUND));
        fs::write(&list, "").unwrap();
        assert_eq!(status("/editor/"), StatusCode::NOT_FOUND);
        let page = with_note(b"<head></head><body class=\"a\">x</body>".to_vec(), "note");
        assert_eq!(page, b"<head></head><body class=\"a\">notex</body>");
        fs::remove_dir_all(root).unwrap();
    }
}
