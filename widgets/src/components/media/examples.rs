//! Examples of 图片、视频、音频 and 动画, with their words.

use mingbai_content::model::Form;

use crate::gallery::{Example, Visibility};

/// In the order of the gallery.
pub(crate) const EXAMPLES: &[Example] = &[
    Example {
        form: Form::Media,
        name: "typical",
        title: "看图，看短片，听一听",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 老城修路，看图看短片
policy:
  title: 云溪县人民政府关于老城片区雨污管网改造施工期间交通管理和补偿有关事项的通知
  number: 云政〔2026〕19号
  issued: 2026-09-07
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-09-09
---

## 看图，看短片，听一听 {.media}

### 三期施工，公交怎么绕

![三张图依次说三期修哪条路、哪路公交怎么走，有旁白](../../files/raoxing.webm)

[字幕](../../files/raoxing.vtt) [封面](../../files/raoxing.jpg)

第一期，修老街和望月巷。3 路公交车绕行环城南路。

第二期，修溪滨路。6 路公交车绕行环城北路。

第三期，修北桥路。8 路公交车末班车延长到 22 时。

> 原文 二、（三）1：3路公交车：第一期施工期间绕行环城南路
> 原文 二、（三）2：6路公交车：第二期施工期间绕行环城北路
> 原文 二、（三）3：8路公交车：第三期施工期间末班车由21时延长到22时

### 哪段路哪个月修

![横条图：老街、望月巷从 2026 年 9 月 20 日修到 11 月 15 日，溪滨路从 11 月 16 日修到 2027 年 1 月 31 日，北桥路从 2 月 21 日修到 5 月 31 日，春节停工](../../files/fenqi.svg)

2027 年 2 月 1 日至 2 月 20 日春节停工，路面临时铺平，双向通车。
> 原文 一、（二）：2027年2月1日至2月20日春节期间全线停工，临时铺平路面，恢复双向通行

### 听一听：补多少、怎么领

![吹风会上三个部门的发言，50 秒](../../files/chuifenghui.mp3)

60 岁以上的老人，每餐补 2 元到 8 元。刷社会保障卡当场就减，不用先垫钱。后厨要能看得见，每个品种都要留样。

### 三期轮着修

![三张图轮流：第一期老街、望月巷，第二期溪滨路，第三期北桥路](../../files/raoxing.gif)

[封面](../../files/raoxing.jpg)
"#,
    },
    Example {
        form: Form::Media,
        name: "minimal",
        title: "一张图",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 一张图看分期
policy:
  title: 云溪县人民政府关于老城片区雨污管网改造施工期间交通管理和补偿有关事项的通知
  number: 云政〔2026〕19号
  issued: 2026-09-07
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-09-09
---

## 一张图看分期 {.media}

![横条图：三期各修哪条路、从哪天到哪天](../../files/fenqi.svg "哪段路哪个月修")
"#,
    },
    Example {
        form: Form::Media,
        name: "longest",
        title: "特别长的片子",
        visibility: Visibility::Hidden,
        markdown: r#"---
title: 老旧小区加装电梯、做无障碍通道、给老人改造卫生间，看一段很长很长的片子，把每一步都看明白
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区既有住宅加装电梯补助办法》的通知
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-03-04
---

## 从第一次坐下来商量，到电梯能用、钱到账，一步一步拍给您看，不认字也看得懂 {.media}

片子在县政务服务中心二楼大厅也放。

### 从头到尾一共十二步，每一步到哪里、找谁、带什么、等多久，拍了一个半小时，分成十二段，可以从任何一段看起 {#film}

![一位住户、一位社区工作人员和一位窗口工作人员，按先后走完十二步；画面右下角有手语；YUNXIJIUXIAOQUJIAZHUANGDIANTIBUZHUSHENQINGBIAO20261123](https://www.yunxi.example/zhengwugongkai/shipin/2026/03/laojiuxiaoqujiazhuangdiantibuzhuzijinguanlibanfa-quanguocheng.mp4?from=jiedu#t=10 "全过程")

[字幕](../../files/raoxing.vtt)、[封面](../../files/raoxing.jpg)

**旁白**：先在楼里坐下来。

- 愿意的
- 不愿意的

| 时间 | 画面 |
| --- | --- |
| 0:00 | 楼道 |

> 原文 第四条第一款：应当由专有部分面积占比三分之二以上的业主且人数占比三分之二以上的业主参与表决

![申请表](../../files/fenqi.svg)
"#,
    },
    // No words for a picture, no transcript, no captions, no file, a file that no browser plays, unsafe addresses.
    Example {
        form: Form::Media,
        name: "broken",
        title: "写错了的图片和视频",
        visibility: Visibility::Hidden,
        markdown: r#"---
title: 写错了的图片和视频
policy:
  title: 云溪县人民政府关于老城片区雨污管网改造施工期间交通管理和补偿有关事项的通知
  number: 云政〔2026〕19号
  issued: 2026-09-07
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-09-09
---

## 看图 {.media}

![](../../files/fenqi.svg)

![没有文字稿也没有字幕](a.mp4)

### 没有图

只有字。

### 放不了的

![老格式](old.wmv)
[字幕](javascript:alert(1))

### 不能用的地址

![地址](javascript:alert(1).mp3)
"#,
    },
];
