//! The addresses that a model holds, by the names of its fields: a serializer that writes nothing, so that a model is walked and not copied.

use std::collections::BTreeSet;
use std::fmt;

use serde::ser::{self, Serialize, Serializer};

/// The names under which the model holds addresses of files that an explainer shows, in whichever form.
const FIELDS: [&str; 4] = ["src", "captions", "poster", "recording"];

/// All such addresses in a model.
pub(super) fn addresses(model: &impl Serialize) -> BTreeSet<String> {
    let mut addresses = BTreeSet::new();
    match model.serialize(Walker { addresses: &mut addresses, is_address: false }) {
        Ok(()) | Err(Nothing) => addresses,
    }
}

/// Takes the words of a field whose value it is given, where its name is one of those.
struct Walker<'a> {
    addresses: &'a mut BTreeSet<String>,
    is_address: bool,
}

/// Walks through what holds others: lists, structs, variants.
struct Members<'a>(&'a mut BTreeSet<String>);

impl Members<'_> {
    fn member(&mut self, name: &str, value: &(impl Serialize + ?Sized)) -> Result<(), Nothing> {
        value.serialize(Walker { addresses: self.0, is_address: FIELDS.contains(&name) })
    }
}

/// What can go wrong: nothing, but for a type that refuses to be serialized, which then shows no file.
#[derive(Debug)]
struct Nothing;

impl fmt::Display for Nothing {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl std::error::Error for Nothing {}

impl ser::Error for Nothing {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

macro_rules! without_words {
    ($($method:ident $type:ty,)*) => {
        $(fn $method(self, _: $type) -> Result<(), Nothing> {
            Ok(())
        })*
    };
}

impl<'a> Serializer for Walker<'a> {
    type Ok = ();
    type Error = Nothing;
    type SerializeSeq = Members<'a>;
    type SerializeTuple = Members<'a>;
    type SerializeTupleStruct = Members<'a>;
    type SerializeTupleVariant = Members<'a>;
    type SerializeMap = Members<'a>;
    type SerializeStruct = Members<'a>;
    type SerializeStructVariant = Members<'a>;

    without_words! {
        serialize_bool bool, serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64, serialize_u8 u8, serialize_u16 u16,
        serialize_u32 u32, serialize_u64 u64, serialize_f32 f32, serialize_f64 f64, serialize_char char, serialize_bytes &[u8],
        serialize_unit_struct &'static str,
    }

    fn serialize_str(self, words: &str) -> Result<(), Nothing> {
        if self.is_address && !words.is_empty() {
            self.addresses.insert(words.to_owned());
        }
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Nothing> {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Nothing> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Nothing> {
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> Result<(), Nothing> {
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Nothing> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        value: &T,
    ) -> Result<(), Nothing> {
        Members(self.addresses).member(name, value)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Members<'a>, Nothing> {
        Ok(Members(self.addresses))
    }

    fn serialize_tuple(self, _: usize) -> Result<Members<'a>, Nothing> {
        Ok(Members(self.addresses))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Members<'a>, Nothing> {
        Ok(Members(self.addresses))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Members<'a>, Nothing> {
        Ok(Members(self.addresses))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Members<'a>, Nothing> {
        Ok(Members(self.addresses))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Members<'a>, Nothing> {
        Ok(Members(self.addresses))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Members<'a>, Nothing> {
        Ok(Members(self.addresses))
    }
}

macro_rules! unnamed {
    ($($trait:ident $method:ident,)*) => {
        $(impl ser::$trait for Members<'_> {
            type Ok = ();
            type Error = Nothing;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Nothing> {
                self.member("", value)
            }

            fn end(self) -> Result<(), Nothing> {
                Ok(())
            }
        })*
    };
}

unnamed! {
    SerializeSeq serialize_element,
    SerializeTuple serialize_element,
    SerializeTupleStruct serialize_field,
    SerializeTupleVariant serialize_field,
}

macro_rules! named {
    ($($trait:ident,)*) => {
        $(impl ser::$trait for Members<'_> {
            type Ok = ();
            type Error = Nothing;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Nothing> {
                self.member(name, value)
            }

            fn end(self) -> Result<(), Nothing> {
                Ok(())
            }
        })*
    };
}

named! { SerializeStruct, SerializeStructVariant, }

impl ser::SerializeMap for Members<'_> {
    type Ok = ();
    type Error = Nothing;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, _: &T) -> Result<(), Nothing> {
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Nothing> {
        self.member("", value)
    }

    fn serialize_entry<K: Serialize + ?Sized, V: Serialize + ?Sized>(
        &mut self,
        key: &K,
        value: &V,
    ) -> Result<(), Nothing> {
        // A struct that is flattened into another comes as a map of its fields.
        let key = serde_json::to_value(key).unwrap_or_default();
        self.member(key.as_str().unwrap_or_default(), value)
    }

    fn end(self) -> Result<(), Nothing> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use mingbai_content::explainer;
    use mingbai_widgets::gallery::examples;
    use serde_json::Value;

    use super::*;

    /// What is found in the model as JSON, where nothing can hide.
    fn in_json(value: &Value, found: &mut BTreeSet<String>) {
        match value {
            Value::Array(values) => values.iter().for_each(|value| in_json(value, found)),
            Value::Object(members) => members.iter().for_each(|(name, value)| match value {
                Value::String(words) if FIELDS.contains(&name.as_str()) && !words.is_empty() => {
                    found.insert(words.clone());
                }
                value => in_json(value, found),
            }),
            _ => {}
        }
    }

    #[test]
    fn a_walk_finds_what_stands_in_the_json() {
        let mut count = 0;
        for example in examples() {
            let sections = explainer::parse(example.markdown).output.sections;
            let mut found = BTreeSet::new();
            in_json(&serde_json::to_value(&sections).unwrap(), &mut found);
            count += found.len();
            assert_eq!(addresses(&sections), found, "{}", example.name);
        }
        assert!(count > 0, "no example shows a file");
    }

    #[test]
    fn a_name_in_a_map_is_a_name() {
        let map = BTreeMap::from([("poster", Some("a.jpg")), ("other", Some("b.jpg")), ("src", None)]);
        assert_eq!(addresses(&map), BTreeSet::from(["a.jpg".to_owned()]));
    }
}
