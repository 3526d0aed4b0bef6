//! Where the links of pasted markup lead.

/// Where links of the plain markup lead.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Links<'a> {
    /// The full address of the explainer's page, if the site has one: relative links count from it.
    pub(crate) page: Option<&'a str>,
}

impl Links<'_> {
    /// `href` as it must be written where the fragment is pasted: counted from the page, if its address is known.
    pub(crate) fn resolved(self, href: &str) -> String {
        let is_full = href.split(['/', '?', '#']).next().is_some_and(|start| start.contains(':'));
        let Some(page) = self.page.filter(|_| !is_full) else { return href.to_owned() };
        match href.strip_prefix('/') {
            Some(path) => {
                let origin: Vec<&str> = page.splitn(4, '/').take(3).collect();
                [&origin.join("/"), "/", path].concat()
            }
            None => [page, href].concat(),
        }
    }
}
