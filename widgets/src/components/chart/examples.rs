//! Examples of 图表: bars, columns and shares.

use mingbai_content::model::Form;

use crate::gallery::{Example, Visibility};

/// In the order of the gallery.
pub(crate) const EXAMPLES: &[Example] = &[
    Example {
        form: Form::Chart,
        name: "bar",
        title: "每餐补多少（条形图）",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 家里老人吃饭，每餐补多少
policy:
  title: 云溪县人民政府办公室关于印发云溪县养老助餐服务实施方案的通知
  number: 云政办〔2026〕31号
  issued: 2026-07-06
  href: policy.html
drafter: 云溪县民政局
interpreter: 云溪县民政局
published: 2026-07-08
contact:
  phone: 0555-0000031
  hours: 工作日 8:30—17:30
  place: 居住地村（居）民委员会，或者任一助餐设施
---

## 各个年龄，每餐补多少 {.chart kind=bar unit=元}

| 对象 | 每餐补助 |
| --- | --- |
| 60 至 69 岁 | 2 |
| 70 至 79 岁 | 3 |
| 80 至 89 岁 | 5 |
| 90 岁以上 | 7 |
| 特困人员、低保老人 | 8 |

> 原文 二、（二）1：60周岁至69周岁，每餐补助2元
> 原文 二、（二）2：70周岁至79周岁，每餐补助3元
> 原文 二、（二）3：80周岁至89周岁，每餐补助5元
> 原文 二、（二）4：90周岁以上，每餐补助7元
> 原文 二、（二）5：特困人员、最低生活保障对象，不分年龄，每餐补助8元
"#,
    },
    Example {
        form: Form::Chart,
        name: "column",
        title: "每年装多少台（柱形图）",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 老旧小区加装电梯，每年支持多少台
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

## 每年支持多少台 {.chart kind=column unit=台}

| 年份 | 台数 |
| --- | --- |
| 2026年 | 40 |
| 2027年 | 60 |
| 2028年 | 50 |

> 原文 第九条第二款：其中2026年40台、2027年60台、2028年50台
"#,
    },
    Example {
        form: Form::Chart,
        name: "line",
        title: "每月多少人次来吃",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 助餐点开了一年，多少人来吃
policy:
  title: 云溪县人民政府办公室关于印发云溪县养老助餐服务实施方案的通知
  number: 云政办〔2026〕31号
  issued: 2026-07-06
  href: policy.html
drafter: 云溪县民政局
interpreter: 云溪县民政局
published: 2027-09-15
---

## 每月多少人次来吃 {.chart kind=line unit=人次}

| 月份 | 用餐 |
| --- | --- |
| 2026年9月 | 3,200 |
| 10月 | 5,800 |
| 11月 | 5,100 |
| 12月 | 18,400 |
| 2027年1月 | 21,900 |
| 2月 | 16,300 |
| 3月 | 24,700 |
| 4月 | 26,200 |
| 5月 | 26,900 |
| 6月 | 25,400 |
| 7月 | 23,800 |
| 8月 | 24,100 |

> 原文 六、（五）：各助餐设施的用餐人次、补助金额和评估结果每半年在县人民政府网站公布一次
"#,
    },
    Example {
        form: Form::Chart,
        name: "share",
        title: "各层怎么分摊（占比图）",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 老旧小区加装电梯，各层怎么分摊
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

## 六层楼，各层怎么分摊 {.chart kind=share unit=%}

这张表供大家商量时参考，不强制。

| 楼层 | 分摊比例 |
| --- | --- |
| 二层 | 8 |
| 三层 | 14 |
| 四层 | 20 |
| 五层 | 26 |
| 六层 | 32 |

> 原文 附件2：二层承担8%、三层承担14%、四层承担20%、五层承担26%、六层承担32%，一层不承担
"#,
    },
    Example {
        form: Form::Chart,
        name: "minimal",
        title: "一个数的图表",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 体育场能停多少车
policy:
  title: 云溪县人民政府关于老城片区雨污管网改造施工期间交通管理和补偿有关事项的通知
  number: 云政〔2026〕19号
  issued: 2026-09-07
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-09-09
---

## 能停多少车 {.chart unit=个}

| 停车场 | 车位 |
| --- | --- |
| 县体育场 | 180 |

> 原文 二、（四）：其中县体育场180个
"#,
    },
    Example {
        form: Form::Chart,
        name: "longest",
        title: "特别长的图表",
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

## 十三个乡镇、四个街道，二〇二六年到二〇三一年一共安排多少补助资金，按多少排 {.chart kind=bar unit=万元（含上级专项补助资金）}

县里每半年公开一次，见 <https://www.yunxi.example/zhengwugongkai/zhengcejiedu/2026/11/laojiuxiaoqujiazhuangdiantibuzhuzijinguanlibanfa.html>。

| 乡镇、街道和有关单位的全称 | 六年一共安排的补助资金，含上级专项补助 |
| --- | ---: |
| 溪南街道 | 1,234,567,890.125 |
| 北桥街道（含老城片区、高铁新区、云溪经济开发区托管的六个社区和两个行政村） | 987,654,321 |
| 石桥镇 | 120,000.5 |
| 白渡镇 | 99,999 |
| 青麓镇 | 10,000 |
| 竹湾乡 | 1,000 |
| 县残疾人联合会、县民政局、县卫生健康委员会共同管理的居家适老化改造项目 | 100 |
| YUNXIJIUXIAOQUJIAZHUANGDIANTIBUZHUSHENQINGBIAOFUJIANSANYUANJIANHEFUYINJIAN20261123 | 10 |
| 月河镇 | 1 |
| 东岭乡 | 0.5 |
| 西坪乡 | 0.125 |
| 沙洲乡 | 0.001 |
| 机动 | 0 |

> 原文 第二十一条第三款第十二项：溪南街道1234567890.125万元、北桥街道987654321万元
> 原文 附件2 二、（十二）3（1）：石桥镇120000.5万元、白渡镇99999万元、青麓镇10000万元、竹湾乡1000万元
"#,
    },
    // An unknown kind, an empty unit, cells that are no number, a negative, an empty label, a third column.
    Example {
        form: Form::Chart,
        name: "broken",
        title: "写错了的图表",
        visibility: Visibility::Hidden,
        markdown: r#"---
title: 写错了的图表
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区既有住宅加装电梯补助办法》的通知
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-03-04
---

## 每年支持多少台 {.chart kind=pie unit=}

| 年份 | 台数 | 备注 |
| --- | --- | --- |
| 2026年 | 40 台 | 单位写进了格子 |
| 2027年 | 约六十 | <script>alert(1)</script> |
| 2028年 | -50 | [原文](javascript:alert(1)) |
| 2029年 | | |
| | 30 |
| 2030年 | 20 |

> 原文 第九：其中2026年40台、2027年60台、2028年50台
"#,
    },
];
