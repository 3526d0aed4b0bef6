//! Which bytes and headers answer one request.
//!
//! Everything but the rules of the test is what a plain static server does.

use std::path::{Component, Path, PathBuf};

use http_body_util::{BodyExt, Full};
use hyper::body::{Body, Bytes, Incoming};
use hyper::header::{ACCEPT, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, HeaderValue, LOCATION};
use hyper::{Request, Response, StatusCode};
use percent_encoding::percent_decode_str;
use tokio::sync::watch;

use super::{Answer, Site};
use crate::preamble;

/// The decoded path of a request, without its query.
pub(super) fn path_of(request: &Request<Incoming>) -> String {
    percent_decode_str(request.uri().path()).decode_utf8_lossy().into_owned()
}

/// The size of a body that is whole in memory.
pub(super) fn length(response: &Response<Full<Bytes>>) -> usize {
    response.body().size_hint().exact().and_then(|bytes| usize::try_from(bytes).ok()).unwrap_or_default()
}

/// The answer to a request, after the site's rules; what is held waits for the gate.
pub(super) async fn respond(
    site: &Site,
    request: &Request<Incoming>,
    mut gate: watch::Receiver<bool>,
) -> Response<Full<Bytes>> {
    let path = path_of(request);
    if let Some(text) = preamble::file(&path) {
        let mut response = with_type(text.into_bytes(), &path);
        set(&mut response, CACHE_CONTROL, "no-store");
        return response;
    }
    // A page that a browser opens, not one that a script fetches.
    let is_opened = preamble::is_wanted() && says(request, ACCEPT, "text/html");
    let rules: Vec<&Answer> =
        site.rules.iter().filter(|(ending, _)| path.ends_with(ending.as_str())).map(|(_, answer)| answer).collect();
    if rules.iter().any(|rule| matches!(rule, Answer::Held)) {
        // A gate that is gone is that of a server that is: nobody waits for the answer.
        let _ = gate.wait_for(|is_open| *is_open).await;
    }
    let mut response = if rules.iter().any(|rule| matches!(rule, Answer::Missing)) {
        status(StatusCode::NOT_FOUND)
    } else {
        find(site, &path)
    };
    for rule in rules {
        match rule {
            Answer::As(mime) => set(&mut response, CONTENT_TYPE, mime),
            Answer::With(name, value) => set(&mut response, HeaderName::from_static(name), value),
            Answer::Missing | Answer::Held => {}
        }
    }
    if is_opened { with_preamble(response).await } else { response }
}

/// A page as it is opened by a browser whose driver can neither run a first script nor forbid all others.
async fn with_preamble(response: Response<Full<Bytes>>) -> Response<Full<Bytes>> {
    let (mut head, body) = response.into_parts();
    let is_page = head.headers.get(CONTENT_TYPE).is_some_and(|mime| mime.as_bytes().starts_with(b"text/html"));
    if !is_page {
        return Response::from_parts(head, body);
    }
    let Ok(page) = body.collect().await;
    if !preamble::allows_scripts() {
        // Beside the policy that the page has: a browser obeys both.
        head.headers.append(CONTENT_SECURITY_POLICY, HeaderValue::from_static(preamble::NO_SCRIPTS));
    }
    Response::from_parts(head, Full::new(Bytes::from(preamble::before(&page.to_bytes()))))
}

fn find(site: &Site, path: &str) -> Response<Full<Bytes>> {
    if path == "/favicon.ico" {
        // Every browser asks; a 404 would stand in the console that the tests want empty.
        return status(StatusCode::NO_CONTENT);
    }
    if let Some((_, bytes)) = site.pages.iter().find(|(page, _)| page == path) {
        return with_type(bytes.clone(), path);
    }
    let file = site.mounts.iter().find_map(|(mount, folder)| {
        let file = folder.join(inside(path.strip_prefix(mount.as_str())?)?);
        file.exists().then_some(file)
    });
    match file {
        Some(folder) if folder.is_dir() && !path.ends_with('/') => moved(path),
        Some(folder) if folder.is_dir() => read(&folder.join("index.html")),
        Some(file) => read(&file),
        None => status(StatusCode::NOT_FOUND),
    }
}

/// The relative path below a mount, or nothing when it would leave the folder.
fn inside(rest: &str) -> Option<PathBuf> {
    let path = Path::new(rest);
    path.components().all(|part| matches!(part, Component::Normal(_))).then(|| path.to_path_buf())
}

fn read(file: &Path) -> Response<Full<Bytes>> {
    let name = file.to_string_lossy();
    match std::fs::read(file) {
        Ok(bytes) => with_type(bytes, &name),
        Err(_) => status(StatusCode::NOT_FOUND),
    }
}

fn with_type(bytes: Vec<u8>, name: &str) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from(bytes)));
    set(&mut response, CONTENT_TYPE, mime(name));
    set(&mut response, CACHE_CONTROL, "max-age=600");
    response
}

fn mime(name: &str) -> &'static str {
    if name.ends_with('/') {
        return "text/html; charset=utf-8";
    }
    match name.rsplit('.').next() {
        Some("html") | Some("htm") => "text/html; charset=utf-8",
        Some("js") | Some("mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg") => "image/jpeg",
        Some("gif") => "image/gif",
        Some("webm") => "video/webm",
        Some("mp3") => "audio/mpeg",
        Some("vtt") => "text/vtt; charset=utf-8",
        Some("md") => "text/markdown; charset=utf-8",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn moved(path: &str) -> Response<Full<Bytes>> {
    let mut response = status(StatusCode::MOVED_PERMANENTLY);
    set(&mut response, LOCATION, &format!("{path}/"));
    response
}

fn status(status: StatusCode) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::default());
    *response.status_mut() = status;
    response
}

fn says(request: &Request<Incoming>, header: HeaderName, word: &str) -> bool {
    request.headers().get(header).and_then(|value| value.to_str().ok()).is_some_and(|value| value.contains(word))
}

fn set(response: &mut Response<Full<Bytes>>, name: HeaderName, value: &str) {
    // A value that is no header is a mistake in a test: it is then missed by the test that wants it.
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}
