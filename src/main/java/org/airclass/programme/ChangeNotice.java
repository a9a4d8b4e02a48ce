package org.airclass.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the current edition changed on a grade's day, in sentences for parents. */
final class ChangeNotice {

    private static final int AT_MOST = 3;

    private ChangeNotice() {}

    /** Empty for the first edition: all of it is new, and nothing has changed for anybody. */
    static List<String> sentences(Index index, int grade, LocalDate date) {
        if (index.edition().number() <= 1) {
            return List.of();
        }
        List<String> all = new ArrayList<>();
        for (Change change : index.edition().changes()) {
            if (change.subject() != null && change.grades().contains(grade) && index.shows(change.lesson())) {
                sentence(index, change, date).ifPresent(all::add);
            }
        }
        if (all.size() <= AT_MOST) {
            return all;
        }
        List<String> some = new ArrayList<>(all.subList(0, AT_MOST));
        some.add("另有 " + (all.size() - AT_MOST) + " 处变更");
        return some;
    }

    private static Optional<String> sentence(Index index, Change change, LocalDate date) {
        boolean here = change.date().equals(date.toString());
        Optional<Change.Field> day = field(change, "date");
        boolean left = day.filter(d -> date.toString().equals(d.before())).isPresent();
        if (!here && !left) {
            return Optional.empty();
        }
        String what = change.subject() + quoted(change.title());
        if (left) {
            return Optional.of(what + "改到 " + Words.date(LocalDate.parse(change.date())) + start(index, change));
        }
        return switch (change.kind()) {
            case ADDED -> Optional.of("新增" + start(index, change) + " " + what);
            case CANCELLED -> Optional.of(what + "取消");
            case RESTORED -> Optional.of(what + "恢复，" + start(index, change).strip() + " 开始");
            case MOVED -> Optional.of(what + moved(index, change, day) + others(change));
            case CHANGED ->
                Optional.of(what + others(change).replaceFirst("^，", "")).filter(s -> !s.equals(what));
        };
    }

    private static String moved(Index index, Change change, Optional<Change.Field> day) {
        if (day.isPresent()) {
            return "从 " + Words.date(LocalDate.parse(day.get().before())) + " 移到本日" + start(index, change);
        }
        if (field(change, "start").isPresent()) {
            return "改到" + start(index, change) + " 开始";
        }
        return "改到 " + field(change, "end").map(Change.Field::after).orElse("") + " 结束";
    }

    private static String others(Change change) {
        return change.fields().stream()
                .map(ChangeNotice::other)
                .flatMap(Optional::stream)
                .map(text -> "，" + text)
                .collect(Collectors.joining());
    }

    private static Optional<String> other(Change.Field field) {
        return switch (field.field()) {
            case "teachers" -> Optional.of(field.after() == null ? "主讲待定" : "主讲换为" + field.after());
            case "title" -> Optional.of("课题原为" + quoted(field.before()));
            case "subject" -> Optional.of("学科原为" + field.before());
            case "textbook" -> Optional.of("教材" + (field.after() == null ? "不限" : "换为" + field.after()));
            case "sources" -> Optional.of("观看方式有更新");
            case "livePoint" -> Optional.of(field.after() == null ? "直播点待定" : "改在" + field.after());
            default -> Optional.empty();
        };
    }

    private static String start(Index index, Change change) {
        return index.lesson(change.lesson())
                .map(l -> " " + Words.time(l.start()))
                .orElse("");
    }

    /** A title that brings its own 《》 does not get a second pair around it. */
    private static String quoted(String title) {
        return title.contains("《") ? title : "《" + title + "》";
    }

    private static Optional<Change.Field> field(Change change, String name) {
        return change.fields().stream().filter(f -> f.field().equals(name)).findFirst();
    }
}
