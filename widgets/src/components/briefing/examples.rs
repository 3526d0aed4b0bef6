//! Examples of 发布会: who said what, with times into the recording.

use mingbai_content::model::Form;

use crate::gallery::{Example, Visibility};

/// In the order of the gallery.
pub(crate) const EXAMPLES: &[Example] = &[
    Example {
        form: Form::Briefing,
        name: "typical",
        title: "三个部门怎么说",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 养老助餐吹风会，三个部门怎么说
policy:
  title: 云溪县人民政府办公室关于印发云溪县养老助餐服务实施方案的通知
  number: 云政办〔2026〕31号
  issued: 2026-07-06
  href: policy.html
drafter: 云溪县民政局
interpreter: 云溪县民政局
published: 2026-07-08
---

## 新闻吹风会，三个部门怎么说 {.briefing date=2026-07-10 recording=../../files/chuifenghui.mp3}

点名字后面的时间，就从那里听起。

### 林某　县民政局副局长 {at=0:00}

养老助餐的方案 7 月 6 日已经印发，今天请三个部门的同志说一说：补多少、怎么领、吃得放不放心。

### 周某　县财政局副局长 {at=0:21}

60 岁以上的老人，每餐补 2 元到 8 元。刷社会保障卡当场就减，不用先垫钱。
> 原文 二、（二）1：60周岁至69周岁，每餐补助2元
> 原文 二、（二）5：特困人员、最低生活保障对象，不分年龄，每餐补助8元
> 原文 三、（二）：补助当场抵扣，本人只付差额，不需要先垫付后报销

### 陈某　县市场监督管理局副局长 {at=0:37}

后厨要能看得见，每个品种都要留样。我们每个季度至少检查 1 次。
> 原文 四、（三）2：后厨画面接入县市场监督管理局监管平台
> 原文 四、（三）3：县市场监督管理局对每个助餐设施每季度至少检查1次
"#,
    },
    Example {
        form: Form::Briefing,
        name: "minimal",
        title: "一个人的一句话",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 发布会上怎么说
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区既有住宅加装电梯补助办法》的通知
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-03-04
---

## 发布会上怎么说 {.briefing date=2026-03-05}

### 王某　县住房和城乡建设局副局长

联合审查 15 个工作日办完，不收钱。
> 原文 第十三条第二款：联合审查不收取任何费用
"#,
    },
    Example {
        form: Form::Briefing,
        name: "longest",
        title: "特别长的发布会",
        visibility: Visibility::Hidden,
        markdown: r#"---
title: 老旧小区加装电梯、做无障碍通道、给老人改造卫生间的补助办法新闻发布会暨集中答记者问，从头到尾谁说了什么
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区既有住宅加装电梯补助办法》的通知
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-03-04
---

## 老旧小区加装电梯、无障碍设施建设和适老化改造补助资金管理办法新闻发布会暨集中答记者问实录 {.briefing date=2026-03-05 recording=../../files/raoxing.webm}

发布会开了一个多小时。

### 欧阳某某　云溪县住房和城乡建设局党组成员、副局长，云溪县城市更新和既有建筑改造工作领导小组办公室副主任（主持工作） {at=0:00}

各位记者、各位街坊：

- 办法已经印发
- 第一批五月底截止

| 批次 | 截止 |
| --- | --- |
| 第一批 | 5 月 31 日 |

详见 https://www.yunxi.example/zhengwugongkai/zhengcejiedu/2026/03/laojiuxiaoqujiazhuangdiantibuzhuzijinguanlibanfa-xinwenfabuhui-shilu.html

> 原文 第九条第一款：第一批于2026年5月31日前提交
> 原文 第十三条第二款：联合审查不收取任何费用

### 记者 {at=59:59}

YUNXIJIUXIAOQUJIAZHUANGDIANTIBUZHUSHENQINGBIAOFUJIANSANYUANJIANHEFUYINJIAN20261123 是什么？

### **李某** {at=1:02:30}

是申请表的编号。
"#,
    },
    // A day that is none, an unsafe recording, times that are none or out of order, nobody, nothing said, a class.
    Example {
        form: Form::Briefing,
        name: "broken",
        title: "写错了的发布会",
        visibility: Visibility::Hidden,
        markdown: r#"---
title: 写错了的发布会
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区既有住宅加装电梯补助办法》的通知
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-03-04
---

## 发布会 {.briefing date=3月5日 recording=javascript:alert(1)}

### 王某 {at=十二点半}

先说第一件。

### 李某 {at=12：30}

第二件。

### 张某 {at=20:00}

### {at=10:00}

<b>谁说的</b>

### 赵某 {.qa}

没写时间。
"#,
    },
];
