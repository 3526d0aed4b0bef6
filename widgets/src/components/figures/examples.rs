//! Examples of 数字: the numbers that matter.

use mingbai_content::model::Form;

use crate::gallery::{Example, Visibility};

/// In the order of the gallery.
pub(crate) const EXAMPLES: &[Example] = &[
    Example {
        form: Form::Figures,
        name: "typical",
        title: "修管网，记住这几个数",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 老城修管网，路怎么走、店怎么补
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

## 记住这几个数 {.figures}

- **7.8 公里** 新建雨水管、污水管
  > 原文 一、（一）：新建雨水管4.2公里、污水管3.6公里，合计7.8公里
- **320 个** 免费临时车位
  > 原文 二、（四）：设置临时停车场3处、车位320个
- **120 元** 超过 100 平方米的店，每户每天补这么多
  > 原文 三、（一）3：营业面积超过100平方米的，每户每日补偿120元
- **24 小时** 反映问题，这么久内有回应
  > 原文 五、（二）：应当在24小时内回应
"#,
    },
    Example {
        form: Form::Figures,
        name: "minimal",
        title: "一个数",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 加装电梯补多少
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区既有住宅加装电梯补助办法》的通知
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-03-04
---

## 补多少 {.figures}

- **20 万元** 每台补助
  > 原文 第六条第一款：每台电梯一次性补助20万元
"#,
    },
    Example {
        form: Form::Figures,
        name: "longest",
        title: "特别长的数字",
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

## 从排查到验收，一共有这么多个数，按用得着的先后排在这里 {.figures}

钱数都没有四舍五入。

- **200,000 元** 每台电梯一次补这么多，分两次发，开工后发一半，验收后再发一半，不到四十万元的按照实际花的钱补一半
  > 原文 第二十一条第三款第十二项：每台电梯一次性补助200000元
  > 原文 第二十一条第三款第十三项：开工后拨付50%，验收后拨付50%
- **1,234,567,890.12 元** 六年一共安排
  > 原文 第四十条第一款：六年共安排1234567890.12元
- **三分之二以上** 业主来表决
  > 原文 第四条第一款：三分之二以上的业主参与表决
- **约 60%** 卫生间改造补这么多，最多不超过 5000 元
  > 原文 附件1：卫生间改造补助60%，最高5000元
- **每 15 日** 至少保养一次
  > 原文 第二十一条：至少每15日维护保养一次
- **每半年** 公开一次
  > 原文 第二十六条：每半年公开
- **0 元** 手续费
  > 原文 第三十八条第二款第十二项：不得以任何名义收取费用
- **12345** 打这个电话
  > 原文 第三十八条：拨打12345
- **2005 年 12 月 31 日** 这天以前建成的房子
  > 原文 第二条：2005年12月31日前建成
- **20 公里/小时** 施工路段限速
  > 原文 第十七条：限速20公里/小时
- **YUNXIJIUXIAOQUJIAZHUANGDIANTIBUZHUSHENQINGBIAOFUJIANSANYUANJIANHEFUYINJIAN20261123** 申请表编号
  > 原文 附件3：申请表编号
- **第 38 次** 县政府常务会议通过，看[会议纪要](https://www.yunxi.example/zhengwugongkai/zhengcejiedu/2026/11/laojiuxiaoqujiazhuangdiantibuzhuzijinguanlibanfa.html)
  > 原文：已经县政府第38次常务会议研究同意
- **13 个乡镇、4 个街道、216 个小区** 都查过了
  - 城区 96 个小区
    - 北桥街道 40 个
  - 集镇 120 个小区
  > 原文 第一条第一款：对全县13个乡镇、4个街道、216个小区开展排查
  > 原文 附件2：城区96个小区，其中北桥街道40个；集镇120个小区
"#,
    },
    // No bold number, no caption, no number, a citation not indented, no space after the number, an empty item.
    Example {
        form: Form::Figures,
        name: "broken",
        title: "写错了的数字",
        visibility: Visibility::Hidden,
        markdown: r#"---
title: 写错了的数字
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区既有住宅加装电梯补助办法》的通知
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-03-04
---

## 几个数 {.figures}

- 20 万元，每台补助
- **2000 元**
- **很多** 三年一共支持
> 原文 第九条第二款：计划支持加装电梯150台
- **5 万元**每台管线迁改最多补<script>alert(1)</script>
  > 原文 第六条：
- [**40 台**](javascript:alert(1)) 今年支持
-
"#,
    },
];
