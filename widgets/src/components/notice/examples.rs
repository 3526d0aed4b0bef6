//! Examples of 公告: a poster for a notice board.

use mingbai_content::model::Form;

use crate::gallery::{Example, Visibility};

/// In the order of the gallery.
pub(crate) const EXAMPLES: &[Example] = &[
    Example {
        form: Form::Notice,
        name: "typical",
        title: "老人吃饭补多少，贴在公告栏上",
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

## 公告栏 {.notice}

- **谁能享受** 60 岁以上，有本县户口；外地户口的，有居住证、住满 6 个月
  > 原文 二、（一）：具有本县户籍，或者持本县居住证连续居住满6个月的60周岁以上老年人
- **每餐补多少** 2 元到 8 元，一天最多补 2 餐
  > 原文 二、（二）1：60周岁至69周岁，每餐补助2元
  > 原文 二、（二）5：特困人员、最低生活保障对象，不分年龄，每餐补助8元
- **带什么** 身份证、社会保障卡
  > 原文 三、（三）1：老年人携带身份证和社会保障卡
- **到哪里登记** 村（居）民委员会，或者任何一个助餐点
  > 原文 三、（三）1：到居住地村（居）民委员会或者任一助餐设施登记
- **2026年9月10日起** 溪南街道、石桥镇、白渡镇先补
  > 原文 五、（二）：在溪南街道、石桥镇、白渡镇先行开展，2026年9月10日起在三地发放用餐补助
- **2026年12月1日起** 全县都补
  > 原文 五、（三）：2026年12月1日起在全县发放用餐补助
"#,
    },
    Example {
        form: Form::Notice,
        name: "minimal",
        title: "两句话的公告",
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

## 公告 {.notice}

- 上门登记，不收一分钱
- **2026年12月1日起** 全县都补
"#,
    },
    Example {
        form: Form::Notice,
        name: "longest",
        title: "特别长的公告",
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

## 从第一次坐下来商量到电梯能用、钱到账，楼道口、公告栏、小区门口都要贴的一张公告 {.notice}

请大家互相转告。

- **能补多少，怎么算，什么情形下只补一半，什么情形下一分钱也不补** 每台电梯一次性补助 20 万元；建设费不到 40 万元的，补实际花费的一半；没有通过联合审查就开工的，不给补助
- 看[全文](https://www.yunxi.example/zhengwugongkai/zhengcejiedu/2026/11/laojiuxiaoqujiazhuangdiantibuzhuzijinguanlibanfa.html)，申请表编号 YUNXIJIUXIAOQUJIAZHUANGDIANTIBUZHUSHENQINGBIAOFUJIANSANYUANJIANHEFUYINJIAN20261123
- **带什么**

  下面几样都要：

  - 申请表
  - 身份证明
    - 复印件

  | 票 | 要多少 |
  | --- | --- |
  | 参加表决 | 三分之二以上 |

  > 原文 第四条第一款：三分之二以上的业主参与表决，并经参与表决四分之三以上的业主同意
- **截止时间** 第一批 2026 年 5 月 31 日；第二批 2026 年 12 月 15 日；第三批 2027 年 6 月 30 日
- **2026年10月8日至12月15日** 第二批提交申请，交到房子所在的街道、乡镇便民服务中心，也可以在“云溪通”上交
- **一楼不同意怎么办** 社区请大家来商量，商量不成可以调解，最长 20 个工作日；还谈不拢，申请照走，一楼也可以去法院起诉
"#,
    },
    // An empty point, text after the list, an unsafe link, raw HTML.
    Example {
        form: Form::Notice,
        name: "broken",
        title: "写错了的公告",
        visibility: Visibility::Hidden,
        markdown: r#"---
title: 写错了的公告
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区既有住宅加装电梯补助办法》的通知
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-03-04
---

## 公告 {.notice}

- **<b>补多少</b>** 看[说明](javascript:alert(1))
-

还有一句话。
"#,
    },
];
