//! What a search engine reads of a page, held against the types of schema.org by a type checker, which refuses a property that
//! is not there and a value of another kind.

use std::fs;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use mingbai_e2e::paths;
use serde_json::Value;

use crate::{files, modules, printed, workspace};

const OPENING: &str = "<script type=\"application/ld+json\">";

#[test]
fn the_data_of_every_page_has_the_shapes_of_schema_org() -> Result<()> {
    let folder = workspace("jsonld")?;
    let blocks = blocks()?;
    let mut checked = "import type { Thing, WithContext } from 'schema-dts';\n".to_owned();
    for (index, (page, block)) in blocks.iter().enumerate() {
        checked += &format!("// {page}\nexport const page{index}: WithContext<Thing> = {block};\n");
    }
    fs::write(folder.join("pages.ts"), checked)?;
    let types = modules()?.join("schema-dts/dist/schema.d.ts");
    let config = serde_json::json!({
        "compilerOptions": {
            "strict": true, "noEmit": true, "module": "esnext", "moduleResolution": "bundler", "types": [],
            "paths": { "schema-dts": [types] },
        },
        "files": ["pages.ts"],
    });
    fs::write(folder.join("tsconfig.json"), config.to_string())?;
    let told = printed(Command::new(modules()?.join(".bin/tsc")).arg("--project").arg(&folder))?;
    ensure!(told.trim().is_empty(), "{told}");
    Ok(())
}

#[test]
fn addresses_in_the_data_of_a_page_are_whole() -> Result<()> {
    for (page, block) in blocks()? {
        let value: Value = serde_json::from_str(&block)?;
        let mut relative = Vec::new();
        addresses(&value, &mut relative);
        ensure!(relative.is_empty(), "{page}: {relative:?} lead nowhere outside the page");
    }
    Ok(())
}

/// The blocks of all pages of the portal, with the page.
fn blocks() -> Result<Vec<(String, String)>> {
    let dist = paths::dist()?;
    let mut blocks = Vec::new();
    for page in files(&dist, ".html")? {
        let text = fs::read_to_string(&page)?;
        for part in text.split(OPENING).skip(1) {
            let (block, _) = part.split_once("</script>").context("a block has no end")?;
            blocks.push((page.strip_prefix(&dist)?.display().to_string(), block.to_owned()));
        }
    }
    for file in files(&dist, "jsonld.json")? {
        blocks.push((file.strip_prefix(&dist)?.display().to_string(), fs::read_to_string(&file)?));
    }
    ensure!(blocks.len() > 6, "only {} blocks of data are built", blocks.len());
    Ok(blocks)
}

/// The values of properties that hold addresses and are none that can be followed from elsewhere.
fn addresses(value: &Value, relative: &mut Vec<String>) {
    match value {
        Value::Object(properties) => {
            for (name, value) in properties {
                let is_address =
                    matches!(name.as_str(), "url" | "@id" | "contentUrl" | "image" | "sameAs" | "thumbnailUrl");
                match value {
                    Value::String(text) if is_address && url::Url::parse(text).is_err() => relative.push(text.clone()),
                    _ => addresses(value, relative),
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| addresses(value, relative)),
        _ => {}
    }
}
