package org.airclass.viewership;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.airclass.school.Organisations;
import org.airclass.school.Term;
import org.airclass.school.Terms;
import org.airclass.site.SiteClock;
import org.airclass.site.Transactions;

/** Answers how much was watched, from what is rolled up where it can, else from the lessons. */
@ApplicationScoped
class Summaries {

    /** Grades by the times at which lessons begin. */
    static final Slice BLOCKS = Slice.of(Dimension.GRADE, Dimension.BLOCK);

    private final DataSource dataSource;
    private final Organisations organisations;
    private final Terms terms;
    private final RollUpTurn turn;
    private final SiteClock clock;
    private final ViewershipConfig config;

    Summaries(
            DataSource dataSource,
            Organisations organisations,
            Terms terms,
            RollUpTurn turn,
            SiteClock clock,
            ViewershipConfig config) {
        this.dataSource = dataSource;
        this.organisations = organisations;
        this.terms = terms;
        this.turn = turn;
        this.clock = clock;
        this.config = config;
    }

    Summary answer(ReportQuestion question, By by, Locale language) {
        SchoolTree tree = tree();
        List<Term> all = by == By.PHASE ? Transactions.run(terms::all) : List.of();
        return read(connection -> {
            LessonSums lessons = new LessonSums(connection, question, tree);
            Map<String, Figures> groups =
                    switch (by) {
                        case DATE -> byDay(connection, question, tree, lessons);
                        case PHASE -> byPhase(connection, question, tree, lessons, all);
                        default -> byDimension(connection, question, by.dimension(), tree, lessons);
                    };
            Names names = new Names(tree, all, language);
            groups.entrySet().removeIf(group -> group.getValue().isNothing() || !isRow(by, group.getKey(), tree));
            Hiding hiding = hiding(question);
            boolean ofSchools = hiding.isOfSchools(by);
            Figures together = total(connection, question, tree, lessons);
            String hiddenTotal = hiding.total(by, together);
            Summary.Row totals = row("", names.total(), together, ofSchools, hiddenTotal);
            Map<String, String> hidden = hiding.parts(by, groups);
            List<Summary.Row> rows = new ArrayList<>();
            // Of parts it may not be known how few they are; of so few altogether they are no more.
            groups.forEach((key, figures) -> rows.add(row(
                    key, names.of(by, key), figures, ofSchools, hiddenTotal == null ? hidden.get(key) : hiddenTotal)));
            return new Summary(
                    question.from(),
                    question.to(),
                    Narrowing.of(question, tree, language),
                    asOf(),
                    ReportDefinitions.ofSummary(language),
                    by.code(),
                    rows,
                    totals,
                    Summary.Error.OF_VIEWERS);
        });
    }

    /** All together. */
    Figures total(ReportQuestion question) {
        SchoolTree tree = tree();
        return read(connection -> total(connection, question, tree, new LessonSums(connection, question, tree)));
    }

    /** By the values of a dimension. */
    Map<String, Figures> by(Dimension dimension, ReportQuestion question) {
        SchoolTree tree = tree();
        return read(connection ->
                byDimension(connection, question, dimension, tree, new LessonSums(connection, question, tree)));
    }

    /** By the members of {@link #BLOCKS}. */
    Map<String, Figures> byBlock(ReportQuestion question) {
        SchoolTree tree = tree();
        return read(
                connection -> BLOCKS.dimensions().containsAll(question.filters().keySet())
                        ? sums(connection, BLOCKS, question)
                        : new LessonSums(connection, question, tree).by(BLOCKS));
    }

    /** Everything that was added up by then is in the sums; null before anything was. */
    Instant asOf() {
        return turn.last().orElse(null);
    }

    SchoolTree tree() {
        return Transactions.run(() -> SchoolTree.of(organisations));
    }

    /** What is not told of the answer to it. */
    Hiding hiding(ReportQuestion question) {
        return new Hiding(new FewDevices(config.smallest()), question);
    }

    /** All at one moment: while a day is rolled up again its lessons get other numbers. */
    private <T> T read(Rows.Reading<T> reading) {
        try (Connection connection = dataSource.getConnection()) {
            return Rows.atOneMoment(connection, reading);
        } catch (SQLException e) {
            throw new IllegalStateException("what is rolled up can't be read", e);
        }
    }

    private static Summary.Row row(String key, String name, Figures figures, boolean ofSchools, String hidden) {
        return hidden == null
                ? Summary.Row.of(key, name, figures, ofSchools ? null : Long.valueOf(figures.lessons()))
                : Summary.Row.hidden(key, name, hidden);
    }

    /** A district's figures stand among those of its schools, for who asks for it. */
    private static boolean isRow(By by, String key, SchoolTree tree) {
        boolean isOfSchools = by == By.TEACHER_SCHOOL || by == By.VIEWER_SCHOOL;
        return !isOfSchools || tree.isSchool(key);
    }

