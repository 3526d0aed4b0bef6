//! 制定背景、出台目的: read as prose is.

pub(crate) use super::prose::{read, shape};
