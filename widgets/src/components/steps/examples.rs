//! Examples of 步骤: what to do, in order.

use mingbai_content::model::Form;

use crate::gallery::{Example, Visibility};

/// In the order of the gallery.
pub(crate) const EXAMPLES: &[Example] = &[
    Example {
        form: Form::Steps,
        name: "typical",
        title: "店铺补偿怎么领",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 老城修管网，店铺补偿怎么领
policy:
  title: 云溪县人民政府关于老城片区雨污管网改造施工期间交通管理和补偿有关事项的通知
  number: 云政〔2026〕19号
  issued: 2026-09-07
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-09-09
contact:
  phone: 0555-0000051
  hours: 每日 7:00—21:00
  place: 老街 18 号现场服务点
---

## 店铺补偿怎么领 {.steps}

1. **上门登记** 每期开工后，街道和社区来核对，您签字（10 日内）
   > 原文 四、（一）：每期开工之日起10日内，由北桥街道办事处会同社区入户登记商户名称、营业面积和联系方式，商户核对签字
2. **看公示** 完工后 5 个工作日内贴出来，看天数和钱数对不对（公示 5 日）
   > 原文 四、（二）：每期完工之日起5个工作日内
   > 原文 四、（二）：在社区公告栏公示，公示期5日
3. **不对就提** 公示期内写材料交到北桥街道办事处（5 个工作日答复）
   > 原文 四、（三）：可以在公示期内向北桥街道办事处书面提出
   > 原文 四、（三）：北桥街道办事处应当在5个工作日内核实并书面答复
4. **等钱到账** 钱打进您登记的银行账户（15 个工作日内）
   > 原文 四、（四）：由县财政局自公示期满之日起15个工作日内，将补偿款拨入商户登记的银行账户
"#,
    },
    Example {
        form: Form::Steps,
        name: "minimal",
        title: "两步办完",
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

## 怎么登记 {.steps}

1. 带上身份证和社会保障卡
   > 原文 三、（三）1：老年人携带身份证和社会保障卡
2. 到村（居）民委员会登记
   > 原文 三、（三）1：到居住地村（居）民委员会或者任一助餐设施登记
"#,
    },
    Example {
        form: Form::Steps,
        name: "longest",
        title: "特别长的步骤",
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

## 从第一次坐下来商量，到电梯能用、钱到账，一共要走这么多步 {.steps}

每一步都有人管，走不动了就打电话。

1. **先在楼里坐下来，把愿意的、不愿意的、没想好的、联系不上的都列成一张表，再推选一到三名业主代表去跑这件事** 代表要签字
   > 原文 第二十一条第三款第十二项：可以推选1至3名业主代表作为申请人
2. **业主表决**

   面积、人数都过线，才能往下走。

   - 来不了的
     - 写委托书
       - 委托书能拍照
     - 用手机投
   - 不想来的，不算同意

   | 票 | 要多少 |
   | --- | --- |
   | 参加表决 | 三分之二以上 |
   | 同意 | 四分之三以上 |

   > 原文 第四条第一款：三分之二以上的业主参与表决，并经参与表决四分之三以上的业主同意
3. **公示** 网上也要贴，地址是 https://www.yunxi.example/zhengwugongkai/zhengcejiedu/2026/11/laojiuxiaoqujiazhuangdiantibuzhuzijinguanlibanfa.html ，申请表编号 YUNXIJIUXIAOQUJIAZHUANGDIANTIBUZHUSHENQINGBIAOFUJIANSANYUANJIANHEFUYINJIAN20261123（在单元入口和小区公告栏公示不少于 10 日，有异议的重新计算）
   > 原文 第十条第一款：公示期不少于10日
4. **街道初审** 缺什么要一次说全（5 个工作日）
   > 原文 第十二条：应当在5个工作日内完成
5. **联合审查** 四个单位一起看，不收钱（15 个工作日）
   > 原文 第十三条：应当在15个工作日内完成
6. **现场踏勘** 提前两天通知您（3 个工作日）
   > 原文 第十三条：应当在3个工作日内完成
7. **网上公示** 没人有异议就往下走（5 个工作日）
   > 原文 第十四条：应当在5个工作日内完成
8. **列入计划** 书面告诉您（2 个工作日）
   > 原文 第十四条：应当在2个工作日内完成
9. **开工** 开工核实后拨第一笔钱（10 个工作日）
   > 原文 第二十二条：应当在10个工作日内完成
10. **检验** 检验合格才能用（7 个工作日）
    > 原文 第十九条：应当在7个工作日内完成
11. **验收** 请社区一起来（15 个工作日）
    > 原文 第二十条：应当在15个工作日内完成
12. **拿钱** 拨第二笔钱（15 个工作日）
    > 原文 第二十二条：应当在15个工作日内完成
"#,
    },
    // A citation indented too little, an open bracket, no space after the number, a number skipped, an empty limit, a bullet.
    Example {
        form: Form::Steps,
        name: "broken",
        title: "写错了的步骤",
        visibility: Visibility::Hidden,
        markdown: r#"---
title: 写错了的步骤
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区既有住宅加装电梯补助办法》的通知
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-03-04
---

## 怎么办 {.steps}

1. **业主表决** 面积、人数都过线
  > 原文 第四条第一款：经参与表决专有部分面积四分之三以上的业主且参与表决人数四分之三以上的业主同意
2. **楼里公示**（不少于 10 日
3.交材料
5. <script>alert(1)</script>
6. **联合审查** 看[说明](javascript:alert(1))（）
   > 原文 第十三：联合审查不收取任何费用

- **验收** 用错了符号
"#,
    },
];
