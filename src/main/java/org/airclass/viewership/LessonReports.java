package org.airclass.viewership;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.airclass.school.Grade;
import org.airclass.school.Organisations;
import org.airclass.site.Transactions;
import org.airclass.viewership.LessonReport.Kind;
import org.airclass.viewership.LessonReport.Row;
import org.airclass.viewership.LessonReport.Totals;
import org.airclass.watching.ViewerSet;

/** Puts a report together from what was published and what was counted, some days at a time. */
@ApplicationScoped
class LessonReports {

    /** All viewings up to now: of lessons in the range, whenever they were watched. */
    static final LocalDate EVER = LocalDate.of(1970, 1, 1);

    static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

    /** By day and time, younger grades first; what has no time, handouts, ends the day. */
    private static final Comparator<LessonFacts> AS_A_DAY_RUNS = Comparator.comparing(LessonFacts::date)
            .thenComparing(LessonFacts::start, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(lesson ->
                    lesson.grades().isEmpty() ? Grade.LAST : lesson.grades().get(0))
            .thenComparing(LessonFacts::id);

    private final ReportTables tables;
    private final Organisations organisations;
    private final FewDevices few;

    LessonReports(ReportTables tables, Organisations organisations, ViewershipConfig config) {
        this.tables = tables;
        this.organisations = organisations;
        this.few = new FewDevices(config.smallest());
    }

    LessonReport answer(ReportQuestion question, Locale language) {
        List<Row> rows = new ArrayList<>();
        Totals totals = each(question, rows::add);
        return new LessonReport(
                question.from(),
                question.to(),
                question.grade(),
                question.subject(),
                narrowedTo(question, language),
                ReportDefinitions.in(language),
                rows,
                totals);
    }

    List<Narrowing> narrowedTo(ReportQuestion question, Locale language) {
        return Narrowing.of(question, tree(), language);
    }

    /** Tells row by row, holding those of some days at most. */
    Totals each(ReportQuestion question, Consumer<Row> reader) {
        SchoolTree tree = tree();
        Sum sum = new Sum();
        try {
            List<ReportTables.Days> parts = tables.parts(question, tree);
            for (ReportTables.Days part : parts) {
                ReportTables.Found found = tables.read(question, part, tree, parts.size() == 1);
                found.lessons().stream().sorted(AS_A_DAY_RUNS).forEach(lesson -> {
                    ReportTables.Counts counts = found.counts().getOrDefault(lesson.id(), ReportTables.Counts.NONE);
                    Row row = told(row(lesson, counts, found, question), question);
                    sum.add(lesson, counts, row.hidden() != null);
                    reader.accept(row);
                });
                sum.add(found);
            }
            return told(sum.totals(parts.size() <= 1, question), sum.hidden, question);
        } catch (SQLException e) {
            throw new IllegalStateException("the report's tables can't be read", e);
        }
    }

    private SchoolTree tree() {
        return Transactions.run(() -> SchoolTree.of(organisations));
    }

    private Row told(Row row, ReportQuestion question) {
        return areFew(row.viewers(), row.opens(), row.plays(), row.watchMinutes(), question)
                ? row.hidden(few.fewer())
                : row;
    }

    /** Where one row is hidden, what all others have together would tell it. */
    private Totals told(Totals totals, int hidden, ReportQuestion question) {
        if (areFew(totals.viewers(), totals.opens(), totals.plays(), totals.watchMinutes(), question)) {
            return totals.hidden(few.fewer());
        }
        return hidden == 1 ? totals.hidden(null) : totals;
    }

    /** Of one school's viewers. Where it is not known how many they are, they are no more than openings or plays. */
    private boolean areFew(Long viewers, long opens, long plays, double minutes, ReportQuestion question) {
        long most = viewers == null ? Math.max(opens, plays) : viewers;
        boolean any = most > 0 || opens + plays > 0 || minutes > 0;
        return question.others().containsKey(Dimension.VIEWER_SCHOOL) && few.isHidden(most, any);
    }

    private static Row row(
            LessonFacts lesson, ReportTables.Counts counts, ReportTables.Found found, ReportQuestion question) {
        List<Grade> grades = lesson.grades().stream().map(Grade::new).toList();
        Grade asked = question.grade();
        return new Row(
                lesson.id(),
                lesson.kind(),
                lesson.date(),
                lesson.until(),
                lesson.start(),
                asked != null || grades.isEmpty() ? asked : grades.get(0),
                grades,
                lesson.subject(),
                lesson.title(),
                lesson.textbook(),
                lesson.cancelled(),
                lesson.teachers(),
                counts.opens(),
                counts.plays(),
                found.viewers() == null ? null : found.viewers().getOrDefault(lesson.id(), 0L),
                LessonReport.minutes(counts.seconds()),
                question.others().containsKey(Dimension.VIEWER_SCHOOL) ? null : counts.busiestMinute(),
                question.isOfSomeViewings() ? null : counts.robotOpens(),
                null);
    }

    /** What adds up while rows are told. */
    private static final class Sum {
        private int lessons;
        private int handouts;
        private long opens;
        private long plays;
        private long seconds;
        private long robotOpens;
        private Long viewers = 0L;
        private int hidden;
        private Long busiestMinute = 0L;
        private final ViewerSet united = new ViewerSet();

        void add(LessonFacts lesson, ReportTables.Counts counts, boolean isHidden) {
            hidden += isHidden ? 1 : 0;
            if (lesson.kind() == Kind.LESSON) {
                lessons++;
            } else {
                handouts++;
            }
            opens += counts.opens();
            plays += counts.plays();
            seconds += counts.seconds();
            robotOpens += counts.robotOpens();
        }

        void add(ReportTables.Found found) {
            viewers = found.allViewers();
            busiestMinute = found.busiestMinute();
            united.add(found.united());
        }

        /** @param whole all were found at once */
        Totals totals(boolean whole, ReportQuestion question) {
            return new Totals(
                    lessons,
                    handouts,
                    opens,
                    plays,
                    whole || viewers == null ? viewers : Long.valueOf(united.size()),
                    LessonReport.minutes(seconds),
                    whole ? busiestMinute : null,
                    question.isOfSomeViewings() ? null : robotOpens,
                    null);
        }
    }
}
