//! Which entries answer what a reader typed.
//!
//! ```
//! use mingbai_search::Search;
//!
//! let mut search = Search::new(mingbai_search::SYNONYMS);
//! search.add("一楼住户不同意，还能装吗？", "问答", "能，只要表决过了线。", "经参与表决专有部分面积四分之三以上的业主同意", 1.0);
//! search.add("公积金能取出来交电梯钱吗？", "问答", "能，您和配偶都可以取。", "可以提取住房公积金", 1.0);
//! assert_eq!(search.find("1楼反对咋办").best(), Some(0));
//! ```

mod extent;
#[cfg(all(feature = "module", target_arch = "wasm32"))]
mod module;
mod portal;
mod query;
mod rank;
mod signs;
mod sounds;
mod weigh;
mod words;

/// The standard library's own allocator for browsers is made for heaps of many megabytes and twice as large.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// What people say for what documents say. The browser is handed it, as it is data beside the module.
#[cfg(any(test, not(target_arch = "wasm32")))]
pub const SYNONYMS: &str = include_str!("synonyms.txt");
pub use portal::Portal;
#[cfg(not(target_arch = "wasm32"))]
pub use portal::{Entry, Index, Writer, entries};
pub use rank::{Found, Hit, Search};
