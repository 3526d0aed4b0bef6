//! Examples of 办事指南: before, during and after.

use mingbai_content::model::Form;

use crate::gallery::{Example, Visibility};

/// In the order of the gallery.
pub(crate) const EXAMPLES: &[Example] = &[
    Example {
        form: Form::Guide,
        name: "typical",
        title: "加装电梯，从商量到拿钱",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 老旧小区加装电梯，补多少、怎么领
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

## 办事指南 {.guide}

### 办事前：在楼里做完三件事

- 请有资质的机构看房子能不能装
- 表决，面积、人数都要过线
- 贴公示，不少于 10 日
> 原文 第五条第一款第一项：由具备资质的机构出具加装可行性意见
> 原文 第十条第一款：在单元入口和小区公告栏公示，公示期不少于10日

### 办事中：材料交上去，等两道审查

- 交到街道、乡镇便民服务中心
- 街道、乡镇初审，5 个工作日
- 县里联合审查，15 个工作日，不收钱

缺材料的，2 个工作日内一次说全。
> 原文 第十二条：应当自收到材料之日起5个工作日内完成初审
> 原文 第十二条：应当在2个工作日内一次性告知需要补正的全部内容
> 原文 第十三条第一款：应当自收到初审意见之日起15个工作日内

### 办事后：看结果，等拨款

- 通过的，县政府网站公示，再书面通知您
- 没通过的，10 个工作日内可以申请复核
- 开工后拨 10 万元，验收后再拨 10 万元
> 原文 第十四条第一款：公示无异议的，列入年度补助计划并书面告知申请人
> 原文 第十五条：可以自收到书面意见之日起10个工作日内申请复核
> 原文 第二十二条第一款：开工核实后10个工作日内拨付10万元
"#,
    },
    Example {
        form: Form::Guide,
        name: "minimal",
        title: "登记，三句话",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 老人怎么登记
policy:
  title: 云溪县人民政府办公室关于印发云溪县养老助餐服务实施方案的通知
  number: 云政办〔2026〕31号
  issued: 2026-07-06
  href: policy.html
drafter: 云溪县民政局
interpreter: 云溪县民政局
published: 2026-07-08
---

## 怎么登记 {.guide}

### 事前

带上身份证和社会保障卡。

### 事中

到村（居）民委员会，当天办好。

### 事后

第二天吃饭就有补助。
"#,
    },
    Example {
        form: Form::Guide,
        name: "longest",
        title: "特别长的指南",
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

## 从第一次坐下来商量，到电梯能用、钱到账，办事前、办事中、办事后要知道的都在这里 {.guide}

先看一遍，再动手。

### 办事前：先在楼里坐下来，把愿意的、不愿意的、没想好的、联系不上的都列成一张表，再推选一到三名业主代表去跑这件事

全文在[县政府网站](https://www.yunxi.example/zhengwugongkai/zhengcejiedu/2026/11/laojiuxiaoqujiazhuangdiantibuzhuzijinguanlibanfa.html)，申请表编号 YUNXIJIUXIAOQUJIAZHUANGDIANTIBUZHUSHENQINGBIAOFUJIANSANYUANJIANHEFUYINJIAN20261123。

1. 推选代表
   - 代表要签字
     - 签字要按手印
2. 表决

| 票 | 要多少 |
| --- | --- |
| 参加表决 | 三分之二以上 |
| 同意 | 四分之三以上 |

> [!WARNING]
> 消防车通道不能占。

> 原文 第四条第一款：三分之二以上的业主参与表决，并经参与表决四分之三以上的业主同意
> 原文 第二十一条第三款第十二项：可以推选1至3名业主代表作为申请人

### 办事中

等。

### 办事后

- 开工
- 检验
- 登记
- 验收
- 拿第一笔钱
- 拿第二笔钱
- 领困难补助
- 领维护费补助
- 签维护保养合同
- 每 15 日保养一次
"#,
    },
    // A wrong order, an unknown stage, one twice, one empty, one missing, a form on the heading.
    Example {
        form: Form::Guide,
        name: "broken",
        title: "写错了的指南",
        visibility: Visibility::Hidden,
        markdown: r#"---
title: 写错了的指南
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区既有住宅加装电梯补助办法》的通知
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-03-04
---

## 办事指南 {.guide}

### 办事中 {.steps}

交材料 <b>到窗口</b>。

### 办事前

看[说明](javascript:alert(1))。

### 注意事项

别忘了电话。

### 办事中
"#,
    },
];
