//! Examples of 标准目录: what is made public, by whom, when and where.

use mingbai_content::model::Form;

use crate::gallery::{Example, Visibility};

/// In the order of the gallery.
pub(crate) const EXAMPLES: &[Example] = &[
    Example {
        form: Form::Catalogue,
        name: "typical",
        title: "施工期间要公开哪些事",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 施工期间要公开哪些事
policy:
  title: 云溪县人民政府关于老城片区雨污管网改造施工期间交通管理和补偿有关事项的通知
  number: 云政〔2026〕19号
  issued: 2026-09-07
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-09-09
---

## 施工期间要公开哪些事 {.catalogue}

下面几样，谁公开、什么时候公开、到哪里看，都写明了，漏了可以打服务电话问。

| 名称 | 内容 | 依据 | 时限 | 主体 | 方式 | 渠道 | 公开对象 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 商户补偿公示 | 补偿户名单、围挡天数和金额 | 本通知第四部分第（二）项 | 每期完工之日起 5 个工作日内 | 县住房和城乡建设局 | 主动公开 | 社区公告栏 | 沿线商户和居民 |
| 连续作业告知 | 要连着施工的路段和时间 | 本通知第一部分第（三）项 | 提前 1 日 | 施工单位 | 主动公开 | 施工现场、小区公告栏 | 附近居民 |
| 项目负责人 | 姓名和电话 | 本通知第五部分第（二）项 | 施工期间一直公开 | 施工单位 | 主动公开 | 每个施工路段 | 社会公众 |

> 原文 四、（二）：每期完工之日起5个工作日内，由县住房和城乡建设局将补偿户名单、围挡天数和金额在社区公告栏公示
> 原文 一、（三）：应当提前1日在现场和小区公告栏告知居民
> 原文 五、（二）：施工单位应当在每个路段公示项目负责人姓名和电话
"#,
    },
    Example {
        form: Form::Catalogue,
        name: "minimal",
        title: "一件事的八个要素",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 助餐点门口要公布什么
policy:
  title: 云溪县人民政府办公室关于印发云溪县养老助餐服务实施方案的通知
  number: 云政办〔2026〕31号
  issued: 2026-07-06
  href: policy.html
drafter: 云溪县民政局
interpreter: 云溪县民政局
published: 2026-07-08
---

## 公开事项 {.catalogue}

### 明码标价

内容
: 菜单、价格、补助标准和监督电话

依据
: 本方案第四部分第（二）项

时限
: 开始供餐前公布，有变动随时更新

主体
: 助餐设施

方式
: 主动公开

渠道
: 助餐设施门口

公开对象
: 用餐的老人和家属
> 原文 四、（二）2：每个助餐设施应当在门口公布菜单、价格、补助标准和监督电话
"#,
    },
    Example {
        form: Form::Catalogue,
        name: "longest",
        title: "特别长的目录",
        visibility: Visibility::Hidden,
        markdown: r#"---
title: 老旧小区加装电梯、做无障碍通道、给老人改造卫生间，哪些事要公开、谁来公开、到哪里看、什么时候看得到
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区既有住宅加装电梯补助办法》的通知
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-03-04
---

## 从申请到拨款，一路上哪些事要公开、谁来公开、到哪里看、什么时候看得到 {.catalogue}

| 序号 | 公开对象 | 公开渠道 | 公开方式 | 公开主体 | 公开时限 | 公开依据 | 公开内容（要素） | 公开事项名称 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | 拟加装电梯的单元的全体业主、使用人，以及小区其他业主 | 单元入口、小区公告栏、“云溪通”手机应用、https://www.yunxi.example/zhengwugongkai/danyuangongshi/laojiuxiaoqujiazhuangdianti.html | 主动公开 | 业主代表（业主委员会、物业服务企业、电梯企业代办的，由代办单位） | 提交申请前，公示期不少于 10 日，有异议的重新计算 | 《云溪县老旧小区既有住宅加装电梯补助办法》第十条第一款，以及 YUNXIJIUXIAOQUJIAZHUANGDIANTI20261123 | 表决结果、加装方案、费用分摊方案、书面异议和处理情况 | 加装电梯表决结果、加装方案和费用分摊方案的公示 |
| 2 | 社会公众 | 县人民政府网站 | 主动公开 | 县住房和城乡建设局 | 每半年 | 第二十六条 | 补助项目、金额、拨付情况 | 补助资金 |

### 联合审查结果公示

内容
: - 项目地址
  - 申请人
  - 审查意见

依据
: 办法第十四条第一款

时限
: 通过联合审查后，公示 5 个工作日

主体
: 县住房和城乡建设局

方式
: 主动公开

渠道
: 县人民政府网站

  也可以到县政务服务中心二楼看

公开对象
: 社会公众
> 原文 第十四条第一款：在县人民政府网站公示5个工作日
"#,
    },
    // Columns missing, one twice, one unknown, empty cells, a matter of nothing, a misspelt field, a class where none may stand.
    Example {
        form: Form::Catalogue,
        name: "broken",
        title: "写错了的目录",
        visibility: Visibility::Hidden,
        markdown: r#"---
title: 写错了的目录
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区既有住宅加装电梯补助办法》的通知
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-03-04
---

## 公开事项 {.catalogue}

| 名称 | 内容 | 方式 | 方式 | 备注 |
| --- | --- | --- | --- | --- |
| 补助公示 | | 主动公开 | <b>依申请</b> | [看](javascript:alert(1)) |
| | 名单 | | | |

### 只有名称

### 少了几样 {.qa}

内容
: 名单

依剧
: 第十条

内容
: 又一个内容
"#,
    },
];
