//! An entry that tells a number of another thing of its clause, and one that tells it of its own.

use crate::fact::tested::check_entry;

fn check(policy: &str, question: &str, answer: &str, expect: &[&str]) {
    let quote = policy.lines().last().unwrap_or_default().replace('\t', " ");
    check_entry(policy, question, answer, &quote, expect);
}

#[test]
fn a_number_of_another_level_is_not_that_of_this_one() {
    let policy = "一级残疾每人每月200元，二级残疾每人每月150元，三级残疾每人每月100元。";
    check(policy, "补多少？", "一级 200 元，二级 150 元，三级 100 元。", &[]);
    check(policy, "补多少？", "二级的拿 150 元。", &[]);
    check(policy, "二级残疾补多少？", "每月 150 元。", &[]);
    check(policy, "补多少？", "二级的拿 200 元。", &["200 元"]);
    check(policy, "二级残疾补多少？", "每月 100 元。", &["100 元"]);
    check(policy, "补多少？", "最少 100 元，最多 200 元。", &[]);
}

#[test]
fn who_pays_and_who_gets_tell_numbers_apart() {
    let policy = "城市低保标准每月700元，农村低保标准每月500元。";
    check(policy, "多少？", "农村的 500 元，城里的 700 元。", &[]);
    check(policy, "多少？", "农村的 700 元。", &["700 元"]);
    let policy = "县级财政承担40%，乡镇承担60%。";
    check(policy, "谁出钱？", "县里出 40%，乡镇出 60%。", &[]);
    check(policy, "谁出钱？", "县里出 60%，乡镇出 40%。", &["60%", "40%"]);
    let policy = "对企业奖励5万元，对个人奖励3000元。";
    check(policy, "奖多少？", "公司奖 5 万元。", &[]);
    check(policy, "奖多少？", "公司奖 3000 元。", &["3000 元"]);
}

#[test]
fn what_is_denied_and_who_is_handed_something_tell_nothing_of_the_other() {
    let policy = "市级示范区要在11月10日前完成目录编制工作。其他县区要于11月20日前完成此项工作。";
    check(policy, "我们县不是示范区，什么时候完？", "不是示范区的，十一月二十号之前弄完就行。", &[]);
    check(policy, "示范区什么时候完？", "十一月二十号之前。", &["十一月二十号"]);
    check(policy, "乡镇哪天前弄完？", "不是示范区的，十一月二十号以前弄完就行。", &[]);
    check(policy, "乡镇哪天前弄完？", "不是示范区的，十一月十号以前弄完就行。", &["十一月十号"]);
    let policy = "向乡镇人民政府报送用餐台账。乡镇人民政府应当在5个工作日内完成初审，报县民政局。";
    check(policy, "几天审完？", "乡镇五个工作日审完，再报县民政局。", &[]);
    let policy = "2021年6月底前，建设新媒体账号；2020年12月底前，设立标准化公开专区。";
    check(policy, "大厅里的公开专区几时摆好？", "公开专区年底前要摆好；新媒体账号，明年六月底前。", &[]);
}

#[test]
fn steps_tell_terms_apart() {
    let policy = "受理后3个工作日内初审，5个工作日内复核，10个工作日内拨付资金。";
    check(policy, "多久？", "初审 3 个工作日，复核 5 个工作日。", &[]);
    check(policy, "多久？", "5 个工作日内拨付。", &["5 个工作日"]);
    let policy = "首次违规的处500元罚款；逾期不改的，处2000元罚款。";
    check(policy, "罚多少？", "第一次罚 500 元，逾期不改罚 2000 元。", &[]);
    check(policy, "罚多少？", "逾期不改罚 500 元。", &["500 元"]);
}

#[test]
fn bodies_are_told_apart_by_what_they_do() {
    let policy = "民政局负责审核，财政局负责拨款，审计局负责监督。";
    check(policy, "找谁？", "民政局审核，财政局拨款。", &[]);
    check(policy, "找谁？", "财政局按民政局审核的名单拨款。", &[]);
    check(policy, "找谁？", "审计局审核。", &["审计局"]);
    check(policy, "谁监督？", "财政局。", &["财政局"]);
}

