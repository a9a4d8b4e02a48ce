package org.airclass.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.airclass.streaming.StreamStates;

/**
 * A way to watch, as a page offers it.
 *
 * @param href null for what is not on the web, such as a TV channel: told, not linked
 * @param style {@code go} for the one to take now, {@code main} for the one to take, {@code over} for a broadcast that
 *     was, else empty
 * @param hint read out after the text, for who can't see where the link stands
 */
public record Way(String text, String href, String style, String hint) {

    /** Labels of a live source that say no more than its kind. */
    private static final Set<String> SAYS_NO_MORE = Set.of("直播", "进入课堂", "直播课堂");

    /** The ways of a lesson, the one to take first; what is known not to work comes last and says so. */
    static List<Way> of(PublishedLesson lesson, LessonState state, StreamStates streams) {
        Predicate<Source> fails = s -> isExpected(s, state) && streams.isDown(s.url());
        List<Source> sources = lesson.sources().stream()
                .sorted(Comparator.comparing(fails::test))
                .toList();
        Source first = toTake(sources, state, fails);
        List<Way> ways = new ArrayList<>();
        if (first != null) {
            ways.add(way(first, state, true, lesson));
        }
        sources.stream()
                .filter(s -> s != first)
                .map(s -> fails.test(s) ? way(s, state, false, lesson).failing() : way(s, state, false, lesson))
                .forEach(ways::add);
        return List.copyOf(ways);
    }

    /** It has to be there: before its time a broadcast that is not is no news. */
    private static boolean isExpected(Source source, LessonState state) {
        return switch (source.kind()) {
            case LIVE -> state == LessonState.NOW;
            case REPLAY -> state == LessonState.NOW || state == LessonState.PAST;
            case TV, DOWNLOAD -> false;
        };
    }

    private Way failing() {
        return new Way(text + "（暂时不通）", href, style, hint);
    }

    static List<Way> of(PublishedHandout handout) {
        return handout.sources().stream()
                .map(s -> new Way(s.label(), href(handout.id(), s), "", handout.title()))
                .toList();
    }

    /** Live while it is live and before; afterwards the recording. Where all fail the first of them may have recovered. */
    private static Source toTake(List<Source> sources, LessonState state, Predicate<Source> fails) {
        List<SourceKind> order =
                state == LessonState.PAST ? List.of(SourceKind.REPLAY) : List.of(SourceKind.LIVE, SourceKind.REPLAY);
        return order.stream()
                .flatMap(kind -> sources.stream().filter(s -> s.kind() == kind && s.url() != null))
                .min(Comparator.comparing(fails::test))
                .orElse(null);
    }

    private static Way way(Source source, LessonState state, boolean first, PublishedLesson lesson) {
        return new Way(
                text(source, state, first, lesson),
                href(lesson.id(), source),
                style(source, state, first),
                lesson.title());
    }

    private static String style(Source source, LessonState state, boolean first) {
        if (state == LessonState.PAST && (source.kind() == SourceKind.LIVE || source.kind() == SourceKind.TV)) {
            return "over";
        }
        return !first ? "" : state == LessonState.NOW ? "go" : "main";
    }

    private static String text(Source source, LessonState state, boolean first, PublishedLesson lesson) {
        return switch (source.kind()) {
            case LIVE -> live(source.label(), state, first, lesson);
            case TV -> source.label().startsWith("电视") ? source.label() : "电视 " + source.label();
            case REPLAY -> source.label();
            case DOWNLOAD -> source.label().contains("下载") ? source.label() : "下载 " + source.label();
        };
    }

    private static String live(String label, LessonState state, boolean first, PublishedLesson lesson) {
        boolean plain = SAYS_NO_MORE.contains(label);
        return switch (state) {
            case NOW -> first ? plain ? "进入课堂" : "进入课堂 · " + label : label;
            case AHEAD -> first ? (plain ? "直播" : label) + " " + Words.time(lesson.start()) + " 开始" : label;
            case PAST -> plain ? "直播（已结束）" : label + "（已结束）";
            case CANCELLED -> label;
        };
    }

    private static String href(String id, Source source) {
        return source.url() == null ? null : "/watch/" + id + "/" + source.id();
    }
}
