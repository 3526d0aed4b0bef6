//! What is made of an explainer: sheets, texts, pictures, articles, what search engines read; one file a kind.
//!
//! Nothing here reads or writes a file of the site: a product is bytes with a name ([`made::Made`]).

pub(crate) mod address;
pub(crate) mod articles;
pub(crate) mod booklet;
pub(crate) mod calendar;
mod code;
pub(crate) mod context;
pub(crate) mod feed;
mod hours;
pub(crate) mod jsonld;
pub(crate) mod made;
pub(crate) mod picture;
pub(crate) mod product;
pub(crate) mod profiles;
mod qr;
mod search;
mod sheet;
mod spoken;