#[test]
fn numbers_told_in_turn_are_not_taken_apart() {
    let policy = "一等奖、二等奖、三等奖分别奖励20万元、10万元、5万元。";
    check(policy, "奖多少？", "二等奖 10 万元。", &[]);
    let policy = "城市低保标准每月700元，农村低保标准每月500元。";
    check(policy, "奖多少？", "城市和农村分别是 700 元、500 元。", &[]);
}

#[test]
fn a_number_of_another_row_is_not_that_of_this_one() {
    let policy = "标准如下：\n类别\t每月（元）\t期限（月）\n甲类\t300\t12\n乙类\t200\t6\n丙类\t100\t3";
    check(policy, "丙类补多少？", "每月 100 元，补 3 个月。", &[]);
    check(policy, "乙类补多少？", "每月 300 元。", &["300 元"]);
    check(policy, "补多少？", "丙类每月 200 元。", &["200 元"]);
    check(policy, "补多少？", "甲类每月 300 元，丙类每月 100 元。", &[]);
}

#[test]
fn spoken_sums_and_hospitals_are_of_their_own_group() {
    let policy = "全自理每人每月210元，半护理每人每月350元，全护理每人每月1400元。";
    check(policy, "补多少？", "生活能自理的每月两百一，全护理的每月一千四。", &[]);
    check(policy, "补多少？", "全护理的每月一千四。", &[]);
    check(policy, "补多少？", "生活能自理的每月三百五，要人全天照护的每月一千四。", &["三百五"]);
    let policy = "乡镇卫生院起付线200元；县级医院起付线500元；市级医院起付线1000元。";
    check(policy, "多少起报？", "去县医院，过了500元的部分报销。", &[]);
    check(policy, "多少起报？", "去县医院，过了1000元的部分报销。", &["1000元"]);
}

#[test]
fn ranges_name_the_rows_of_a_table() {
    let policy = "标准如下：\n机具\t规格\t补贴（元）\n拖拉机\t20—50马力（含）\t3500\n拖拉机\t50—80马力（含）\t5500\n拖拉机\t80—100马力（含）\t7500";
    check(policy, "补多少？", "50到80马力的，一台补5500元；80到100马力的，一台补7500元。", &[]);
    check(policy, "补多少？", "20到50马力的补3500元。", &[]);
    check(policy, "补多少？", "50到80马力的，一台补3500元。", &["3500元"]);
    check(policy, "补多少？", "80到100马力的，一台补5500元。", &["5500元"]);
}

#[test]
fn bodies_of_towns_are_told_apart() {
    let policy = "镇卫生院负责病媒生物防制；镇妇联负责“美丽庭院”评比。";
    check(policy, "谁来评？", "镇妇联来评比。", &[]);
    check(policy, "谁来评“美丽庭院”？", "镇妇联。", &[]);
    check(policy, "谁来评？", "“美丽庭院”由镇卫生院评。", &["镇卫生院"]);
    check(policy, "谁来评“美丽庭院”？", "镇卫生院。", &["镇卫生院"]);
}

#[test]
fn households_are_told_apart_by_their_persons() {
    let policy = "1人户每户补助2.2万元，2人户每户补助2.8万元，3人及以上户每户补助3.5万元。";
    check(policy, "补多少？", "一个人的，每户补 22000 元；两个人的，每户补 28000 元。", &[]);
    check(policy, "补多少？", "一口人的补两万二，两口之家两万八，三口人往上三万五。", &[]);
    check(policy, "补多少？", "一个人的，每户补 28000 元；两个人的，每户补 28000 元。", &["28000 元"]);
    check(policy, "补多少？", "一口人的补两万八，两口之家两万二。", &["两万八", "两万二"]);
}

