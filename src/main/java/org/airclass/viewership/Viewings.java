package org.airclass.viewership;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.airclass.watching.ViewerSet;

/** Reads what came to the lessons that a question is about, in as fine a grain as the question needs. */
final class Viewings {

    record LessonDay(String lesson, LocalDate day) {}

    /**
     * @param kind of the source; null where it is not told, or only by the source
     * @param source null where it is not told
     * @param hour 00 to 23; null where it is not told
     * @param school null where it is not told
     */
    record Viewing(
            String lesson,
            LocalDate day,
            String hour,
            String kind,
            String source,
            String school,
            long opens,
            long plays,
            long seconds) {

        /** A planned lesson, as if somebody looked. */
        static Viewing of(LessonFacts lesson) {
            String hour =
                    lesson.start() == null ? null : lesson.start().toString().substring(0, 2);
            return new Viewing(lesson.id(), lesson.date(), hour, null, null, null, 0, 0, 0);
        }

        Viewing withKind(String known) {
            return new Viewing(lesson, day, hour, known, source, school, opens, plays, seconds);
        }
    }

    private static final String JOIN = " JOIN programme_lesson l ON l.lesson_id = c.lesson WHERE ";

    private final Connection connection;
    private final ReportQuestion question;
    private final SchoolTree tree;
    private final Map<Dimension, String> filters;
    private final LessonFilter filter;
    private final ZoneId zone;
    private final boolean bySchool;
    private final boolean byHour;
    private final boolean byKind;

    /** @param by what is told apart; null for nothing or for days */
    Viewings(Connection connection, ReportQuestion question, SchoolTree tree, Dimension by, ZoneId zone) {
        this.connection = connection;
        this.question = question;
        this.tree = tree;
        this.filters = question.filters();
        this.filter = new LessonFilter(filters, tree);
        this.zone = zone;
        this.bySchool = by == Dimension.VIEWER_SCHOOL || filters.containsKey(Dimension.VIEWER_SCHOOL);
        this.byHour = by == Dimension.HOUR;
        this.byKind = by == Dimension.KIND || filters.containsKey(Dimension.KIND);
    }

    List<Viewing> read() throws SQLException {
        List<Viewing> found = new ArrayList<>();
        if (bySchool) {
            String sums = "SELECT c.lesson, c.hour * 60, c.source, c.school, c.opens, c.plays, c.seconds"
                    + " FROM watching_school_count c";
            each(sums + JOIN + "c.hour >= ? AND c.hour < ? AND " + schools(), hours(), found);
        } else if (byHour) {
            each(
                    "SELECT c.lesson, c.minute, c.source, NULL, c.opens, c.plays, c.seconds FROM watching_count c"
                            + JOIN + "c.minute >= ? AND c.minute < ?",
                    List.of(minute(question.from()), minute(question.to().plusDays(1))),
                    found);
            each(
                    "SELECT c.lesson, c.hour * 60, c.source, NULL, c.opens, c.plays, c.seconds FROM watching_hour c"
                            + JOIN + "c.hour >= ? AND c.hour < ?",
                    hours(),
                    found);
        } else {
            rolledUp(found);
        }
        return found;
    }

    /** Viewers are told apart by source or by school, not by both. */
    boolean canTellViewers() {
        return !(bySchool && byKind);
    }

    /** The viewers of these lessons and days, each with what they are told apart by. */
    void viewers(Set<LessonDay> wanted, int atOnce, BiConsumer<Viewing, ViewerSet> reader) throws SQLException {
        String table = bySchool ? "watching_school_viewers" : byKind ? "watching_source_viewers" : "watching_viewers";
        String part = bySchool ? "c.school" : byKind ? "c.source" : "NULL";
        List<String> ids =
                wanted.stream().map(LessonDay::lesson).distinct().sorted().toList();
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
                                    null,
                                    bySchool ? null : row.getString(3),
                                    bySchool ? row.getString(3) : null,
                                    0,
                                    0,
                                    0),
                            new ViewerSet().add(row.getBytes(4))));
        }
    }

    private void rolledUp(List<Viewing> found) throws SQLException {
        List<Object> parameters = new ArrayList<>(List.of(question.from(), question.to()));
        String kind = filters.get(Dimension.KIND);
        String kinds = "c.kind = '" + LessonFacts.ALL_KINDS + "'";
        if (kind != null) {
            kinds = "c.kind = ?";
            parameters.add(kind);
        } else if (byKind) {
            kinds = "c.kind <> '" + LessonFacts.ALL_KINDS + "'";
        }
        parameters.addAll(filter.parameters());
        Rows.each(
                connection,
                "SELECT c.lesson, c.day, c.kind, c.opens, c.plays, c.seconds FROM viewership_lesson c" + JOIN
                        + "c.day BETWEEN ? AND ? AND " + kinds + " AND " + filter.where(),
                parameters,
                row -> found.add(new Viewing(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        null,
                        byKind ? row.getString(3) : null,
                        null,
                        null,
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6))));
    }

    private void each(String sql, Collection<?> range, List<Viewing> found) throws SQLException {
        List<Object> parameters = new ArrayList<>(range);
        if (bySchool) {
            parameters.addAll(schoolIds());
        }
        parameters.addAll(filter.parameters());
        Rows.each(connection, sql + " AND " + filter.where(), parameters, row -> found.add(viewing(row)));
    }

    private Viewing viewing(ResultSet row) throws SQLException {
        ZonedDateTime at = Instant.ofEpochSecond(row.getLong(2) * 60).atZone(zone);
        String hour = at.toLocalTime().toString().substring(0, 2);
        return new Viewing(
                row.getString(1),
                at.toLocalDate(),
                hour,
                null,
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7));
    }

    private String schools() {
        Collection<String> ids = schoolIds();
        return ids.isEmpty() ? "TRUE" : "c.school IN (" + Rows.marks(ids.size()) + ")";
    }

    /** Empty for all. */
    private Collection<String> schoolIds() {
        String asked = filters.get(Dimension.VIEWER_SCHOOL);
        return bySchool && asked != null ? tree.schoolIdsWithin(asked) : List.of();
    }

    private List<Integer> hours() {
        return List.of(minute(question.from()) / 60, minute(question.to().plusDays(1)) / 60);
    }

    private int minute(LocalDate day) {
        return Math.toIntExact(day.atStartOfDay(zone).toEpochSecond() / 60);
    }
}
