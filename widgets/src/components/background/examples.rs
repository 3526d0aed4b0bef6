//! Examples of 制定背景: why a policy was made.

use mingbai_content::model::Form;

use crate::gallery::{Example, Visibility};

/// In the order of the gallery.
pub(crate) const EXAMPLES: &[Example] = &[
    Example {
        form: Form::Background,
        name: "typical",
        title: "养老助餐为什么出台",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 家里老人吃饭，政府为什么来管
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

## 为什么出台 {.background}

### 制定背景

县里 60 岁以上的常住老人有 6.8 万人。能吃饭的地方只有 26 个，只在城区和部分集镇。
> 原文：全县60周岁以上常住老年人6.8万人
> 原文：现有助餐设施26个，只覆盖城区和部分集镇

### 出台目的

让老人就近吃上便宜、干净的热饭。
> 原文：让老年人就近吃上价格实惠、干净卫生的热饭

### 重要举措

- 按年龄补饭钱，一天最多补 2 餐。
- 吃饭当场抵扣，不用先垫钱。
- 失能、半失能的老人，可以申请送餐上门。

> 原文 二、（二）：按照下列标准给予补助，每人每日补助不超过2餐
> 原文 三、（二）：补助当场抵扣，本人只付差额，不需要先垫付后报销
> 原文 二、（三）：经评估为失能、半失能的老年人，以及80周岁以上独居老年人，可以申请送餐上门
"#,
    },
    Example {
        form: Form::Background,
        name: "minimal",
        title: "只有一段的背景",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 老城为什么修管网
policy:
  title: 云溪县人民政府关于老城片区雨污管网改造施工期间交通管理和补偿有关事项的通知
  number: 云政〔2026〕19号
  issued: 2026-09-07
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-09-09
---

## 为什么要修 {.background}

老城的雨水、污水走一条管，一下大雨就积水。
> 原文：雨水和污水共用一条管道，每逢大雨，老街、望月巷一带容易积水
"#,
    },
    Example {
        form: Form::Background,
        name: "longest",
        title: "特别长的背景",
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

## 为什么在已经有了加装电梯补助办法之后，还要把无障碍设施和适老化改造放进来一起补 {.background}

### 制定背景：这些年查下来，老楼里的老人到底有多少，楼又老成了什么样子

县里用了 8 个月，把 13 个乡镇、4 个街道、216 个小区、3862 个单元一个一个地看了一遍。看完发现，上下楼难的不只是没有电梯的楼。
有电梯的楼，门口可能还有三级台阶；没有台阶的楼，卫生间可能放不下一把轮椅。

全部名单放在网上，谁都能查：<https://www.yunxi.example/zhengwugongkai/zhengcejiedu/2026/11/laojiuxiaoqujiazhuangdiantibuzhuzijinguanlibanfa.html>

申请表的编号是 YUNXIJIUXIAOQUJIAZHUANGDIANTIBUZHUSHENQINGBIAOFUJIANSANYUANJIANHEFUYINJIAN20261123，打电话时报这个编号就行。

> 原文 第一条第一款：对全县13个乡镇、4个街道、216个小区、3862个单元开展排查，历时8个月
> 原文 第二十一条第三款第十二项：排查名单在县人民政府网站公开，并每半年更新一次

### 出台目的

1. 让上下楼方便。
   - 四层以上的，优先装电梯。
     - 装不了电梯的，装爬楼机。
     - 爬楼机也装不了的，置换到一楼住。
   - 四层以下的，优先修坡道。
2. 让家里安全。
   1. 卫生间装扶手。
   2. 门槛改成斜面。

> 原文 第一条第二款：四层以上优先加装电梯，不具备条件的，可以安装爬楼设备或者置换低层住房

### 重要举措

| 以前分成几件事 | 以前归谁 | 现在 |
| --- | --- | --- |
| 加装电梯 | 县住房和城乡建设局 | 一张表、一个窗口、一次查完，由县住房和城乡建设局牵头 |
| 无障碍设施 | 县残疾人联合会、县自然资源和规划局、各街道办事处 | 同上 |
| 居家适老化改造 | 县民政局 | 同上 |

> [!IMPORTANT]
> 已经交过材料的，不用再交。

> 原文 第三十六条第二款第三项：加装电梯、无障碍设施、居家适老化改造合并为一次申请，由县住房和城乡建设局牵头办理
> 原文 附件2 二、（十二）3（1）：已经提交的材料不再重复提交
"#,
    },
    // A heading without text, a clause path that is none, empty citations, a script, an unsafe link, an unmarked quote.
    Example {
        form: Form::Background,
        name: "broken",
        title: "写错了的背景",
        visibility: Visibility::Hidden,
        markdown: r#"---
title: 写错了的背景
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区既有住宅加装电梯补助办法》的通知
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-03-04
---

## 为什么出台 {.background}

### 制定背景

### 出台目的

老楼没有电梯，<script>alert(1)</script>老人上下楼难。
> 原文 第一：

### 重要举措

点[这里](javascript:alert(1))看全文。
> 原文：

<script>alert(1)</script>

> 这一段引的是原文，忘了写“原文”两个字。
"#,
    },
];
