package org.airclass.viewership;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.airclass.site.Text;
import org.airclass.viewership.ReportDefinitions.Definition;
import org.airclass.watching.Figure;

/** 双向校核: each declared figure that stands, beside what was counted here of the same days and the same lesson. */
@ApplicationScoped
class Reconciliation {

    /** Whether both figures can be compared, and why not. */
    enum Comparison {
        SAME_UNIT(new Text("单位相同，可比", "Same unit")),
        UNITS_DIFFER(new Text("单位不同，不可比", "Units differ: no comparison")),
        NOT_COUNTED(new Text("本站没有对应的计数", "Nothing of the kind is counted here"));

        private final Text title;

        Comparison(Text title) {
            this.title = title;
        }
    }

    /**
     * @param day the one day; null for a figure of several, see {@code from} and {@code to}
     * @param unitMeasure in what the figure is told: minutes, households; likewise {@code countedUnitMeasure}
     * @param counted null where nothing of the kind is counted here
     * @param difference declared less counted; null unless the units are the same
     * @param differencePercent of what was counted; null where there is no difference or nothing was counted
     * @param repeated another figure that stands has the same source, unit, days and lesson: one of them may be too many
     */
    record Row(
            String entry,
            LocalDate day,
            LocalDate from,
            LocalDate to,
            String source,
            DeclaredKind kind,
            String kindName,
            String lesson,
            String lessonTitle,
            String channel,
            String organisation,
            String organisationName,
            DeclaredUnit unit,
            String unitName,
            String unitMeasure,
            BigDecimal declared,
            String countedUnit,
            String countedUnitName,
            String countedUnitMeasure,
            Number counted,
            BigDecimal difference,
            BigDecimal differencePercent,
            Comparison comparison,
            String comparisonName,
            boolean repeated,
            String evidence,
            String note) {}

    record Answer(LocalDate from, LocalDate to, List<Definition> definitions, List<Row> rows) {}

    /** What makes two declared figures say the same thing. */
    private record Subject(
            String source,
            DeclaredUnit unit,
            LocalDate from,
            LocalDate to,
            String lesson,
            String channel,
            String organisation) {
        static Subject of(DeclaredPlan plan) {
            return new Subject(
                    plan.source(),
                    plan.unit(),
                    plan.from(),
                    plan.to(),
                    plan.lesson(),
                    plan.channel(),
                    plan.organisation());
        }
    }

    private final DeclaredList declared;
    private final CountedDays counted;

    Reconciliation(DeclaredList declared, CountedDays counted) {
        this.declared = declared;
        this.counted = counted;
    }

    Answer answer(LocalDate from, LocalDate to, DeclaredSight sight, Locale language) {
        List<DeclaredList.Found> standing = declared.find(from, to, sight).stream()
                .filter(found -> found.correctedBy() == null)
                .toList();
        DeclaredList.Names names = declared.names(standing);
        Set<Subject> repeated = repeated(standing);
        Map<CountedDays.Question, CountedDays.Counted> asked = new HashMap<>();
        List<Row> rows = standing.stream()
                .map(found -> row(
                        found.entry(),
                        names,
                        countedBeside(found.entry().plan(), asked),
                        repeated.contains(Subject.of(found.entry().plan())),
                        language))
                .sorted(Comparator.comparing(Row::from).thenComparing(Row::source))
                .toList();
        List<Definition> definitions = Stream.concat(
                        ReportDefinitions.in(language).stream(),
                        DeclaredDefinitions.of(
                                standing.stream().map(f -> f.entry().plan().unit()), language)
                                .stream())
                .toList();
        return new Answer(from, to, definitions, rows);
    }

    /** Null for a school's or district's figure: whose devices they are is not known of what is counted. */
    private CountedDays.Counted countedBeside(DeclaredPlan plan, Map<CountedDays.Question, CountedDays.Counted> asked) {
        if (plan.organisation() != null) {
            return null;
        }
        CountedDays.Question question = new CountedDays.Question(plan.from(), plan.to(), plan.lesson(), plan.channel());
        return asked.computeIfAbsent(question, counted::of);
    }

    private static Set<Subject> repeated(List<DeclaredList.Found> standing) {
        Set<Subject> seen = new HashSet<>();
        Set<Subject> repeated = new HashSet<>();
        standing.stream()
                .map(f -> Subject.of(f.entry().plan()))
                .filter(s -> !seen.add(s))
                .forEach(repeated::add);
        return repeated;
    }

    private static Row row(
            DeclaredEntry entry,
            DeclaredList.Names names,
            CountedDays.Counted counted,
            boolean repeated,
            Locale language) {
        DeclaredPlan plan = entry.plan();
        Figure beside = plan.unit().beside();
        Number here = counted == null ? null : counted.of(beside);
        Comparison comparison = comparison(plan.unit(), here);
        BigDecimal difference = comparison == Comparison.SAME_UNIT ? difference(plan.value(), here) : null;
        return new Row(
                entry.id(),
                plan.from().equals(plan.to()) ? plan.from() : null,
                plan.from(),
                plan.to(),
                plan.source(),
                plan.kind(),
                plan.kind().title().in(language),
                plan.lesson(),
                names.lessons().get(plan.lesson()),
                plan.channel(),
                plan.organisation(),
                names.organisations().get(plan.organisation()),
                plan.unit(),
                plan.unit().title().in(language),
                plan.unit().unit().in(language),
                plan.value(),
                ReportDefinitions.key(beside),
                beside.title().in(language),
                beside.unit().in(language),
                here,
                difference,
                percent(difference, here),
                comparison,
                comparison.title.in(language),
                repeated,
                plan.evidence(),
                plan.note());
    }

    static Comparison comparison(DeclaredUnit unit, Number counted) {
        if (counted == null) {
            return Comparison.NOT_COUNTED;
        }
        return unit.isCounted() ? Comparison.SAME_UNIT : Comparison.UNITS_DIFFER;
    }

    static BigDecimal difference(BigDecimal declared, Number counted) {
        return declared.subtract(new BigDecimal(counted.toString()));
    }

    /** With one decimal. */
    static BigDecimal percent(BigDecimal difference, Number counted) {
        if (difference == null || counted.doubleValue() == 0) {
            return null;
        }
        return difference
                .multiply(BigDecimal.valueOf(100))
                .divide(new BigDecimal(counted.toString()), 1, RoundingMode.HALF_UP);
    }
}
