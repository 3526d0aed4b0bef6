//! Examples of 回应关切: what people say and what the clause says.

use mingbai_content::model::Form;

use crate::gallery::{Example, Visibility};

/// In the order of the gallery.
pub(crate) const EXAMPLES: &[Example] = &[
    Example {
        form: Form::Response,
        name: "typical",
        title: "加装电梯，听说的几件事",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 老旧小区加装电梯，听说的几件事
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

## 回应关切 {.response}

### 听说先开工、后补手续也能拿钱？ {raised=2026-04-20 answered=2026-04-22}

不能。没通过联合审查就开工的，不给补助。
> 原文 第八条第一款第二项：未通过联合审查擅自开工的

### 听说电梯公司代办，要先交手续费？ {raised=2026-05-11 answered=2026-05-12}

不用交。代办不能向业主收申请手续费。有人向您要，请打监督电话 0555-0000013。
> 原文 第十一条第一款：代办不得向业主收取申请手续费
> 原文 第二十六条：监督电话：0555-0000013

### 听说不去投票，就算同意？ {raised=2026-05-18 answered=2026-05-19}

不算。没有表决的，不能当成同意。人来不了，可以写委托书，也可以用“云溪通”手机应用投。
> 原文 第四条第二款：未参与表决的，不得视为同意
> 原文 第四条第二款：业主不能到场的，可以书面委托他人表决，也可以通过“云溪通”手机应用实名表决
"#,
    },
    Example {
        form: Form::Response,
        name: "minimal",
        title: "一件听说的事",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 修管网要不要居民出钱
policy:
  title: 云溪县人民政府关于老城片区雨污管网改造施工期间交通管理和补偿有关事项的通知
  number: 云政〔2026〕19号
  issued: 2026-09-07
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-09-09
---

## 回应关切 {.response}

### 听说要居民出钱？ {raised=2026-09-10 answered=2026-09-11}

不用出，一分钱不收。
> 原文 一、（一）：不向居民和商户收取任何费用
"#,
    },
    Example {
        form: Form::Response,
        name: "longest",
        title: "特别长的回应",
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

## 最近听到的、在群里传的、打电话来问的，一件一件说清楚 {.response}

没核实的不写，核实了的当天写上。

### 听说今年的钱已经被前面几个小区领完了，后面交材料的要等到二〇三一年，而且到时候标准要降一半，还要先交押金，是不是真的？ {#runout raised=2026-11-26 answered=2026-12-31}

不是真的，钱是一年一年安排的，今年没有排上的，明年优先排，标准不变，也没有押金这回事，谁向您收押金，您就打电话告诉我们。

分三种情形：

1. 材料齐了、今年没排上的
   - 转到下一年，排在最前面
     - 不用重新表决
     - 不用重新交材料
2. 材料不齐的
   1. 先补齐
   2. 补齐那天算提交
3. 已经开工的，不补

| 年份 | 台数 | 还剩 |
| --- | ---: | ---: |
| 2026年 | 40 | 12 |
| 2027年 | 60 | 60 |

> [!CAUTION]
> 收押金的是骗子。编号 YUNXIJIUXIAOQUJIAZHUANGDIANTIBUZHUSHENQINGBIAOFUJIANSANYUANJIANHEFUYINJIAN20261123 的收据是假的。

核实的经过写在这里：https://www.yunxi.example/zhengwugongkai/zhengcejiedu/2026/11/laojiuxiaoqujiazhuangdiantibuzhuzijinguanlibanfa.html

> 原文 第二十一条第三款第十二项：超出部分转入下一年度优先安排
> 原文 第二十一条第三款第（十三）项：不得以任何名义收取押金、保证金
> 原文 附件2 二、（十二）3（1）：2026年40台、2027年60台

### 听说不用出钱？ {raised=2026-12-01}

要出一部分。
> 原文 第二十五条：费用分摊比例由业主协商确定

### 听说要拆楼？

不拆。
> 原文 第二条：列入拆除计划的住宅不适用本办法
"#,
    },
    // Answered before it was raised, dates that are none, a misspelt key, no answer, a citation without 原文.
    Example {
        form: Form::Response,
        name: "broken",
        title: "写错了的回应",
        visibility: Visibility::Hidden,
        markdown: r#"---
title: 写错了的回应
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区既有住宅加装电梯补助办法》的通知
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-03-04
---

## 回应关切 {.response}

### 听说要交手续费？ {raised=2026-05-12 answered=2026-05-11}

不用交。<script>alert(1)</script>
> 原文 第十一条第一款：代办不得向业主收取申请手续费

### 听说先开工也行？ {raised=5月11日 answered=2026-02-30}

### 听说补助没有了？ {raise=2026-06-01}

有。看[名单](javascript:alert(1))。
> 第九条第二款：超出部分转入下一年度优先安排
"#,
    },
];
