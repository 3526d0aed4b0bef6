//! The program as it is called: exit codes, what it prints, what it writes; one command a file.

mod again;
mod build;
mod check;
mod export;
#[path = "../folder/mod.rs"]
mod folder;
mod follow;

use std::io;

use folder::{Folder, said};

const EXPLAINER: &str = "---
title: 装电梯，补多少
policy:
  title: 云溪县加装电梯补助办法
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
published: 2026-03-04
---

## 常见问题 {.qa}

### 每台补多少？ {#amount}

20 万元。
> 原文 第六条：每台电梯一次性补助20万元
";

const POLICY: &str = "<h1>云溪县加装电梯补助办法</h1>\n<p>第六条　每台电梯一次性补助20万元。</p>\n";

/// An infographic that stands after another form, and a second one.
const INFOGRAPHICS: &str = "---
title: 装电梯，补多少
---

## 一图读懂 {.infographic}

### 几个数 {.figures}

- **20 万元** 每台电梯一次性补助

## 再来一图 {.infographic}

### 分几步 {.steps}

1. **申请** 交材料
";

#[test]
fn a_wrong_call_ends_with_two() -> io::Result<()> {
    let folder = Folder::new("wrong-call")?;
    for arguments in [
        &["check"][..],
        &["check", "gone"],
        &["build", ".", "--embed", "gone"],
        &["build", ".", "--today", "gestern"],
        &["check", "embed"],
    ] {
        let output = folder.mingbai(arguments)?;
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", said(&output));
    }
    let missing = folder.mingbai(&["build", ".", "--embed", "gone"])?;
    assert!(said(&missing).contains("cargo xtask embed"));
    Ok(())
}
