//! The templates of a site, compiled once a build: the site's own first, the built-in ones where it has none.

use std::path::Path;

use anyhow::{Context as _, Result};
use minijinja::{Environment, TemplateSource, Value, path_loader};

use super::output::Output;

/// Built-in templates and their names.
const TEMPLATES: [(&str, &str); 12] = [
    ("layout.html", include_str!("../../templates/layout.html")),
    ("page.html", include_str!("../../templates/page.html")),
    ("standalone.html", include_str!("../../templates/standalone.html")),
    ("texts.html", include_str!("../../templates/texts.html")),
    ("prints.html", include_str!("../../templates/prints.html")),
    ("chapters.html", include_str!("../../templates/chapters.html")),
    ("switch.html", include_str!("../../templates/switch.html")),
    ("index.html", include_str!("../../templates/index.html")),
    ("cards.html", include_str!("../../templates/cards.html")),
    ("follow.html", include_str!("../../templates/follow.html")),
    ("gallery.html", include_str!("../../templates/gallery.html")),
    ("example.html", include_str!("../../templates/example.html")),
];

/// Files that these templates name, in `assets/` like a site's own.
const ASSETS: [(&str, &str); 5] = [
    ("assets/mingbai-site.css", include_str!("../../assets/mingbai-site.css")),
    ("assets/mingbai-switch.css", include_str!("../../assets/mingbai-switch.css")),
    ("assets/mingbai-switch.js", include_str!("../../assets/mingbai-switch.js")),
    ("assets/gallery.js", include_str!("../../assets/gallery.js")),
    ("assets/mingbai-icon.svg", include_str!("../../assets/mingbai-icon.svg")),
];

/// Templates, ready to be filled from several threads.
pub(crate) struct Templates {
    environment: Environment<'static>,
}

impl Templates {
    /// The built-in templates under those of `folder`.
    pub(crate) fn new(folder: Option<&Path>) -> Self {
        let own = folder.map(path_loader);
        let mut environment = Environment::new();
        environment.set_auto_reload(false);
        environment.set_loader(move |name| {
            if let Some(found) = own.as_ref().map(|own| own(name)).transpose()?.flatten() {
                return Ok(Some(found));
            }
            let built_in = TEMPLATES.into_iter().find(|(known, _)| *known == name);
            Ok(built_in.map(|(_, text)| TemplateSource::new(text.to_owned())))
        });
        Self { environment }
    }

    /// Fills the template `name`.
    ///
    /// # Errors
    ///
    /// When there is no such template, or it is faulty; the message carries file and line.
    pub(crate) fn fill(&self, name: &str, values: Value) -> Result<String> {
        let template = self.environment.get_template(name).with_context(|| format!("模板 {name} 不能用"))?;
        template.render(values).with_context(|| format!("模板 {name} 出错"))
    }
}

/// Writes the files that the built-in templates need.
///
/// # Errors
///
/// When a file cannot be written.
pub(crate) fn copy_assets(output: &Output) -> Result<()> {
    ASSETS.iter().try_for_each(|(path, content)| output.write(path, content.as_bytes()))
}

/// Markup that was made by the program, to be inserted as it is.
pub(crate) fn markup(html: String) -> Value {
    Value::from_safe_string(html)
}

#[cfg(test)]
mod tests {
    use minijinja::context;

    use super::*;

    #[test]
    fn text_is_escaped_and_markup_is_not() {
        let templates = Templates::new(None);
        let site = context! { title => "<县>", root => "" };
        let page = templates.fill("index.html", context! { site, pages => Vec::<Value>::new() }).unwrap();
        assert!(page.contains("&lt;县&gt;") && !page.contains("<县>"));
    }

    #[test]
    fn a_missing_template_is_named() {
        let error = Templates::new(None).fill("none.html", context! {}).unwrap_err();
        assert!(format!("{error:#}").contains("none.html"));
    }
}
