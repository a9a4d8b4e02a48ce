package org.airclass.viewership;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.airclass.watching.ViewerSet;

/** Reads who watched the lessons that a question is about, told apart as the question needs. */
final class Viewings {

    /**
     * Whose viewers are told.
     *
     * @param kind of the source; null where it is only told by the source
     * @param source null where it is not told
     * @param school null where it is not told
     */
    record Viewing(String lesson, LocalDate day, String kind, String source, String school) {

        /** @param kinds of the lesson's sources by their ids */
        Viewing withKind(Map<String, String> kinds) {
            return new Viewing(lesson, day, LessonFacts.kindOf(source, kinds), source, school);
        }
    }

    private final Connection connection;
    private final ReportQuestion question;
    private final SchoolTree tree;
    private final String viewerSchool;
    private final boolean bySchool;
    private final boolean byKind;

    /** @param byKind kinds of sources are told apart, beside what the question is narrowed to; @param bySchool so are schools */
    Viewings(Connection connection, ReportQuestion question, SchoolTree tree, boolean byKind, boolean bySchool) {
        Map<Dimension, String> filters = question.filters();
        this.connection = connection;
        this.question = question;
        this.tree = tree;
        this.viewerSchool = filters.get(Dimension.VIEWER_SCHOOL);
        this.bySchool = bySchool || viewerSchool != null;
        this.byKind = byKind || filters.containsKey(Dimension.KIND);
    }

    /** Viewers are told apart by source or by school, not by both. */
    boolean canTellViewers() {
        return !(bySchool && byKind);
    }

    /** The viewers of these lessons in the days of the question, each with what they are told apart by. */
    void viewers(Collection<String> lessons, int atOnce, BiConsumer<Viewing, ViewerSet> reader) throws SQLException {
        String table = bySchool ? "watching_school_viewers" : byKind ? "watching_source_viewers" : "watching_viewers";
        String part = bySchool ? "c.school" : byKind ? "c.source" : "NULL";
        List<String> ids = lessons.stream().distinct().sorted().toList();
        for (int at = 0; at < ids.size(); at += atOnce) {
            List<String> some = ids.subList(at, Math.min(at + atOnce, ids.size()));
            List<Object> parameters = new ArrayList<>(some);
            parameters.add(question.from());
            parameters.add(question.to());
            parameters.addAll(schoolIds());
            Rows.each(
                    connection,
                    "SELECT c.lesson, c.day, " + part + ", c.sketch FROM " + table + " c WHERE c.lesson IN ("
                            + Rows.marks(some.size()) + ") AND c.day BETWEEN ? AND ? AND "
                            + (bySchool ? schools() : "TRUE"),
                    parameters,
                    row -> reader.accept(
                            new Viewing(
                                    row.getString(1),
                                    row.getObject(2, LocalDate.class),
                                    null,
                                    bySchool ? null : row.getString(3),
                                    bySchool ? row.getString(3) : null),
                            new ViewerSet().add(row.getBytes(4))));
        }
    }

    private String schools() {
        Collection<String> ids = schoolIds();
        // A district that has no schools yet has no viewers.
        String none = viewerSchool == null ? "TRUE" : "FALSE";
        return ids.isEmpty() ? none : "c.school IN (" + Rows.marks(ids.size()) + ")";
    }

    /** Empty for all where none is asked for. */
    private Collection<String> schoolIds() {
        return viewerSchool == null ? List.of() : tree.schoolIdsWithin(viewerSchool);
    }
}
