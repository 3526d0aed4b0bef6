//! What is said of bodies by their part, and what is not.

use crate::fact::tested::{check, check_entry};

/// Bodies that the clause has beside the quoted words.
const REST: &str = "公安、民政、教育、财政、人力资源社会保障、生态环境、住房和城乡建设、交通运输、水务、卫生健康、市场监督管理、城市管理部门\
以及消防救援机构、居民委员会、县残疾人联合会、县医保局、县教育局按照职责做好相关工作。";

/// The same where the clause has other bodies too.
fn check_in(quote: &str, answer: &str, expect: &[&str]) {
    check(quote, answer, expect);
    check_entry(&[quote, REST].concat(), "怎么办？", answer, quote, expect);
}

#[test]
fn who_gives_leave_is_whom_the_quoted_words_have_give_it() {
    let policy = "由市交通行政管理部门编制，报市人民政府批准后实施。";
    check_in(policy, "市交通部门编计划，报市政府批准了才能实施。", &[]);
    check_in(policy, "报市人大批准了才能实施。", &["人大"]);
    let policy = "需要延长的，应当经备案审查工作机构负责人批准。";
    check_in(policy, "要备案审查工作机构的负责人批准。", &[]);
    check_in(policy, "要常委会主任批准。", &["常委会"]);
    let policy = "可以在报请高级人民法院批准后，裁定交由基层人民法院审理。";
    check_in(policy, "得先报高院批准。", &[]);
    check_in(policy, "得先报最高法批准。", &["最高法"]);
}

#[test]
fn who_does_it_is_one_of_the_quoted_words() {
    let policy = "筹备组组长由街道办事处（镇人民政府）或者居（村）民委员会的人员担任。";
    check_in(policy, "街道、镇政府的人，或者居委会、村委会的人。", &[]);
    check_in(policy, "街道、镇政府的人，或者开发商的人。", &["开发商"]);
    let policy = "犬只伤人的，由公安机关处五百元罚款。";
    check_in(policy, "派出所罚五百块。", &[]);
    check_in(policy, "由居委会罚五百。", &["居委会"]);
    let policy = "征兵体检由县兵役机关组织，卫生健康部门实施。";
    check_in(policy, "县人武部组织，卫健部门实施。", &[]);
    check_in(policy, "由县教育局组织体检。", &["县教育局"]);
}

#[test]
fn who_has_to_act_is_not_whom_it_is_about() {
    let policy = "电梯维护保养单位发生变更的，电梯使用单位应当在变更后三十日内到原使用登记机关办理变更手续。";
    check(policy, "由电梯的使用单位，在变更后 30 天之内到原来登记的地方办。", &[]);
    check(policy, "由电梯的维保单位，在变更后 30 天之内到原来登记的地方办。", &["维保单位"]);
    let policy = "省级人民检察院提出抗诉的，应当告知其由最高人民检察院依法向最高人民法院提出。";
    check(policy, "这类案子得由最高检向最高法提出。", &[]);
    check(policy, "这类案子得由省检察院向最高法提出。", &["省检察院"]);
}

#[test]
fn one_of_two_who_have_to_act_does_not_do_what_the_other_does() {
    let policy = "出租人应当向街道办事处办理登记备案；承租人应当配合。";
    check(policy, "由房东去街道登记备案，租客配合。", &[]);
    check(policy, "由租客去街道登记备案。", &["租客"]);
    let policy = "市人民政府住房城乡建设主管部门负责本市物业管理的监督管理。区、县人民政府物业管理主管部门负责本辖区的具体工作。";
    check(policy, "全市归市住建局管，各区县由区县物业管理部门具体负责。", &[]);
}

#[test]
fn whom_it_is_told_is_one_of_the_quoted_words_and_of_their_level() {
    let policy = "应当及时制止并立即报告所在地工商行政管理部门。";
    check_in(policy, "马上报告当地工商部门。", &[]);
    check_in(policy, "马上报告当地质检部门。", &["质检部门"]);
    let policy = "设立瓶装供应站的，应当向区、县燃气管理部门提出申请。";
    check_in(policy, "向区、县燃气管理部门申请。", &[]);
    check_in(policy, "向市燃气管理处申请。", &["燃气管理处"]);
    let policy = "用人单位应当向社会保险经办机构申请办理登记。";
    check_in(policy, "向社保中心申请。", &[]);
    check_in(policy, "向民政局申请。", &["民政局"]);
}

#[test]
fn a_body_by_other_words_is_known() {
    check_in("价格由市价格主管部门会同市民政部门制定。", "市发改委和市民政局一起定价。", &[]);
    check_in("向区、县人民政府房地产行政主管部门备案。", "向区房管局备案。", &[]);
    check_in("由城市管理行政执法部门处二百元罚款。", "由城管局罚。", &[]);
    check_in("报工程所在地环境卫生主管部门备案。", "向城管部门备案。", &[]);
    check_in("由县医疗保障经办机构支付。", "县医保中心给钱。", &[]);
    check_in("报工程所在地环境卫生主管部门备案。", "向公安部门备案。", &["公安部门"]);
}

#[test]
fn who_is_left_open_may_be_anybody() {
    check("应当向原发证机关申请。", "找原来发证的，比如城管。", &[]);
    check("由有关部门按照职责处罚。", "由城管罚。", &[]);
    check("由公安、民政等有关部门处罚。", "由派出所罚，城管也罚。", &[]);
    let policy = "由供热主管部门批准。市城市管理局是供热主管部门。";
    check_entry(policy, "谁批？", "要市城管局批准。", "由供热主管部门批准", &[]);
}

#[test]
fn a_cell_of_a_row_is_no_answer() {
    let part = |text: &str| super::mentions(text).last().and_then(|it| it.part);
    assert_eq!(part("市教育局。"), Some(super::Part::Does));
    assert_eq!(part("义务教育\n市教育局"), None);
    assert_eq!(part("义务教育 市教育局"), None);
}

#[test]
fn what_is_denied_or_asked_is_not_told() {
    let policy = "由公安机关处五百元罚款。";
    let check = |answer: &str| check_entry(&[policy, REST].concat(), "怎么办？", answer, policy, &[]);
    check("归公安机关罚，不归居委会管。");
    check("要是居委会来罚，可以不交；由公安机关罚。");
    check_entry(policy, "由居委会来罚吗？", "由公安机关罚。", policy, &[]);
}
