//! Letters of PDF copies: radicals and compatibility characters that look like Han characters and are none, since a font
//! drew both with one glyph (⼿⼯, ⺠, 行): each has the character that it shows.
//!
//! Kangxi radicals and compatibility ideographs as Unicode's compatibility mapping has them, radicals of the supplement by
//! their equivalent ideograph (Unicode data files, Unicode License v3); 户 and 青 as they are written today. All of them take
//! three bytes, before and after, so that every place in a text holds.

use std::borrow::Cow;

use super::find;

/// From U+2F00 on.
const KANGXI: &str = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山\
    巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙\
    牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮\
    色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食\
    首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";
/// From U+2E80 on; what shows no character by itself stays as it is.
const SUPPLEMENT: &str = "⺀厂乛乚乙亻冂⺇刀刂卜⺋小小兀尣尢尣巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻\
    竹糹纟罓罒⺳⺴⺵羊羊羋耂肀聿肉臼艹艹艹虎衤覀西见角⻇讠贝足车辶辶辶邑钅長镸长门阜阝雨青韦页风\
    飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";
/// From U+F900 on.
const COMPATIBILITY: &str = "豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來\
    冷勞擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏\
    樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎\
    力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴\
    隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢\
    罹裏裡里離匿溺吝燐璘藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀﨎﨏塚﨑晴﨓\
    﨔凞猪益礼神祥福靖精羽﨟蘒﨡諸﨣﨤逸都﨧﨨﨩飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏\
    既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸難響頻恵𤋮舘﩮﩯\
    並况全侀充冀勇勺喝啕喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流滛滋漢瀞煮瞧\
    爵犯猪瑱甆画瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆視調諸請謁諾諭謹變贈輸遲醙鉶陼難靖韛響頋\
    頻鬒龜𢡊𢡄𣏕㮝䀘䀹𥉉𥳐𧻓齃龎";

/// The text with the characters that its letters show, 镇民政所用手机 for 镇⺠政所⽤⼿机: as many bytes.
pub(crate) fn shown(text: &str) -> Cow<'_, str> {
    let may_hold =
        || find::has_pair(text, |lead, next| matches!((lead, next), (0xE2, 0xBA..=0xBF) | (0xEF, 0xA4..=0xAB)));
    if (!find::LOOKS_FIRST || may_hold()) && text.contains(is_letter) {
        Cow::Owned(text.chars().map(|character| character_of(character).unwrap_or(character)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// Whether the character shows nothing that can be known: of private use, or the sign for what could not be read.
pub(crate) const fn is_unreadable(character: char) -> bool {
    matches!(character, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFD}' | '\u{FFFD}')
}

const fn is_letter(character: char) -> bool {
    matches!(character, '\u{2E80}'..='\u{2FD5}' | '\u{F900}'..='\u{FAD9}')
}

fn character_of(letter: char) -> Option<char> {
    let (first, table) = match letter {
        '\u{2E80}'..='\u{2EF3}' => (0x2E80, SUPPLEMENT),
        '\u{2F00}'..='\u{2FD5}' => (0x2F00, KANGXI),
        '\u{F900}'..='\u{FAD9}' => (0xF900, COMPATIBILITY),
        _ => return None,
    };
    // Three bytes each, so that a character is looked up and not counted off.
    let at = usize::try_from(u32::from(letter) - first).ok()? * 3;
    table.get(at..at + 3)?.chars().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_a_copy_become_what_they_show() {
        let check = |copy: &str, expect: &str| assert_eq!(shown(copy), expect);
        check("第⼀条　每⼾补助2000元，⾃2027年2⽉1⽇起施⾏。", "第一条　每户补助2000元，自2027年2月1日起施行。");
        check("⻓⻔⻋⻅⾦⾬⿓", "长门车见金雨龍");
        check("\u{F98E}度，\u{F9BA}解\u{FA08}政", "年度，了解行政");
        check("第一条 照旧。", "第一条 照旧。");
        check("镇⺠政所⽤⼿机", "镇民政所用手机");
    }

    #[test]
    fn every_letter_keeps_its_place() {
        let tables = [(0x2E80, 0x2EF3, SUPPLEMENT), (0x2F00, 0x2FD5, KANGXI), (0xF900, 0xFAD9, COMPATIBILITY)];
        for (first, last, table) in tables {
            assert_eq!(table.chars().count(), last - first + 1);
            assert!(table.chars().all(|character| character.len_utf8() == 3));
        }
    }
}
