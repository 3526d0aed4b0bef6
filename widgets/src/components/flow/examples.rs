//! Examples of 流程图: steps, branches and their time limits.

use mingbai_content::model::Form;

use crate::gallery::{Example, Visibility};

/// In the order of the gallery.
pub(crate) const EXAMPLES: &[Example] = &[
    Example {
        form: Form::Flow,
        name: "typical",
        title: "材料交上去以后",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 补助申请交上去以后，走到哪一步
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区既有住宅加装电梯补助办法》的通知
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-03-04
---

## 材料交上去以后 {.flow}

1. **收材料** 街道、乡镇便民服务中心收下申请
   > 原文 第十一条第二款：申请人向房屋所在地的街道、乡镇便民服务中心提交附件3所列材料
   - 材料不齐
     1. **一次说全** 缺什么，一次告诉您（2个工作日）
        > 原文 第十二条：应当在2个工作日内一次性告知需要补正的全部内容
     2. **补材料** 补好再交
   - 材料齐全
     1. **受理** 当场收下（当日）
2. **初审** 街道办事处、乡镇人民政府看材料（5个工作日）
   > 原文 第十二条：应当自收到材料之日起5个工作日内完成初审
3. **联合审查** 县住房和城乡建设局牵头，不收钱（15个工作日）
   > 原文 第十三条第一款：县住房和城乡建设局应当自收到初审意见之日起15个工作日内
   - 通过
     1. **网上公示** 在县人民政府网站公示（5个工作日）
        > 原文 第十四条第一款：在县人民政府网站公示5个工作日
   - 没通过
     1. **书面说明理由** 收到后可以申请复核（10个工作日）
        > 原文 第十五条：可以自收到书面意见之日起10个工作日内申请复核
     2. **复核** 给出结果（10个工作日）
        > 原文 第十五条：复核应当在10个工作日内完成
     3. **结束** 复核还没通过的，到这里为止
4. **列入补助计划** 书面告诉您
   > 原文 第十四条第一款：公示无异议的，列入年度补助计划并书面告知申请人
"#,
    },
    Example {
        form: Form::Flow,
        name: "minimal",
        title: "两步走完",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 第一次补助怎么拨
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区既有住宅加装电梯补助办法》的通知
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-03-04
---

## 第一次补助怎么拨 {.flow}

1. **核实开工** 到现场看
2. **拨钱** 拨付 10 万元（10个工作日）
   > 原文 第二十二条第一款：开工核实后10个工作日内拨付10万元
"#,
    },
    Example {
        form: Form::Flow,
        name: "longest",
        title: "特别长的流程",
        visibility: Visibility::Hidden,
        markdown: r#"---
title: 老旧小区加装电梯、做无障碍通道、给老人改造卫生间，从第一次坐下来商量到钱到账，一共要走这么多步，每一步多久
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区既有住宅加装电梯补助办法》的通知
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-03-04
---

## 从第一次坐下来商量，到电梯能用、钱到账，一共要走这么多步，碰上不同情况还要分开走 {.flow}

每一步都有人管，走不动了就打电话。

1. **先在楼里坐下来，把愿意的、不愿意的、没想好的、联系不上的都列成一张表，再推选一到三名业主代表去跑这件事** 代表要签字
   - 三分之二以上的业主来表决，来的人里又有四分之三以上同意，而且面积也够
     1. **公示** 网上也要贴，地址是 https://www.yunxi.example/zhengwugongkai/zhengcejiedu/2026/11/laojiuxiaoqujiazhuangdiantibuzhuzijinguanlibanfa.html ，申请表编号 YUNXIJIUXIAOQUJIAZHUANGDIANTIBUZHUSHENQINGBIAO20261123（不少于10日）
        - 有人书面提出异议
          1. **协商** 社区请大家来商量（10个工作日）
             - 商量成了
               1. **写下来** 各方签字
             - 商量不成
               1. **调解** 去人民调解委员会（不超过20个工作日）
               2. **继续走** 申请程序不停
        - 没有异议
          1. **往下走** 直接交材料
     2. **交材料** 要带的东西：

        - 申请表
        - 表决和公示说明
        - 房屋权属证明

        | 材料 | 份数 |
        | --- | --- |
        | 申请表 | 1 |
   - 人没到齐
     1. **再约一次**
   - 来的人够，同意的不够
     1. **结束** 这次办不成，过些时候可以再来
2. **街道初审**（5个工作日）
3. **联合审查**（15个工作日）
   - 住房和城乡建设
     1. **看方案**
   - 自然资源和规划
     1. **看规划**
   - 市场监督管理
     1. **看电梯**
   - 消防救援
     1. **看通道**
4. **维护保养** 电梯装好以后每 15 日保养一次，一直到办法到期（3年）
5. **办结** 钱到账，材料归档（24小时）
"#,
    },
    // A bullet first, a limit without number, branches without name or steps, one branch, four levels, an open bracket.
    Example {
        form: Form::Flow,
        name: "broken",
        title: "写错了的流程",
        visibility: Visibility::Hidden,
        markdown: r#"---
title: 写错了的流程
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区既有住宅加装电梯补助办法》的通知
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-03-04
---

## 怎么走 {.flow}

- **收材料** 用错了符号（尽快）
1. **初审** 街道看材料（若干个工作日）
   - 1. **没有名字的分支**
   - 只有名字的分支
2. **审查** <script>alert(1)</script>（5 个工作日
   - 就这一个分支
     1. 看[说明](javascript:alert(1))
        - 第二层
          1. 甲
             - 第三层
               1. 乙
                  - 第四层
                    1. 丙
                  - 第四层又一个
                    1. 丁
             - 第三层又一个
               1. 戊
        - 第二层又一个
          1. 己
3.
"#,
    },
];