    private Figures total(Connection connection, ReportQuestion question, SchoolTree tree, LessonSums lessons)
            throws SQLException {
        Optional<Slice> slice = rolledFor(connection, question.filters().keySet(), question, tree);
        if (slice.isEmpty() || !slice.get().knowsViewers()) {
            Figures summed = lessons.total();
            if (slice.isEmpty()) {
                return summed;
            }
            Figures rolled = sums(connection, slice.get(), question).values().stream()
                    .findFirst()
                    .orElse(Figures.NONE);
            return rolled.withViewers(summed.viewers());
        }
        return sums(connection, slice.get(), question).values().stream()
                .findFirst()
                .orElse(Figures.NONE);
    }

    /**
     * A name that teachers of several schools have is several members of a slice: what they have together, in the lessons that they
     * give together as well, only lessons tell.
     */
    private Optional<Slice> rolledFor(
            Connection connection, Set<Dimension> dimensions, ReportQuestion question, SchoolTree tree)
            throws SQLException {
        Optional<Slice> slice = Slice.rolledFor(dimensions, question, tree);
        String teacher = question.filters().get(Dimension.TEACHER);
        if (slice.isEmpty() || teacher == null || teacher.contains("@")) {
            return slice;
        }
        long schools = sums(connection, slice.get(), question).keySet().stream()
                .map(member -> slice.get().value(member, Dimension.TEACHER))
                .distinct()
                .count();
        return schools > 1 ? Optional.empty() : slice;
    }

    private Map<String, Figures> byDay(
            Connection connection, ReportQuestion question, SchoolTree tree, LessonSums lessons) throws SQLException {
        Optional<Slice> slice = rolledFor(connection, question.filters().keySet(), question, tree);
        if (slice.isEmpty()) {
            return lessons.byDay(day -> List.of(day.toString()));
        }
        Map<String, Figures> days = new TreeMap<>();
        new SliceSums(connection, slice.get(), question.filters())
                .byDay(question.from(), question.to())
                .forEach((day, figures) -> days.put(day.toString(), figures));
        return days;
    }

    /** Of each phase, in the days that are asked for; in the order of time. */
    private Map<String, Figures> byPhase(
            Connection connection, ReportQuestion question, SchoolTree tree, LessonSums lessons, List<Term> all)
            throws SQLException {
        PhaseQuestions phases = PhaseQuestions.of(question, all);
        boolean areRolled = rolledFor(connection, question.filters().keySet(), question, tree)
                .isPresent();
        Map<String, Figures> found = areRolled ? Map.of() : lessons.byDay(phases::of);
        // Of one phase it may be known who watched where of all of them it is not.
        boolean oneByOne = areRolled || found.values().stream().anyMatch(figures -> figures.viewers() == null);
        Map<String, Figures> figures = new LinkedHashMap<>();
        for (Map.Entry<String, ReportQuestion> phase : phases.all().entrySet()) {
            Figures own = oneByOne
                    ? total(connection, phase.getValue(), tree, new LessonSums(connection, phase.getValue(), tree))
                    : found.getOrDefault(phase.getKey(), Figures.NONE);
            figures.put(phase.getKey(), own);
        }
        return figures;
    }

    private Map<String, Figures> byDimension(
            Connection connection, ReportQuestion question, Dimension dimension, SchoolTree tree, LessonSums lessons)
            throws SQLException {
        Set<Dimension> dimensions = EnumSet.of(dimension);
        dimensions.addAll(question.filters().keySet());
        boolean isWithinDistrict = isDistrictOf(dimension, question, tree);
        Optional<Slice> slice = isWithinDistrict ? Optional.empty() : rolledFor(connection, dimensions, question, tree);
        Map<String, Figures> groups = new TreeMap<>();
        if (slice.isPresent()) {
            sums(connection, slice.get(), question)
                    .forEach((member, figures) -> groups.put(slice.get().value(member, dimension), figures));
        }
        if (slice.isEmpty()) {
            return lessons.by(dimension);
        }
        if (slice.get().has(Dimension.TEACHER) && areFew(groups.values())) {
            Map<String, Figures> told = lessons.by(dimension);
            groups.replaceAll((key, figures) ->
                    figures.withViewers(told.getOrDefault(key, Figures.NONE).viewers()));
        }
        return groups;
    }

    /** So few teachers and lessons that it can be told who watched them, lesson by lesson. */
    private boolean areFew(Collection<Figures> groups) {
        return groups.size() <= config.mostTeachers()
                && groups.stream().mapToLong(Figures::lessons).sum() <= ColumnSums.MOST_WATCHED;
    }

    /** The schools of a district, one by one: the filter names another member than the rows are. */
    private static boolean isDistrictOf(Dimension dimension, ReportQuestion question, SchoolTree tree) {
        boolean ofSchools = dimension == Dimension.TEACHER_SCHOOL || dimension == Dimension.VIEWER_SCHOOL;
        return ofSchools && Slice.isOfDistrict(dimension, question, tree);
    }

    private Map<String, Figures> sums(Connection connection, Slice slice, ReportQuestion question) throws SQLException {
        return new SliceSums(connection, slice, question.filters())
                .byMember(Cover.of(connection, question.from(), question.to()));
    }
}
