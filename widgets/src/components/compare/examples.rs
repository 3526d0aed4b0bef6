//! Examples of 前后对比: before and now.

use mingbai_content::model::Form;

use crate::gallery::{Example, Visibility};

/// In the order of the gallery.
pub(crate) const EXAMPLES: &[Example] = &[
    Example {
        form: Form::Compare,
        name: "typical",
        title: "加装电梯，新旧对比",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 老旧小区加装电梯，和以前比变了什么
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区既有住宅加装电梯补助办法》的通知
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-03-04
contact:
  phone: 0555-0000012
  hours: 工作日 9:00—17:00
  place: 县政务服务中心二楼 7 号窗口
---

## 和以前比，变了什么 {.compare}

| 事项 | 以前 | 现在 |
| --- | --- | --- |
| 每台补助 | 12 万元 | 20 万元 |
| 联合审查 | 30 个工作日 | 15 个工作日 |
| 怎么发钱 | 竣工后一次拨付 | 分两次拨付 |
| 维护费 | 没有补助 | 有补助 |

> 原文 第二十九条第一款：每台补助由12万元提高到20万元，联合审查时限由30个工作日缩短为15个工作日
> 原文 第二十九条第一款：建设补助由竣工后一次拨付改为分两次拨付，并增加维护费补助
"#,
    },
    Example {
        form: Form::Compare,
        name: "minimal",
        title: "一行对比",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 8 路公交，末班车几点
policy:
  title: 云溪县人民政府关于老城片区雨污管网改造施工期间交通管理和补偿有关事项的通知
  number: 云政〔2026〕19号
  issued: 2026-09-07
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-09-09
---

## 末班车几点 {.compare}

| 事项 | 平时 | 第三期施工 |
| --- | --- | --- |
| 8 路末班车 | 21 时 | 22 时 |

> 原文 二、（三）3：8路公交车：第三期施工期间末班车由21时延长到22时
"#,
    },
    Example {
        form: Form::Compare,
        name: "longest",
        title: "特别长的对比",
        visibility: Visibility::Hidden,
        markdown: r#"---
title: 老旧小区加装电梯、做无障碍通道、给老人改造卫生间，补助到底有多少、由谁来申请、什么时候发、发到谁的手里
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区加装电梯、无障碍设施建设和适老化改造补助资金管理办法》的通知
  number: 云政办〔2026〕108号
  issued: 2026-11-23
  href: policy.html
drafter: 云溪县住房和城乡建设局（云溪县城市更新和既有建筑改造工作领导小组办公室）
interpreter: 云溪县住房和城乡建设局（云溪县城市更新和既有建筑改造工作领导小组办公室）
published: 2026-11-25
contact:
  phone: 0555-0000012、0555-0000013（转 801、802、803）
  hours: 工作日 9:00—12:00、14:00—17:30，周六 9:00—12:00，法定节假日由值班人员接听登记
  place: 云溪县溪南街道人民路 1688 号县政务服务中心二楼东侧不动产和住房保障综合服务区 7 号、8 号、9 号窗口
---

## 2021 年的暂行办法、2026 年的补助办法和这一次的管理办法，有哪些地方不一样 {.compare}

没有变的地方，这里不写。

| 要看的事项有这么几样，按您用得着的先后排 | 2021 年的暂行办法里写的（已经废止） | 这一次的管理办法里写的（2026 年 12 月 1 日起） |
| --- | --- | :---: |
| 每台补助 | 12 万元 | **20 万元**，不到 40 万元的补 50%，六层以上的另加 1 万元，家里有特困人员、低保、重度残疾人、独居老人的按户再补 |
| 审查要多久 | 30 个工作日 | 15 个工作日 |
| 申请表编号 | 没有 | YUNXIJIUXIAOQUJIAZHUANGDIANTIBUZHUSHENQINGBIAOFUJIANSANYUANJIANHEFUYINJIAN20261123 |
| 在哪里看 | 只在窗口 | [网上](https://www.yunxi.example/zhengwugongkai/zhengcejiedu/2026/11/laojiuxiaoqujiazhuangdiantibuzhuzijinguanlibanfa.html)、窗口、手机应用 |
| 材料 | ~~12 份~~ | 7 份，能共享核验的不交 |
| 谁能代办 | 没有写 | 业主委员会、物业服务企业、电梯企业；代办不收手续费 |
| 发钱 | 竣工后一次拨付 | 开工后 50%；验收后 50% |
| 维护费 | — | 每年 2000 元，连补 5 年 |
| 选项 | 甲\|乙 | 甲\|乙\|丙 |
| 到期 | 2025 年 12 月 31 日 | 2031 年 12 月 31 日 |

> 原文 第二十一条第三款第十二项：每台补助由12万元提高到20万元
> 原文 第二十一条第三款第十三项：审查时限由30个工作日缩短为15个工作日
> 原文 附件2 二、（十二）3（1）：申请材料由12份减为7份
> 原文 第四十二条：有效期至2031年12月31日
"#,
    },
    // A short row, a long row, empty cells, no blank line before the citation, a second table of two columns.
    Example {
        form: Form::Compare,
        name: "broken",
        title: "写错了的对比",
        visibility: Visibility::Hidden,
        markdown: r#"---
title: 写错了的对比
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区既有住宅加装电梯补助办法》的通知
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-03-04
---

## 变了什么 {.compare}

| 事项 | 以前 | 现在 |
| --- | --- | --- |
| 每台补助 | 12 万元 |
| 联合审查 | 30 个工作日 | 15 个工作日 | 多了一格 |
| | 竣工后一次拨付 | 分两次拨付 |
| 维护费 | | <script>alert(1)</script> |
| 怎么申请 | 窗口 | [网上](javascript:alert(1)) |
> 原文 第二十九条第一款：每台补助由12万元提高到20万元

| 事项 | 现在 |
| --- | --- |
| 第二张表 | 只有两栏 |
"#,
    },
];
