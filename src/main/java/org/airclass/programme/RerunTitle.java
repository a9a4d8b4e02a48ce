package org.airclass.programme;

import java.util.regex.Pattern;

/** What a title says of being shown again: 重播 before or behind what it is about. */
public final class RerunTitle {

    private static final Pattern SAYS_SO = Pattern.compile("重播|复播|重放|\\brerun\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern AROUND = Pattern.compile("[\\s·()（）]+");

    private RerunTitle() {}

    public static boolean saysSo(String title) {
        return SAYS_SO.matcher(title).find();
    }

    /** The same for a first run and its rerun: for comparing, not for reading. */
    public static String plain(String title) {
        return AROUND.matcher(SAYS_SO.matcher(title).replaceAll("")).replaceAll("");
    }
}
