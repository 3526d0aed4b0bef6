//! Examples of 时间轴: what happens when.

use mingbai_content::model::Form;

use crate::gallery::{Example, Visibility};

/// In the order of the gallery.
pub(crate) const EXAMPLES: &[Example] = &[
    Example {
        form: Form::Timeline,
        name: "typical",
        title: "加装电梯时间表",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 老旧小区加装电梯，什么时候办什么事
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

## 时间安排 {.timeline}

- **2026年4月1日** 办法开始施行
  > 原文 第三十一条：本办法自2026年4月1日起施行
- **2026年5月31日前** 第一批提交申请
  > 原文 第九条第一款：第一批于2026年5月31日前提交
- **2026年8月14日前** 公布第一批补助计划
  > 原文 第十四条第二款：2026年第一批补助计划于2026年8月14日前公布
- **2026年10月8日至12月15日** 第二批提交申请
  > 原文 第九条第一款：第二批于2026年10月8日至12月15日提交
- **2026年11月30日前** 第一批项目开工
  > 原文 第十六条第一款：2026年第一批项目应当于2026年11月30日前开工
- **2027年2月26日前** 公布第二批补助计划
  > 原文 第十四条第二款：第二批补助计划于2027年2月26日前公布
- **2027年6月30日前** 第一批竣工，第二批开工
  > 原文 第十六条第一款：于2027年6月30日前竣工；第二批项目应当于2027年6月30日前开工
"#,
    },
    Example {
        form: Form::Timeline,
        name: "minimal",
        title: "一个日子",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 漏登了，哪天截止
policy:
  title: 云溪县人民政府关于老城片区雨污管网改造施工期间交通管理和补偿有关事项的通知
  number: 云政〔2026〕19号
  issued: 2026-09-07
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-09-09
---

## 记住这一天 {.timeline}

- **2027年6月30日** 补登截止
  > 原文 四、（五）：补充登记截止日期为2027年6月30日
"#,
    },
    Example {
        form: Form::Timeline,
        name: "longest",
        title: "特别长的时间轴",
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

## 从印发这一天起，到办法到期那一天止，每一个和您有关的日子 {.timeline}

碰上节假日，顺延到上班的第一天。

- **2026年11月23日** 印发
  > 原文：2026年11月23日
- **2026年12月1日** 开始施行
  > 原文 第四十二条：自2026年12月1日起施行
- **2026年12月1日至2027年3月31日** 第一批提交申请；材料不齐的，补齐的那天算提交；一个单元只能推一名代表来交，别的人不用跑
  > 原文 第二十一条第三款第十二项：第一批于2026年12月1日至2027年3月31日提交
  > 原文 第二十一条第三款第十三项：材料不齐全的，以补齐之日为提交之日
- **2027年4月** 公布第一批名单
  > 原文 第九条第一款：2027年4月公布第一批名单
- **2027年上半年** 培训各社区的联络员
  > 原文 第三十条：2027年上半年完成培训
- **2027年5月1日前** 交补充材料：

  1. 施工合同
     - 一式三份
       - 业主代表留一份
  2. 监理合同
  3. 保险单

  > 原文 第十二条第二款：于2027年5月1日前提交补充材料
- **2027年9月30日前** 使用管理单位申请维护费补助
  > 原文 第二十三条：于2027年9月30日前申请
- **11月30日前** 拨付维护费补助
  > 原文 第二十三条：当年11月30日前拨付
- **2027年** 各街道自己定一个现场咨询日，名单见 https://www.yunxi.example/zhengwugongkai/zhengcejiedu/2026/11/laojiuxiaoqujiazhuangdiantibuzhuzijinguanlibanfa.html
  > 原文 第三十一条：2027年各街道确定现场咨询日
- **2028年4月1日9时至2028年4月1日17时30分** 系统升级，YUNXIJIUXIAOQUJIAZHUANGDIANTIBUZHUSHENQINGBIAOFUJIANSANYUANJIANHEFUYINJIAN20261123 这一天不能查
  > 原文 第三十三条：2028年4月1日9时至17时30分
- **2028年12月31日前** 全部竣工
  > 原文 第十六条第一款：于2028年12月31日前竣工
- **自受理之日起15个工作日内** 出书面意见
  > 原文 第十三条：15个工作日内
- **每年9月30日前** 申请下一年的维护费
  > 原文 第二十三条：每年9月30日前
- **2031年12月31日** 办法到期
  > 原文 第四十二条：有效期至2031年12月31日
"#,
    },
    // A citation not indented, a day that no calendar has, no date, no bold, no text, a range the wrong way round.
    Example {
        form: Form::Timeline,
        name: "broken",
        title: "写错了的时间轴",
        visibility: Visibility::Hidden,
        markdown: r#"---
title: 写错了的时间轴
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区既有住宅加装电梯补助办法》的通知
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-03-04
---

## 时间安排 {.timeline}

- **2026年5月31日前** 第一批提交申请
> 原文 第九条第一款：第一批于2026年5月31日前提交
- **2026年2月30日前** 这一天没有
- **下个月** 公布名单<script>alert(1)</script>
- 2026年11月30日前开工，忘了加粗
- **2026年4月1日**
- **2026年12月15日至10月8日** 前后写反了，看[原文](javascript:alert(1))
  > 原文 第九条：
"#,
    },
];
