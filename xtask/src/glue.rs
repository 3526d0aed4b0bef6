//! The glue that bindgen writes for a browser module, and its names, which no file can be packed smaller than.

use std::collections::BTreeMap;

/// What ends the name of an import in the glue: 16 hexadecimal digits; those that begin with zeros are numbers already.
const HASH: usize = 16;

/// The glue and the module with numbers in place of the hashes that end the names of imports (`__wbg_new_f6667bebfb038bfc`), the
/// least that keeps names apart: no file can be packed smaller than its hashes, and these were 2 KB of what each citizen loads.
///
/// As many bytes as before, so that nothing in the module moves.
pub(crate) fn without_hashes(script: String, mut module: Vec<u8>) -> (String, Vec<u8>) {
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let is_part = |sign: char| sign.is_ascii_alphanumeric() || sign == '_';
    for name in script.split(|sign: char| !is_part(sign)).filter(|name| name.starts_with("__wb")) {
        let Some((front, hash)) = name.rsplit_once('_') else { continue };
        let is_hash =
            hash.len() == HASH && !hash.starts_with("0000") && hash.bytes().all(|digit| digit.is_ascii_hexdigit());
        if is_hash && !names.contains_key(name) {
            let number = numbers.entry(front.to_owned()).or_default();
            names.insert(name.to_owned(), format!("{front}_{number:0HASH$}"));
            *number += 1;
        }
    }
    let mut plain = script;
    for (name, numbered) in &names {
        plain = plain.replace(name, numbered);
        let mut at = 0;
        while let Some(window) = module.get_mut(at..at + name.len()) {
            if window == name.as_bytes() {
                window.copy_from_slice(numbered.as_bytes());
            }
            at += 1;
        }
    }
    (plain, module)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_imports_stay_apart_without_their_hashes() {
        let names =
            "__wbg_new_f6667bebfb038bfc __wbg_new_cd4348290afae586 __wbg_top_cd4348290afae586 __wbindgen_malloc";
        let (script, module) = without_hashes(names.to_owned(), names.as_bytes().to_vec());
        let expect =
            "__wbg_new_0000000000000000 __wbg_new_0000000000000001 __wbg_top_0000000000000000 __wbindgen_malloc";
        assert_eq!((script.as_str(), module.as_slice()), (expect, expect.as_bytes()));
    }
}
