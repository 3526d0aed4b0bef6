//! Commands that the client has no call for.

use fantoccini::wd::WebDriverCompatibleCommand;
use hyper::Method;
use serde_json::Value;
use url::{ParseError, Url};

/// A command of WebDriver or of the driver's own, below the session's address.
#[derive(Debug)]
pub(super) struct RawCommand {
    pub(super) method: Method,
    pub(super) path: String,
    pub(super) body: Value,
}

impl WebDriverCompatibleCommand for RawCommand {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        let body = (!self.body.is_null()).then(|| self.body.to_string());
        (self.method.clone(), body)
    }
}
