//! Examples of 我符合吗: questions, answers and what they lead to.

use mingbai_content::model::Form;

use crate::gallery::{Example, Visibility};

/// In the order of the gallery.
pub(crate) const EXAMPLES: &[Example] = &[
    Example {
        form: Form::Eligibility,
        name: "typical",
        title: "我家老人能领用餐补助吗",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 我家老人能领用餐补助吗
policy:
  title: 云溪县人民政府办公室关于印发云溪县养老助餐服务实施方案的通知
  number: 云政办〔2026〕31号
  issued: 2026-07-06
  href: policy.html
drafter: 云溪县民政局
interpreter: 云溪县民政局
published: 2026-07-08
---

## 我家老人能领用餐补助吗 {.eligibility}

一步一步回答，最后告诉您能不能领、依据是哪一条。答案只留在您这一页上。

- 老人满 60 周岁了吗？
  > 原文 二、（一）：60周岁以上老年人，均可以享受助餐服务
  - 满了
    - 老人是本县户口吗？
      > 原文 二、（一）：具有本县户籍，或者持本县居住证连续居住满6个月
      - 是本县户口
        - **符合** 带上身份证和社会保障卡，到村（居）民委员会或者助餐点登记。当天登记，第二天就能享受。
          > 原文 三、（三）1：到居住地村（居）民委员会或者任一助餐设施登记，当日登记、次日享受补助
      - 不是
        - 有本县居住证，并且连续住满 6 个月了吗？
          > 原文 二、（一）：持本县居住证连续居住满6个月的60周岁以上老年人
          - 有，住满了
            - **符合** 登记时除了身份证和社会保障卡，还要带上居住证。
              > 原文 三、（三）4：非本县户籍老年人还应当出示本县居住证
          - 没有，或者没住满
            - **不符合** 住满 6 个月、拿到居住证以后再来登记。
              > 原文 二、（一）：持本县居住证连续居住满6个月
          - 居住证快到期了
            - **请咨询** 打 0555-0000031 问一问，居住证失效的，下个月起就停补。
              > 原文 三、（四）：居住证失效的，自次月起停止补助
  - 还没满
    - 老人是特困人员或者最低生活保障对象吗？
      > 原文 二、（二）5：特困人员、最低生活保障对象，不分年龄，每餐补助8元
      - 是
        - **请咨询** 这两类对象不分年龄都有补助，打 0555-0000031 确认怎么登记。
          > 原文 二、（二）5：特困人员、最低生活保障对象，不分年龄，每餐补助8元
      - 不是
        - **不符合** 用餐补助给 60 周岁以上的老人。
          > 原文 二、（一）：60周岁以上老年人，均可以享受助餐服务
"#,
    },
    Example {
        form: Form::Eligibility,
        name: "minimal",
        title: "一个问题就够了",
        visibility: Visibility::Listed,
        markdown: r#"---
title: 一楼要不要出钱
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区既有住宅加装电梯补助办法》的通知
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-03-04
---

## 一楼要不要出钱 {.eligibility}

- 您家坐这部电梯吗？
  - 坐
    - **请咨询** 出多少，和邻居商量着定。
      > 原文 第二十五条第一款：费用分摊比例由业主协商确定
  - 不坐
    - **符合** 可以不分摊建设费用。
      > 原文 第二十五条第一款：一楼业主不乘用电梯的，可以不分摊建设费用
"#,
    },
    Example {
        form: Form::Eligibility,
        name: "longest",
        title: "特别长的问题",
        visibility: Visibility::Hidden,
        markdown: r#"---
title: 老旧小区加装电梯、做无障碍通道、给老人改造卫生间，我们这一栋楼这一个单元这一户人家到底能领哪一份补助
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区既有住宅加装电梯补助办法》的通知
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-03-04
---

## 我们这一栋楼这一个单元这一户人家，到底能领哪一份补助、领多少、什么时候领 {.eligibility}

- 你们这栋楼是什么时候建成的？房屋权属证明、建设工程规划许可证、竣工验收备案表上都能查到，几个日期不一样的，以竣工验收备案表上的为准；三样都找不到的，可以到县城建档案馆去查 https://www.yunxi.example/zhengwugongkai/danganchaxun/jianshegongchengguihuaxukezheng.html

  查的时候带上：

  - 身份证
  - 房屋权属证明

  > 原文 第二条第一款：2005年12月31日前建成、四层以上且未设电梯的住宅
  - 二〇〇五年十二月三十一日以前就已经建成，并且当年就办完了竣工验收备案手续，也拿到了备案表的
    - 几层？
      - 四层以上
        - 有电梯吗？
          - 没有
            - 国有土地吗？
              - 是
                - 要拆吗？
                  - 不拆
                    - 拿过别的补助吗？
                      - 没有
                        - **符合** 房子的条件够了，接下来请大家表决。

                          还要准备这些材料：

                          | 材料 | 份数 |
                          | --- | --- |
                          | 加装电梯补助申请表 | 原件 1 份 |
                          | 费用分摊、使用管理和维护保养协议 | 原件 1 份 |

                          > 原文 第五条第一款第五项：未享受过其他财政性加装电梯补助
                          > 原文 第四条第一款：应当由专有部分面积占比三分之二以上的业主且人数占比三分之二以上的业主参与表决
                          > 原文 附件3：费用分摊、使用管理和维护保养协议（原件1份）
                      - 拿过
                        - **不符合** 只能拿一份。
                  - 要拆
                    - **不符合** 要拆的不补。
              - 不是
                - **不符合** 不在国有土地上的不补。
          - 有
            - **不符合** 已经有了。
      - 三层以下
        - **不符合** 要四层以上。
  - 以后
    - **不符合** 不在这次的范围里。
  - YUNXIJIUXIAOQUJIAZHUANGDIANTIBUZHUSHENQINGBIAOFUJIANSANYUANJIANHEFUYINJIAN20261123
    - **请咨询** 编号看不懂的，带着它来问。
"#,
    },
    // No verdict, an unknown one, answers that lead nowhere or have no words, a question without answers, two roots.
    Example {
        form: Form::Eligibility,
        name: "broken",
        title: "写错了的自查",
        visibility: Visibility::Hidden,
        markdown: r#"---
title: 写错了的自查
policy:
  title: 云溪县人民政府办公室关于印发《云溪县老旧小区既有住宅加装电梯补助办法》的通知
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
interpreter: 云溪县住房和城乡建设局
published: 2026-03-04
---

## 我符合吗 {.eligibility}

- 房子是 2005 年前建成的吗？
  - 是
    - 符合，可以申请
  - 不是
    - **也许** 再看看
  - 不知道
  -
    - **请咨询** 没有写回答
  - 都不是
    - 那么是什么时候建成的？
  - <b>别的</b>
    - 只有一种回答吗？
      - 对
        - **不符合** 看[说明](javascript:alert(1))
    - **符合** 又一个结论
- 第二个开头的问题？
  - 是
    - **符合** 没有用上
"#,
    },
];
