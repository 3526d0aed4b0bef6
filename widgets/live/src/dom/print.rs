//! Printing: everything stands open while the page is printed, and as it was afterwards.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use web_sys::{Element, ShadowRoot};

/// Listens while it lives.
pub(crate) struct OpenForPrint {
    _listeners: [EventListener; 2],
}

impl OpenForPrint {
    /// Opens the details of `root` before printing and closes the same ones after it.
    pub(crate) fn new(root: &ShadowRoot) -> Option<Self> {
        let window = web_sys::window()?;
        let opened: Rc<RefCell<Vec<Element>>> = Rc::default();
        let before = {
            let (root, opened) = (root.clone(), Rc::clone(&opened));
            EventListener::new(&window, "beforeprint", move |_| {
                let closed = super::select(&root, "details:not([open])")
                    .into_iter()
                    .inspect(|details| super::set_open(details, true));
                opened.borrow_mut().extend(closed);
            })
        };
        let after = EventListener::new(&window, "afterprint", move |_| {
            for details in opened.borrow_mut().drain(..) {
                super::set_open(&details, false);
            }
        });
        Some(Self { _listeners: [before, after] })
    }
}
