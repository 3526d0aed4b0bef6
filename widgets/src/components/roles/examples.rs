//! Examples of 责任分工: which body does what.

use mingbai_content::model::Form;

use crate::gallery::{Example, Visibility};

/// In the order of the gallery.
pub(crate) const EXAMPLES: &[Example] = &[
    Example {
        form: Form::Roles,
        name: "typical",
        title: "修管网，哪件事找谁",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 老城修管网，哪件事找谁
policy:
  title: 云溪县人民政府关于老城片区雨污管网改造施工期间交通管理和补偿有关事项的通知
  number: 云政〔2026〕19号
  issued: 2026-09-07
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-09-09
contact:
  phone: 0555-0000051
  hours: 每日 7:00—21:00
  place: 老街 18 号现场服务点
---

## 哪件事找谁 {.roles}

| 事项 | 负责单位 |
| --- | --- |
| 工程质量、投诉 | 县住房和城乡建设局 |
| 路上堵了、乱了 | 县公安局 |
| 公交改线 | 县交通运输局 |
| 补偿的钱 | 县财政局 |
| 入户登记、调解 | 北桥街道办事处 |

> 原文 五、（一）：县住房和城乡建设局负责工程管理、质量安全和投诉受理
> 原文 五、（一）：县公安局负责交通疏导和秩序维护
> 原文 五、（一）：县交通运输局负责公交线路调整
> 原文 五、（一）：县财政局负责补偿资金保障
> 原文 五、（一）：北桥街道办事处负责入户登记和矛盾调解
"#,
    },
    Example {
        form: Form::Roles,
        name: "minimal",
        title: "一件事归谁管",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 助餐结算系统谁来建
policy:
  title: 云溪县人民政府办公室关于印发云溪县养老助餐服务实施方案的通知
  number: 云政办〔2026〕31号
  issued: 2026-07-06
  href: policy.html
drafter: 云溪县民政局
interpreter: 云溪县民政局
published: 2026-07-08
---

## 归谁管 {.roles}

| 事项 | 负责单位 |
| --- | --- |
| 结算系统 | 县数据资源管理局 |

> 原文 四、（四）：县数据资源管理局于2026年9月30日前建成助餐结算系统
"#,
    },
    Example {
        form: Form::Roles,
        name: "longest",
        title: "特别长的分工",
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

## 从排查、申请、审查、施工、检验、拨款到以后的维护保养，每一件事由哪一家单位负责、哪几家单位配合 {.roles}

找错了也不要紧，第一家接到的要负责转。

| 事项 | 负责单位 |
| --- | --- |
| 联合审查 | 县住房和城乡建设局、县自然资源和规划局、县市场监督管理局、县消防救援大队、供水企业、供电企业、燃气企业、通信企业、有线电视企业 |
| 家里有特困人员、最低生活保障对象、重度残疾人、独居老人，要另外申请困难补助，还想顺便改造卫生间和厨房的 | 县民政局、县残疾人联合会 |
| 钱 | 县财政局（云溪县国有资产监督管理委员会办公室、云溪县政府债务管理中心） |
| 网上公开 | 县数据资源管理局，网址 https://www.yunxi.example/zhengwugongkai/zhengcejiedu/2026/11/laojiuxiaoqujiazhuangdiantibuzhuzijinguanlibanfa.html |
| YUNXIJIUXIAOQUJIAZHUANGDIANTIBUZHUSHENQINGBIAOFUJIANSANYUANJIANHEFUYINJIAN20261123 | 县档案馆 |
| 政策宣传、材料初审和异议调处 | 溪南街道办事处、北桥街道办事处、月河街道办事处、东岭街道办事处、各乡镇人民政府 |
| 维护保养 | 电梯使用管理单位 |
| 举报 | 县纪委监委派驻第三纪检监察组 |

> 原文 第二十一条第三款第十二项：县住房和城乡建设局会同有关单位完成联合审查
> 原文 第二十一条第三款第十三项：街道办事处、乡镇人民政府负责政策宣传、材料初审和异议调处
> 原文 附件2 二、（十二）3（1）：有关单位职责分工表
"#,
    },
    // No body, no matter, a third column, empty names between marks, a row without its end, a citation without words.
    Example {
        form: Form::Roles,
        name: "broken",
        title: "写错了的分工",
        visibility: Visibility::Hidden,
        markdown: r#"---
title: 写错了的分工
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区既有住宅加装电梯补助办法》的通知
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-03-04
---

## 归谁管 {.roles}

| 事项 | 负责单位 | 配合单位 |
| --- | --- | --- |
| 补助资金 | | 县住房和城乡建设局 |
| | 县财政局 |
| 联合审查 | 县住房和城乡建设局、、县消防救援大队、 |
| 电梯检验 | <script>alert(1)</script> |
| 材料初审 | [街道办事处](javascript:alert(1)) |
| 管线迁改

> 原文 第三条第一款第二项
"#,
    },
];
