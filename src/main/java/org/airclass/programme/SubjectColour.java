package org.airclass.programme;

import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The colour of a subject: a hue of its own for the usual ones, a steady one for the rest. */
final class SubjectColour {

    /** As the style sheet has them. */
    private static final int[] HUES = {
        0xd9483b, 0x2f7de1, 0x9457d6, 0x1f9160, 0x1d8aa8, 0xb8690b,
        0x4d8f2c, 0xc4522a, 0x8d6e3f, 0x3f7f86, 0xd6409f, 0x5b6ee1
    };

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

    /** As a school lists its subjects: the usual ones in their order, then the rest by name. */
    static final Comparator<String> USUAL_FIRST =
            Comparator.comparingInt(SubjectColour::place).thenComparing(Comparator.naturalOrder());

    private SubjectColour() {}

    private static int place(String subject) {
        for (int i = 0; i < USUAL.size(); i++) {
            if (subject.contains(USUAL.get(i).getKey())) {
                return i;
            }
        }
        return USUAL.size();
    }

    /** Its style class. */
    static String of(String subject) {
        return "hue-" + hue(subject);
    }

    /** For pictures. */
    static Color colour(String subject) {
        return new Color(HUES[hue(subject) - 1]);
    }

    private static int hue(String subject) {
        String name = subject == null ? "" : subject;
        return USUAL.stream()
                .filter(usual -> name.contains(usual.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> 1 + Math.floorMod(name.hashCode(), HUES.length));
    }
}
