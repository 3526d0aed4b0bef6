//! What a reader's hands do: click, press, type, compose Chinese.

use anyhow::{Context, Result, ensure};
use hyper::Method;
use serde_json::{Value, json};

use super::Browser;
use crate::page::PRELUDE;

/// The name under which WebDriver sends an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// How often an element is scrolled to before it is taken as one that cannot be reached.
const MOST_SCROLLS: u32 = 5;

/// A key without a character of its own, as WebDriver writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum Key {
    /// The next element that takes the focus.
    Tab = 0xE004,
    /// Enter.
    Enter = 0xE007,
    /// Escape.
    Escape = 0xE00C,
    /// The space bar.
    Space = 0xE00D,
    /// Deletes the character before the caret.
    Backspace = 0xE003,
}

impl Browser {
    /// Clicks the element that an expression names, in the middle and with the real mouse: an element that is hidden
    /// or covered refuses.
    ///
    /// # Errors
    ///
    /// When there is no such element or it cannot be clicked.
    pub fn click(&self, expression: &str) -> Result<()> {
        self.on_element(expression, "click", json!({}))
    }

    /// Types into the element that an expression names.
    ///
    /// # Errors
    ///
    /// When there is no such element or it takes no text.
    pub fn type_into(&self, expression: &str, text: &str) -> Result<()> {
        self.on_element(expression, "value", json!({ "text": text }))
    }

    /// Presses and releases a key on whatever has the focus.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn press(&self, key: Key) -> Result<()> {
        let value = char::from_u32(key as u32).unwrap_or_default().to_string();
        let actions = json!([{ "type": "keyDown", "value": value }, { "type": "keyUp", "value": value }]);
        self.command(
            Method::POST,
            "actions",
            json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] }),
        )?;
        Ok(())
    }

    /// Composes a word as an input method does: the letters one after the other, then the word in their place.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn compose(&self, letters: &str, word: &str) -> Result<()> {
        let mut written = String::new();
        for letter in letters.chars() {
            written.push(letter);
            let caret = written.encode_utf16().count();
            self.cdp(
                "Input.imeSetComposition",
                json!({ "text": written, "selectionStart": caret, "selectionEnd": caret }),
            )?;
        }
        self.cdp("Input.insertText", json!({ "text": word }))?;
        Ok(())
    }

    fn on_element(&self, expression: &str, action: &str, parameters: Value) -> Result<()> {
        // The driver scrolls to an element by itself, but not in every box in a box. A rail follows the page that is scrolled,
        // a frame later; so it is scrolled to until it stays. What never comes to the top is for the driver to refuse.
        for _ in 0..MOST_SCROLLS {
            self.settle()?;
            let is_there = self.ask::<bool>(&format!(
                "((element) => !element || onTop(element) || element.scrollIntoView({{ block: 'center' }}) === null)({expression})"
            ))?;
            if is_there {
                break;
            }
        }
        let script = format!("{PRELUDE}\nreturn ({expression});");
        let found = self.command(Method::POST, "execute/sync", json!({ "script": script, "args": [] }))?;
        let id = found.get(ELEMENT).and_then(Value::as_str);
        ensure!(id.is_some(), "the page has no {expression}");
        self.command(Method::POST, &format!("element/{}/{action}", id.unwrap_or_default()), parameters)
            .with_context(|| format!("{expression} takes no {action}"))?;
        Ok(())
    }
}