#[test]
fn levels_are_told_by_their_treasuries_and_by_li() {
    let policy = "所需资金由省财政承担20元，县级财政承担15元。";
    check(policy, "谁出钱？", "省里出二十，县里出十五。", &[]);
    check(policy, "谁出钱？", "省里出十五，县里出二十。", &["十五", "二十"]);
    check(policy, "谁出钱？", "省级财政十五元、县财政二十元。", &["十五元", "二十元"]);
}

#[test]
fn telephones_and_windows_are_of_their_own_row_and_matter() {
    let policy = "政策咨询电话0555-6123401，投诉举报电话0555-6123409。";
    check(policy, "打哪个电话？", "咨询打 6123401，投诉打 6123409。", &[]);
    check(policy, "想投诉打哪个电话？", "0555-6123409。", &[]);
    check(policy, "打哪个电话？", "咨询打 0555-6123409。", &["0555-6123409"]);
    let policy =
        "窗口如下：\n项目\t窗口\t联系电话\n失业保险返还\t3号窗口\t0835-7770131\n扩岗补助\t5号窗口\t0835-7770152";
    check(policy, "扩岗补助到哪个窗口？", "5 号窗口，电话 0835-7770152。", &[]);
    check(policy, "扩岗补助到哪个窗口？", "3 号窗口，电话 0835-7770152。", &["3 号"]);
    check(policy, "扩岗补助到哪个窗口？", "5 号窗口，电话 0835-7770131。", &["0835-7770131"]);
}

#[test]
fn bounds_tell_groups_apart() {
    let policy = "职工50人及以下的单位，返还60%；职工50人以上的单位，返还30%。";
    check(policy, "返多少？", "不超过 50 人的返六成，超过 50 人的返三成。", &[]);
    check(policy, "返多少？", "五十个人和五十个人以下的返六成。", &[]);
    check(policy, "返多少？", "单位人数超过 50 人，返还六成。", &["六成"]);
    let policy = "室温低于20℃、达到18℃的，退还百分之二十；低于18℃、达到16℃的，退还百分之五十。";
    check(policy, "退多少？", "没到20度、但有18度的退两成；没到18度、但有16度的退一半。", &[]);
    check(policy, "退多少？", "没到20度、但有18度的退一半；没到18度、但有16度的退两成。", &["一半", "两成"]);
}

#[test]
fn intervals_are_of_whom_they_bind() {
    let policy = "市医保局每半年检查一次定点医院，县医保局每季度检查一次定点药店。";
    check(policy, "多久查一回？", "市医保局半年查一回定点医院，县医保局一个季度查一回定点药店。", &[]);
    check(
        policy,
        "多久查一回？",
        "市医保局一个季度查一回定点医院，县医保局半年查一回定点药店。",
        &["一个季度", "半年"],
    );
    let policy = "乡镇每月巡查一次，村（社区）每周巡查一次，水库管理单位汛期每日巡查两次。";
    check(policy, "多久一次？", "村里一周看一遍，乡镇一个月看一遍，水库汛期一天看两遍。", &[]);
    check(policy, "多久一次？", "村里一个月巡查一次。", &["一个月"]);
}

#[test]
fn two_things_are_not_told_for_one_another() {
    let policy = "食堂早餐每人每餐不超过4元，午餐不超过9元，晚餐不超过8元。";
    check(policy, "吃一天多少？", "三顿加起来不超过 21 元：早上 4 元，中午 9 元，晚上 8 元。", &[]);
    check(policy, "吃一天多少？", "三顿加起来不超过 21 元：早上 4 元，中午 8 元，晚上 9 元。", &["8 元", "9 元"]);
    let policy = "由中央、省级以上财政承担80%，市级财政承担8%，县级财政承担12%。";
    check(policy, "谁出的？", "大头是省里和中央出，占八成。市里出 8%，县里出 12%。", &[]);
    check(policy, "谁出的？", "大头是省里和中央出，占八成。县里出 8%，市里出 12%。", &["8%", "12%"]);
}

