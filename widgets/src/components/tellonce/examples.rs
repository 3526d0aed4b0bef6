//! Examples of 一次性告知单: what to bring and what to meet.

use mingbai_content::model::Form;

use crate::gallery::{Example, Visibility};

/// In the order of the gallery.
pub(crate) const EXAMPLES: &[Example] = &[
    Example {
        form: Form::TellOnce,
        name: "typical",
        title: "申请加装电梯补助，来之前对一对",
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

## 一次性告知单 {.tellonce}

### 要符合的条件

- **房子对得上** 2005 年 12 月 31 日前建成、四层以上、没有电梯，在国有土地上
  > 原文 第二条第一款：本县国有土地上2005年12月31日前建成、四层以上且未设电梯的住宅
- **表决过了线** 面积、人数都要过
  > 原文 第五条第一款第二项：表决结果符合第四条第一款规定
- **不占消防车通道**
  > 原文 第五条第一款第三项：不占用消防车通道，不妨碍消防救援
- **没领过别的加装电梯补助**
  > 原文 第五条第一款第五项：未享受过其他财政性加装电梯补助

### 要带的材料

- **申请表** 原件 1 份
  > 原文 附件3：加装电梯补助申请表（原件1份）
- **表决和公示的说明** 原件 1 份，社区盖章
  > 原文 附件3：业主表决结果和公示情况说明（原件1份，由社区居民委员会盖章）
- **业主代表的身份证明** 复印件 1 份，带上原件核对
  > 原文 附件3：业主代表身份证明（复印件1份，核对原件）
- **房屋权属证明** 复印件每户 1 份，网上能查到的不用交
  > 原文 附件3：房屋权属证明（复印件每户1份，可以通过数据共享核验的不再提交）
- **可行性意见、设计方案** 原件各 1 份
  > 原文 附件3：加装可行性意见和设计方案（原件各1份）
- **分摊、使用、维护的协议** 原件 1 份
  > 原文 附件3：费用分摊、使用管理和维护保养协议（原件1份）
"#,
    },
    Example {
        form: Form::TellOnce,
        name: "minimal",
        title: "登记只带两样",
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

## 登记带什么 {.tellonce}

- [ ] 身份证
- [ ] 社会保障卡

> 原文 三、（三）1：老年人携带身份证和社会保障卡
"#,
    },
    Example {
        form: Form::TellOnce,
        name: "longest",
        title: "特别长的告知单",
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

## 从第一次坐下来商量到钱到账，要带的、要符合的、要先想好的，全在这一张纸上 {.tellonce}

对完再来。

- 先在楼里坐下来，把愿意的、不愿意的、没想好的、联系不上的都列成一张表，再推选一到三名业主代表去跑这件事，代表要签字，签了字的表也要带来

### 要带的材料，全部是云溪县城市更新和既有建筑改造工作领导小组办公室统一规定的格式，窗口有空白表可以领

格式见[县政府网站](https://www.yunxi.example/zhengwugongkai/zhengcejiedu/2026/11/laojiuxiaoqujiazhuangdiantibuzhuzijinguanlibanfa.html)。

1. **申请表（编号 YUNXIJIUXIAOQUJIAZHUANGDIANTIBUZHUSHENQINGBIAOFUJIANSANYUANJIANHEFUYINJIAN20261123）** 原件 1 份，[下载](form.docx)
2. **表决和公示的说明**

   原件 1 份。要写清三个数：

   - 有多少户
   - 多少户参加表决
     - 其中多少户用手机投

   | 票 | 要多少 |
   | --- | --- |
   | 参加表决 | 三分之二以上 |
   | 同意 | 四分之三以上 |

   > 原文 第十条第一款：公示期不少于10日
   > 原文 第十一条第二款：申请人向房屋所在地的街道、乡镇便民服务中心提交附件3所列材料，也可以通过“云溪通”手机应用网上提交
3. **房屋权属证明** 复印件每户 1 份

> 原文 附件3：加装电梯补助申请材料清单

### 要符合的条件

- 第一条
- 第二条
- 第三条
- 第四条
- 第五条
- 第六条
- 第七条
- 第八条
- 第九条
- 第十条
- 第十一条
- 第十二条

### 要先想好的

- 电梯归谁管
- 电费怎么分
"#,
    },
    // Boxes drawn by hand, papers without number, a group without items, an empty item, text after the list, a class.
    Example {
        form: Form::TellOnce,
        name: "broken",
        title: "写错了的告知单",
        visibility: Visibility::Hidden,
        markdown: r#"---
title: 写错了的告知单
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区既有住宅加装电梯补助办法》的通知
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-03-04
---

## 告知单 {.tellonce}

### 要带的材料 {.steps}

- □ **身份证**
- []户口簿 <b>原件</b>
- 看[说明](javascript:alert(1))
-

还有一张照片。

###

### 要符合的条件

满 60 岁。
"#,
    },
];
