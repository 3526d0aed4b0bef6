//! Two facts side by side: whether they say the same, count the same, or are one slip of the pen apart.

pub(super) mod agree;
pub(super) mod near;
pub(super) mod number;