#[test]
fn the_row_that_is_quoted_is_the_one_that_is_told_of() {
    let policy = "班次如下：\n线路\t票价\t末班\n县城至石桥\t6元\t17:50\n县城至云台\t9元\t16:30";
    let check = |answer: &str, quote: &str, expect: &[&str]| check_entry(policy, "末班几点？", answer, quote, expect);
    check("下午五点五十开。", "县城至石桥", &[]);
    check("下午四点半开。", "县城至石桥", &["四点半"]);
    check("要 9 块钱。", "县城至石桥", &["9 块钱"]);
    check("去石桥的五点五十，去云台的四点半。", "县城至石桥", &[]);
    check("四点半。", "县城至云台", &[]);
}

#[test]
fn letters_tell_classes_apart() {
    let policy = "A类人才200万元，B类人才100万元，C类人才60万元，D类人才30万元。";
    let quote = "C类人才60万元，D类人才30万元";
    check_entry(policy, "C 类人才补多少？", "60 万元。", quote, &[]);
    check_entry(policy, "C 类人才补多少？", "30 万元。", quote, &["30 万元"]);
}

#[test]
fn what_a_list_says_once_is_of_all_its_items() {
    let policy = "生育二孩的家庭，最高贷款额度上浮10%；生育三孩的家庭，上浮20%。";
    check(policy, "三孩家庭贷款多多少？", "额度上浮两成。", &[]);
    check(policy, "三孩家庭贷款多多少？", "额度上浮一成。", &["一成"]);
}

#[test]
fn a_year_of_what_two_are_paid_a_month_is_not_that_of_one() {
    let policy = "每人每月提取额不超过1200元，夫妻双方每月合计不超过2400元。";
    check(policy, "能提多少？", "两口子都缴的，合起来一年能提 28800 元。", &[]);
    check(policy, "能提多少？", "两口子都缴的，合起来一年能提 14400 元。", &["14400 元"]);
    check(policy, "能提多少？", "一个人一年能提 14400 元。", &[]);
}

#[test]
fn days_of_the_week_have_hours_of_their_own() {
    let policy = "工作日8:30—12:00、13:30—17:00，星期六9:00—12:00。";
    check(policy, "礼拜六开门吗？", "礼拜六开，上午九点到十二点。", &[]);
    check(policy, "礼拜六开门吗？", "开，上午八点半到十二点。", &["八点半"]);
}

#[test]
fn an_age_is_that_of_whom_it_is_told_of() {
    let policy = "博士研究生年龄不超过45周岁，硕士研究生年龄不超过40周岁，本科毕业生年龄不超过35周岁";
    check(policy, "多大算青年人才？", "博士45岁，硕士40岁，本科35岁。", &[]);
    check(policy, "多大算青年人才？", "硕士 45 岁以内。", &["45 岁"]);
    check(policy, "硕士多大算青年人才？", "不超过 45 岁。", &["45 岁"]);
}

#[test]
fn the_end_of_a_term_is_not_told_of_its_begin() {
    let policy = "本细则自2016年1月1日起施行，有效期至2017年12月31日。";
    check(policy, "怎么说？", "这个细则管两年，到2017年年底为止。", &[]);
    check(policy, "怎么说？", "这个细则到2018年年底为止。", &["2018年年底"]);
}

#[test]
fn both_ends_of_a_fine_are_told_of_one_thing() {
    let policy = "违法经营额5000元以上的，并处违法经营额2倍以上5倍以下的罚款。";
    check(policy, "怎么罚？", "经营额五千以上，再罚两到五倍。", &[]);
    check(policy, "怎么罚？", "经营额五千以上，再罚两到六倍。", &["六倍"]);
}

#[test]
fn an_interval_tells_its_period_too() {
    let policy = "公开募捐周期超过六个月的，至少每三个月公开一次募捐情况。";
    check(policy, "多久公开？", "超过半年的，最少每个季度公开一回。", &[]);
}
