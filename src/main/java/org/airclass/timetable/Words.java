package org.airclass.timetable;

import org.airclass.site.Text;

/** Which text can be kept: no half characters, no replacement characters, no control characters. */
final class Words {

    private static final char REPLACEMENT = '\uFFFD';

    private Words() {}

    /** What is wrong with the text; null when nothing is, or when there is none. */
    static Text fault(String text, int length) {
        if (text == null) {
            return null;
        }
        if (text.length() > length) {
            return new Text("超过 " + length + " 个字", "Longer than " + length + " characters");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c) || c == REPLACEMENT) {
                return new Text("第 " + (i + 1) + " 个字是乱码", "Character " + (i + 1) + " is broken");
            } else if (Character.isISOControl(c) && c != '\n' && c != '\t') {
                return new Text("第 " + (i + 1) + " 个字是控制字符", "Character " + (i + 1) + " is a control character");
            }
        }
        return null;
    }
}
