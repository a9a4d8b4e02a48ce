package org.airclass.programme;

import java.util.List;
import java.util.Map;

/** The style class of a subject: a hue of its own for the usual ones, a steady one for the rest. */
final class SubjectColour {

    private static final int HUES = 12;

    /** The first name contained in a subject decides: 数学北师大 is mathematics. */
    private static final List<Map.Entry<String, Integer>> USUAL = List.of(
            Map.entry("语文", 1),
            Map.entry("数学", 2),
            Map.entry("英语", 3),
            Map.entry("科学", 4),
            Map.entry("物理", 5),
            Map.entry("化学", 6),
            Map.entry("生物", 7),
            Map.entry("道德", 8),
            Map.entry("道法", 8),
            Map.entry("政治", 8),
            Map.entry("历史", 9),
            Map.entry("地理", 10),
            Map.entry("音乐", 11),
            Map.entry("美术", 11),
            Map.entry("体育", 12),
            Map.entry("信息", 12));

    private SubjectColour() {}

    static String of(String subject) {
        String name = subject == null ? "" : subject;
        int hue = USUAL.stream()
                .filter(usual -> name.contains(usual.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> 1 + Math.floorMod(name.hashCode(), HUES));
        return "hue-" + hue;
    }
}
