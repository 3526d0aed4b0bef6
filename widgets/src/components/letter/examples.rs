//! Examples of 一封信: an open letter.

use mingbai_content::model::Form;

use crate::gallery::{Example, Visibility};

/// In the order of the gallery.
pub(crate) const EXAMPLES: &[Example] = &[
    Example {
        form: Form::Letter,
        name: "typical",
        title: "给全县老年朋友的一封信",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 家里老人吃饭，政府补多少
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

## 给全县老年朋友的一封信 {.letter}

全县老年朋友、各位家属：

从今年秋天起，在家门口吃饭，政府给补饭钱。只要满 60 岁，有本县户口，或者拿本县居住证住满 6 个月，都能享受。
> 原文 二、（一）：具有本县户籍，或者持本县居住证连续居住满6个月的60周岁以上老年人，均可以享受助餐服务

每餐补 2 元到 8 元，年纪越大补得越多，一天最多补 2 餐。刷社会保障卡，或者刷脸，当场就减，不用先垫钱。
> 原文 二、（二）：每人每日补助不超过2餐
> 原文 三、（二）：补助当场抵扣，本人只付差额，不需要先垫付后报销

头一回吃之前，请带上身份证和社会保障卡，到村（居）民委员会登记一下。不会用手机的，我们上门来办，不收一分钱。
> 原文 三、（三）2：由村（居）民委员会工作人员上门代为登记，登记不收取费用

愿您顿顿吃上热饭。

云溪县民政局

2026年7月8日
"#,
    },
    Example {
        form: Form::Letter,
        name: "minimal",
        title: "两句话的信",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 登记不收钱
policy:
  title: 云溪县人民政府办公室关于印发云溪县养老助餐服务实施方案的通知
  number: 云政办〔2026〕31号
  issued: 2026-07-06
  href: policy.html
drafter: 云溪县民政局
interpreter: 云溪县民政局
published: 2026-07-08
---

## 一封信 {.letter}

各位老年朋友：

登记不收一分钱，请放心来办。
云溪县民政局
二〇二六年七月八日
"#,
    },
    Example {
        form: Form::Letter,
        name: "longest",
        title: "特别长的信",
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

## 写给溪南街道人民路 1688 号、1690 号、1692 号以及周边十二个老旧小区全体业主、租户和他们家里老人的一封信 {.letter}

溪南街道人民路 1688 号、1690 号、1692 号以及周边十二个老旧小区的全体业主、租户、物业服务企业和关心加装电梯的朋友们：

您好！先把**要紧的**写在前面：每台补 20 万元。全文在[县政府网站](https://www.yunxi.example/zhengwugongkai/zhengcejiedu/2026/11/laojiuxiaoqujiazhuangdiantibuzhuzijinguanlibanfa.html)，申请表编号 YUNXIJIUXIAOQUJIAZHUANGDIANTIBUZHUSHENQINGBIAOFUJIANSANYUANJIANHEFUYINJIAN20261123。
> 原文 第六条第一款：每台电梯一次性补助20万元
> 原文 第二十一条第三款第十二项：可以推选1至3名业主代表作为申请人

### 钱从哪里来

市里出 8 万元，县里出 12 万元。

- 开工后拨一半
- 验收后拨一半

| 时间 | 数额 |
| --- | --- |
| 开工后 | 10 万元 |
| 验收后 | 10 万元 |

> [!NOTE]
> 消防车通道不能占。

此致

敬礼！

云溪县住房和城乡建设局
云溪县城市更新和既有建筑改造工作领导小组办公室
云溪县财政局
云溪县市场监督管理局
2026年11月25日

> 原文 第三十条：本办法由县住房和城乡建设局负责解释
"#,
    },
    // A salutation with a comma, a date of another style that no calendar has, no signature, a heading with a form.
    Example {
        form: Form::Letter,
        name: "broken",
        title: "写错了的信",
        visibility: Visibility::Hidden,
        markdown: r#"---
title: 写错了的信
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区既有住宅加装电梯补助办法》的通知
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-03-04
---

## 一封信 {.letter}

广大业主朋友，

今年能补 <b>20 万元</b>，看[说明](javascript:alert(1))。

### 怎么办 {.steps}

先商量，再申请。

2026-02-30
"#,
    },
];
