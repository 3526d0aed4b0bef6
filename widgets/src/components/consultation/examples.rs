//! Examples of 意见采纳情况: what people said and what became of it.

use mingbai_content::model::Form;

use crate::gallery::{Example, Visibility};

/// In the order of the gallery.
pub(crate) const EXAMPLES: &[Example] = &[
    Example {
        form: Form::Consultation,
        name: "typical",
        title: "养老助餐征求意见",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 养老助餐征求意见，采纳了哪些
policy:
  title: 云溪县人民政府办公室关于印发云溪县养老助餐服务实施方案的通知
  number: 云政办〔2026〕31号
  issued: 2026-07-06
  href: policy.html
drafter: 云溪县民政局
interpreter: 云溪县民政局
published: 2026-07-08
---

## 意见征集，采纳了哪些 {.consultation}

方案定稿前，在县人民政府网站和 6 个村（社区）公开征求了意见。

| 意见 | 条数 | 采纳情况 | 理由 |
| --- | --- | --- | --- |
| 晚餐也要补，不能只补午餐 | 18 | 采纳 | 午餐、晚餐都补 |
| 外地户口、在本县住了多年的老人也该享受 | 11 | 采纳 | 持本县居住证连续住满 6 个月的都能享受 |
| 不用手机的老人，登记要有人帮 | 7 | 采纳 | 由村（居）民委员会上门代办，不收钱 |
| 所有老人都免费送餐上门 | 9 | 部分采纳 | 先保失能、半失能和 80 周岁以上独居的老人，送餐费由县里给；走得动的，鼓励到食堂吃 |
| 每餐补助再提高到 10 元 | 6 | 未采纳 | 补助要能长久发下去，先按现在的标准办，2027 年评估后再看要不要调整 |
| 早餐也补 | 3 | 未采纳 | 老人早餐多在家里吃，助餐点早上开门的也不多 |

> 原文 二、（二）：用午餐或者晚餐，按照下列标准给予补助
> 原文 二、（一）：持本县居住证连续居住满6个月的60周岁以上老年人
> 原文 三、（三）2：由村（居）民委员会工作人员上门代为登记，登记不收取费用
> 原文 二、（三）：经评估为失能、半失能的老年人，以及80周岁以上独居老年人，可以申请送餐上门
> 原文 五、（四）：于2027年3月31日前公布评估结果，并视情况调整补助标准
"#,
    },
    Example {
        form: Form::Consultation,
        name: "minimal",
        title: "两条意见",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 施工方案征求意见，采纳了哪些
policy:
  title: 云溪县人民政府关于老城片区雨污管网改造施工期间交通管理和补偿有关事项的通知
  number: 云政〔2026〕19号
  issued: 2026-09-07
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-09-09
---

## 采纳情况 {.consultation}

| 意见 | 采纳情况 | 理由 |
| --- | --- | --- |
| 夜里不要施工 | 采纳 | |
| 施工路段一天也不能封 | 未采纳 | 半幅封闭才能挖开管沟，所以留一条车道单向走 |
"#,
    },
    Example {
        form: Form::Consultation,
        name: "longest",
        title: "特别长的意见",
        visibility: Visibility::Hidden,
        markdown: r#"---
title: 老旧小区加装电梯、做无障碍通道、给老人改造卫生间的补助办法征求意见，大家一共提了哪些、采纳了哪些、没采纳的又是为什么
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区既有住宅加装电梯补助办法》的通知
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-03-04
---

## 两次公开征求意见、三次座谈会、一次听证会，大家一共提了哪些意见，采纳了哪些，没有采纳的又是为什么 {.consultation}

| 序号 | 采纳情况 | 公众提出的意见和建议 | 不采纳或者部分采纳的理由 | 件数 |
| --- | --- | --- | --- | --- |
| 1 | 部分采纳 | **一楼、二楼住户采光受影响的，应当由受益的楼上住户按照每层每户不少于一万元的标准给予补偿，并且写进办法里**，详见 https://www.yunxi.example/zhengwugongkai/yijianzhengji/2026/01/laojiuxiaoqujiazhuangdiantibuzhuzijinguanlibanfa.html | 补不补、补多少，由业主自己商量，写进书面协议；办法里不定统一的数，是因为各栋楼的情况差得太远。商量不成的，可以申请调解，调解不成的，可以依法提起诉讼；有关单位会派人到场，把政策讲清楚、把账算明白 | 1,208 |
| 2 | 采纳 | YUNXIJIUXIAOQUJIAZHUANGDIANTIBUZHUSHENQINGBIAOFUJIANSANYUANJIANHEFUYINJIAN20261123 | | 1 |
| 3 | 未采纳 | 全部由财政出钱 | 电梯是住户自己用的 | 3 |
"#,
    },
    // Refusals without reason, an unknown verdict, counts that are none, unknown and missing columns, a table without rows.
    Example {
        form: Form::Consultation,
        name: "broken",
        title: "写错了的采纳情况",
        visibility: Visibility::Hidden,
        markdown: r#"---
title: 写错了的采纳情况
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区既有住宅加装电梯补助办法》的通知
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-03-04
---

## 采纳情况 {.consultation}

| 意见 | 采纳情况 | 理由 | 条数 | 备注 |
| --- | --- | --- | --- | --- |
| 多补一点 | 未采纳 | | 两三条 | 无 |
| | 部分采纳 | | 0 | |
| <script>alert(1)</script> | 研究中 | [看这里](javascript:alert(1)) | 3 |

| 谁提的 | 采纳情况 |
| --- | --- |
| 张某 | 采纳 |

| 意见 | 采纳情况 | 理由 |
| --- | --- | --- |
"#,
    },
];
