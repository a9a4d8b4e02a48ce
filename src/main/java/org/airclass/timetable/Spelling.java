package org.airclass.timetable;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people write, made comparable: width, blanks and Chinese numerals stop mattering. */
final class Spelling {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u3000]+");
    private static final Pattern NUMERAL = Pattern.compile("[〇零一二三四五六七八九十廿]+(?=[年月日号时点分节])");
    private static final String DIGITS = "零一二三四五六七八九";

    private Spelling() {}

    /** Stripped of blanks around it, wide ones too, and of invisible characters; otherwise as written. */
    static String text(String written) {
        if (written == null) {
            return "";
        }
        String visible = INVISIBLE.matcher(written).replaceAll("");
        return BLANKS.matcher(visible).replaceAll(" ").strip();
    }

    /** In half width, lower case, single blanks: what patterns are written for. */
    static String plain(String written) {
        return text(Normalizer.normalize(text(written), Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
    }

    /** Equal for two texts that differ in blanks and width only. */
    static String key(String written) {
        return plain(written).replace(" ", "");
    }

    /** 四月十五日 as 4月15日, 第一节 as 第1节; numerals that count nothing stay. */
    static String digits(String plain) {
        Matcher numerals = NUMERAL.matcher(plain);
        return numerals.replaceAll(m -> {
            int value = value(m.group());
            return value < 0 ? m.group() : Integer.toString(value);
        });
    }

    /** A lone surrogate, U+FFFD or a control character: something was lost before it came here. */
    static boolean isDamaged(String text) {
        return Words.fault(text.replace("\r", ""), Integer.MAX_VALUE) != null;
    }

    /** 一 to 九十九; -1 where it is no number. */
    private static int value(String numeral) {
        String n = numeral.replace('〇', '零').replace("廿", "二十");
        int ten = n.indexOf('十');
        if (ten < 0) {
            return n.length() == 1 ? DIGITS.indexOf(n) : -1;
        }
        String tens = n.substring(0, ten);
        String ones = n.substring(ten + 1);
        if (tens.length() > 1 || ones.length() > 1 || ones.indexOf('十') >= 0) {
            return -1;
        }
        return (tens.isEmpty() ? 1 : DIGITS.indexOf(tens)) * 10 + (ones.isEmpty() ? 0 : DIGITS.indexOf(ones));
    }
}
