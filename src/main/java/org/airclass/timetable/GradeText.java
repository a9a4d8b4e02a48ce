package org.airclass.timetable;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.airclass.school.Grade;
import org.airclass.school.Stage;

/** Reads the grades of one cell: 四年级, 七、八年级, 7-9年级, 四/五年级, 高一至高三, 初中. */
final class GradeText {

    private static final Pattern SEPARATOR = Pattern.compile("[、,/;&+ ]|和|与|及");
    private static final Pattern RANGE = Pattern.compile("-+|–+|—+|~+|至|到");
    private static final Pattern PART = Pattern.compile("(小学|初中|高中|初|高|g|grade)?(\\d{1,2}|[一二三四五六七八九]|十[一二]?)?(年级)?");
    private static final Pattern IN_TEXT = Pattern.compile(
            "(?:小学|初中|高中)?(?:\\d{1,2}|[一二三四五六七八九])年级|[初高][一二三]|高中[一二三]|初中[一二三]|grade ?\\d{1,2}|(?<![a-z])g\\d{1,2}");

    private GradeText() {}

    /** Ascending; empty when any part of it is no grade. */
    static List<Grade> read(String written) {
        String text = Spelling.plain(written).replace("全体", "").replaceAll("(?<=[年级一二三\\d]) (?=年级)", "");
        Optional<List<Grade>> stage = stage(text);
        if (stage.isPresent()) {
            return stage.get();
        }
        TreeSet<Grade> grades = new TreeSet<>();
        String stem = "";
        for (String part : SEPARATOR.split(text.replaceAll("grade ", "grade"))) {
            if (part.isEmpty()) {
                continue;
            }
            String[] ends = RANGE.split(part, -1);
            Optional<Grade> first = one(ends[0], stem);
            stem = stem(ends[0], stem);
            Optional<Grade> last = ends.length == 2 ? one(ends[1], stem) : first;
            if (ends.length > 2
                    || first.isEmpty()
                    || last.isEmpty()
                    || last.get().compareTo(first.get()) < 0) {
                return List.of();
            }
            IntStream.rangeClosed(first.get().number(), last.get().number())
                    .mapToObj(Grade::new)
                    .forEach(grades::add);
        }
        return List.copyOf(grades);
    }

    /** The first grade named in a running text such as a title. */
    static Optional<String> find(String title) {
        Matcher found = IN_TEXT.matcher(Spelling.plain(title));
        while (found.find()) {
            if (Grade.parse(found.group()).isPresent()) {
                return Optional.of(found.group());
            }
        }
        return Optional.empty();
    }

    private static Optional<List<Grade>> stage(String text) {
        for (Stage stage : Stage.values()) {
            if (text.equals(stage.chinese())) {
                return Optional.of(
                        Grade.all().stream().filter(g -> g.stage() == stage).toList());
            }
        }
        return Optional.empty();
    }

    /** 二 alone after 高一 is 高二. */
    private static Optional<Grade> one(String part, String stem) {
        Matcher m = PART.matcher(part);
        if (!m.matches() || m.group(2) == null) {
            return Optional.empty();
        }
        String name = m.group(1) == null ? stem + part : part;
        return Grade.parse(name).or(() -> Grade.parse(name + "年级"));
    }

    private static String stem(String part, String before) {
        Matcher m = PART.matcher(part);
        return m.matches() && m.group(1) != null ? m.group(1) : before;
    }
}
