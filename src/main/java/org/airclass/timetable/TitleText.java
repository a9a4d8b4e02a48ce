package org.airclass.timetable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A title and the textbook edition that stood in brackets at its head. */
record TitleText(String textbook, String title) {

    private static final Pattern PREFIX = Pattern.compile("[(（]([^()（）]{2,60})[)）](.+)", Pattern.DOTALL);
    private static final Pattern NO_TEXTBOOK =
            Pattern.compile("[一二三四五六七八九十\\d上中下]+|第.{1,4}(课时|单元|章|节|课)|复习|新授|续|实验课?|习题课?");

    /** @param textbook null where none is named */
    static TitleText read(String written) {
        String text = Spelling.text(written);
        Matcher m = PREFIX.matcher(text);
        if (!m.matches() || NO_TEXTBOOK.matcher(m.group(1).strip()).matches()) {
            return new TitleText(null, text);
        }
        return new TitleText(m.group(1).strip(), m.group(2).strip());
    }
}
