//! Examples of ordinary text: a section without a class.

use mingbai_content::model::Form;

use crate::gallery::{Example, Visibility};

/// In the order of the gallery.
pub(crate) const EXAMPLES: &[Example] = &[
    Example {
        form: Form::Prose,
        name: "typical",
        title: "动手之前先想好",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 老旧小区加装电梯，动手之前先想好
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

## 动手之前，先想好这几件

钱的事可以慢慢谈，**安全的事不能让**。下面几件，签协议前先商量好[^1]。

- 电梯归谁管，装好之前就要定下来。
- 跟谁签维护保养合同，至少每 15 日保养一次。

> 原文 第二十一条第一款：业主应当在电梯投入使用前确定使用管理单位，并签订维护保养合同。电梯至少每15日维护保养一次

> [!NOTE]
> 消防车通道不能占。占了，就不符合补助条件。

> 原文 第五条第一款第三项：不占用消防车通道，不妨碍消防救援

维护费补助每年领一次，记住这两个日子：

| 事情 | 时间 |
| --- | --- |
| 管理单位申请 | 每年 9 月 30 日前 |
| 补助拨付 | 当年 11 月 30 日前 |

> 原文 第二十三条：维护费补助由使用管理单位于每年9月30日前申请
> 原文 第二十三条：于当年11月30日前拨付

[^1]: 费用分摊、使用管理和维护保养，都要写进书面协议。见办法第五条。
"#,
    },
    Example {
        form: Form::Prose,
        name: "minimal",
        title: "一段话",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 早饭补不补
policy:
  title: 云溪县人民政府办公室关于印发云溪县养老助餐服务实施方案的通知
  number: 云政办〔2026〕31号
  issued: 2026-07-06
  href: policy.html
drafter: 云溪县民政局
interpreter: 云溪县民政局
published: 2026-07-08
---

## 早饭补不补

不补，只补午餐和晚餐。
> 原文 二、（二）：符合条件的老年人在助餐设施用午餐或者晚餐，按照下列标准给予补助
"#,
    },
    Example {
        form: Form::Prose,
        name: "longest",
        title: "特别长的正文",
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

标题前面还有一段话，说的是这份解读怎么看。

## 一份写给业主代表、社区工作人员、物业服务企业和电梯企业的很长很长的说明，里面有表、有单子、有注、有网址

第一段很长。装电梯是好事，好事要办好，就要先把话说在前头：谁出钱、出多少、谁来管、坏了找谁、不想管了怎么办。装电梯是好事，好事要办好，就要先把话说在前头：谁出钱、出多少、谁来管、坏了找谁、不想管了怎么办。装电梯是好事，好事要办好，就要先把话说在前头：谁出钱、出多少、谁来管、坏了找谁、不想管了怎么办。装电梯是好事，好事要办好，就要先把话说在前头：谁出钱、出多少、谁来管、坏了找谁、不想管了怎么办。装电梯是好事，好事要办好，就要先把话说在前头：谁出钱、出多少、谁来管、坏了找谁、不想管了怎么办。装电梯是好事，好事要办好，就要先把话说在前头：谁出钱、出多少、谁来管、坏了找谁、不想管了怎么办。

网址：<https://www.yunxi.example/zhengwugongkai/zhengcejiedu/2026/11/laojiuxiaoqujiazhuangdiantibuzhuzijinguanlibanfa.html>，[同一个网址带文字](https://www.yunxi.example/zhengwugongkai/zhengcejiedu/2026/11/laojiuxiaoqujiazhuangdiantibuzhuzijinguanlibanfa.html)。编号 YUNXIJIUXIAOQUJIAZHUANGDIANTIBUZHUSHENQINGBIAOFUJIANSANYUANJIANHEFUYINJIAN20261123 和 `YUNXIJIUXIAOQUJIAZHUANGDIANTIBUZHUSHENQINGBIAOFUJIANSANYUANJIANHEFUYINJIAN20261123` 是同一个。

*要紧的字*、**更要紧的字**、***最要紧的字***、~~作废的字~~，打电话 [0555-0000012](tel:0555-0000012)，写信 <jiedu@yunxi.example>。

> 原文 第二十一条第三款第十二项：使用管理单位应当建立安全技术档案
> 原文 第二十一条第三款第（十三）项：档案保存期限不少于电梯使用年限
> 原文 附件2 二、（十二）3（1）：档案目录

### 第三级标题

#### 第四级标题

##### 第五级标题

###### 第六级标题

1. 一层
   - 二层
     1. 三层
        - 四层
          1. 五层
             - 六层
2. 又是一层

   里面有第二段。

   > 这是普通的引用，不是原文。
   >
   > > 引用里还有引用。

7. 接着数

| 左 | 中 | 右 | 没写 | 很长的表头很长的表头很长的表头 | 六 | 七 | 八 |
| :--- | :---: | ---: | --- | --- | --- | --- | --- |
| 一 | 二 | 1,234,567.89 | 四 | YUNXIJIUXIAOQUJIAZHUANGDIANTIBUZHUSHENQINGBIAOFUJIANSANYUANJIANHEFUYINJIAN20261123 | 六 | 七 | 八 |
| 一 | | 2 | | 短 | | | |

专有部分
: 您家房门以内的面积。
: 车位、储藏间有单独产权的，也算。

使用管理单位
: 管电梯的那一家。

> [!NOTE]
> 说明。

> [!TIP]
> 提示。

> [!IMPORTANT]
> 重要。

> [!WARNING]
> 注意。
>
> - 里面有单子
> - 第二条

> [!CAUTION]
> 警告。

```
费用 = 总价 × 比例 ÷ 户数 + YUNXIJIUXIAOQUJIAZHUANGDIANTIBUZHUSHENQINGBIAOFUJIANSANYUANJIANHEFUYINJIAN20261123
```

---

这里有两个注[^a]，还有一个[^很长的注]。

![加装电梯前后的单元门口：左边是三级台阶，右边是坡道和电梯门](elevator.jpg)

[^a]: 短注。
[^很长的注]: 长注的第一段。

    长注的第二段，有网址 https://www.yunxi.example/zhengwugongkai/zhengcejiedu/2026/11/laojiuxiaoqujiazhuangdiantibuzhuzijinguanlibanfa.html。
"#,
    },
    // A misspelt key, raw HTML, unsafe links, an image without words, bold that is none, no such note, citations that
    // cannot be read, a table with a short rule, an empty section, an unknown form, code without its end.
    Example {
        form: Form::Prose,
        name: "broken",
        title: "写错了的正文",
        visibility: Visibility::Hidden,
        markdown: r#"---
title: 写错了的正文
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区既有住宅加装电梯补助办法》的通知
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
publishd: 2026-03-04
---

## 说明

<script>alert(1)</script>

<img src=x onerror=alert(1)>

[点这里](javascript:alert(1))，再看[附件](data:text/html,hello)，![](javascript:alert(1))。<b onclick=alert(1)>加粗</b>

**“云溪通”**手机应用可以用，这里的粗体没有写对。没有这个注[^9]。

> 原文 第六条第一款
> 每台电梯一次性补助20万元

> 原文 第一款第六条：每台电梯一次性补助20万元

| 表头 | 两栏 |
| --- |
| 线画少了 |

## 空的一节

## 不认识的形式 {.poster}

这一节的形式没有。

```
代码没有写完
"#,
    },
];
