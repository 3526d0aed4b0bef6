//! Numbers as Word writes them: 二十一, 壹, ③, IV (ECMA-376, 17.18.59).

/// A number as a format writes it; formats that Chinese documents do not have are written in digits.
pub(super) fn written(number: u32, format: &str) -> String {
    let sign = |first: char, most: u32| {
        let code = number.checked_sub(1).filter(|at| *at < most)?;
        char::from_u32(u32::from(first) + code).map(String::from)
    };
    let letters = |first: u8| {
        let at = number.checked_sub(1)?;
        let letter = char::from(first + u8::try_from(at % 26).ok()?);
        let times = usize::try_from(at / 26).ok()? + 1;
        (times < 10).then(|| letter.to_string().repeat(times))
    };
    let of = |signs: &str| {
        let at = usize::try_from(number).ok()?.checked_sub(1)?;
        signs.chars().nth(at).map(String::from)
    };
    let special = match format {
        "chineseCounting"
        | "chineseCountingThousand"
        | "japaneseCounting"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand"
        | "ideographDigital"
        | "taiwaneseDigital"
        | "japaneseDigitalTenThousand"
        | "koreanCounting" => han(number, "〇一二三四五六七八九", ["十", "百", "千"]),
        "chineseLegalSimplified" | "japaneseLegal" | "ideographLegalTraditional" => {
            han(number, "零壹贰叁肆伍陆柒捌玖", ["拾", "佰", "仟"])
        }
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => sign('①', 20),
        "decimalEnclosedParen" => sign('⑴', 20),
        "decimalEnclosedFullstop" => sign('⒈', 20),
        "ideographTraditional" => of("甲乙丙丁戊己庚辛壬癸"),
        "ideographZodiac" => of("子丑寅卯辰巳午未申酉戌亥"),
        "upperLetter" => letters(b'A'),
        "lowerLetter" => letters(b'a'),
        "upperRoman" => roman(number),
        "lowerRoman" => roman(number).map(|it| it.to_ascii_lowercase()),
        "decimalZero" => Some(format!("{number:02}")),
        "none" => Some(String::new()),
        _ => None,
    };
    special.unwrap_or_else(|| number.to_string())
}

/// 二十一, 一百零五: numbers below ten thousand, as articles of a law have them.
fn han(number: u32, digits: &str, units: [&str; 3]) -> Option<String> {
    let digit = |value: u32| digits.chars().nth(usize::try_from(value).ok()?);
    if !(1..10_000).contains(&number) {
        return None;
    }
    let zero = if digits.starts_with('〇') { '零' } else { digit(0)? };
    let mut words = String::new();
    let mut is_gap = false;
    for (place, unit) in [(1000, units[2]), (100, units[1]), (10, units[0]), (1, "")] {
        let value = number / place % 10;
        if value == 0 {
            is_gap = !words.is_empty();
            continue;
        }
        if std::mem::take(&mut is_gap) {
            words.push(zero);
        }
        // 十一, not 一十一.
        if !(place == 10 && value == 1 && words.is_empty() && unit == "十") {
            words.push(digit(value)?);
        }
        words.push_str(unit);
    }
    Some(words)
}

fn roman(number: u32) -> Option<String> {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut left = (1..4000).contains(&number).then_some(number)?;
    let mut words = String::new();
    for (value, sign) in SIGNS {
        while left >= value {
            words.push_str(sign);
            left -= value;
        }
    }
    Some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_word_writes_them() {
        for (number, format, expect) in [
            (1, "chineseCounting", "一"),
            (10, "chineseCounting", "十"),
            (11, "chineseCountingThousand", "十一"),
            (20, "japaneseCounting", "二十"),
            (21, "chineseCounting", "二十一"),
            (105, "chineseCountingThousand", "一百零五"),
            (110, "chineseCountingThousand", "一百一十"),
            (12, "chineseLegalSimplified", "壹拾贰"),
            (3, "decimalEnclosedCircle", "③"),
            (4, "upperRoman", "IV"),
            (28, "lowerLetter", "bb"),
            (7, "decimalZero", "07"),
            (2, "ideographTraditional", "乙"),
            (5, "decimal", "5"),
            (99_999, "chineseCounting", "99999"),
        ] {
            assert_eq!(written(number, format), expect, "{number} {format}");
        }
    }
}
