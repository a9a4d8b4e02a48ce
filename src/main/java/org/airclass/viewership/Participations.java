package org.airclass.viewership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.airclass.school.Grade;
import org.airclass.school.Organisation;
import org.airclass.school.Pupils;
import org.airclass.site.Transactions;

/** Sets viewers against pupils. */
@ApplicationScoped
class Participations {

    private final Summaries summaries;
    private final Pupils pupils;

    Participations(Summaries summaries, Pupils pupils) {
        this.summaries = summaries;
        this.pupils = pupils;
    }

    SchoolTree tree() {
        return summaries.tree();
    }

    Participation answer(ReportQuestion question, boolean bySchool, Names names, Locale language) {
        SchoolTree tree = tree();
        Map<String, SortedMap<Grade, Integer>> all = Transactions.run(pupils::all);
        Map<String, SortedMap<Grade, Integer>> rolls = rolls(question, all, tree);
        return new Participation(
                question.from(),
                question.to(),
                Narrowing.of(question, tree, language),
                summaries.asOf(),
                told(question, bySchool, all, tree),
                Participation.definitions(language),
                bySchool ? schools(question, rolls, tree) : grades(question, rolls, names),
                Summary.Error.OF_VIEWERS);
    }

    /** By school a number of all pupils will do; of a grade it takes those of the grades, whichever a school has. */
    private static Participation.Schools told(
            ReportQuestion question, boolean bySchool, Map<String, SortedMap<Grade, Integer>> all, SchoolTree tree) {
        List<Organisation> schools = within(question, tree);
        long told = schools.stream()
                .filter(school ->
                        all.containsKey(school.id()) || bySchool && question.grade() == null && school.pupils() != null)
                .count();
        return new Participation.Schools((int) told, schools.size());
    }

    private List<Participation.Row> grades(
            ReportQuestion question, Map<String, SortedMap<Grade, Integer>> rolls, Names names) {
        Map<Integer, Long> pupilsOf = new TreeMap<>();
        rolls.values()
                .forEach(roll ->
                        roll.forEach((grade, number) -> pupilsOf.merge(grade.number(), number.longValue(), Long::sum)));
        Map<String, Figures> byGrade = summaries.by(Dimension.GRADE, question);
        TreeSet<Integer> all = new TreeSet<>(pupilsOf.keySet());
        byGrade.keySet().forEach(grade -> all.add(Integer.valueOf(grade)));
        Map<String, String> hidden = summaries.hiding(question).partsAlone(byGrade);
        return all.stream()
                .filter(grade -> question.grade() == null || question.grade().number() == grade)
                .map(grade -> {
                    String key = grade.toString();
                    Figures figures = byGrade.getOrDefault(key, Figures.NONE);
                    return Participation.Row.of(key, names.grade(key), pupilsOf.get(grade), figures, hidden.get(key));
                })
                .toList();
    }

    private List<Participation.Row> schools(
            ReportQuestion question, Map<String, SortedMap<Grade, Integer>> rolls, SchoolTree tree) {
        Map<String, Figures> watched = summaries.by(Dimension.VIEWER_SCHOOL, question);
        watched.keySet().removeIf(key -> !tree.isSchool(key));
        Map<String, String> hidden = summaries.hiding(question).schoolsAlone(watched);
        List<Participation.Row> rows = new ArrayList<>();
        for (Organisation school : within(question, tree)) {
            Long number = rolls.containsKey(school.id())
                    ? Long.valueOf(rolls.get(school.id()).values().stream()
                            .mapToLong(Integer::longValue)
                            .sum())
                    : question.grade() == null && school.pupils() != null ? Long.valueOf(school.pupils()) : null;
            Figures figures = watched.getOrDefault(school.id(), Figures.NONE);
            if (number != null || !figures.isNothing()) {
                rows.add(Participation.Row.of(school.id(), school.name(), number, figures, hidden.get(school.id())));
            }
        }
        return rows;
    }

    /** Of the schools that are asked about, in the grades that are. */
    private static Map<String, SortedMap<Grade, Integer>> rolls(
            ReportQuestion question, Map<String, SortedMap<Grade, Integer>> all, SchoolTree tree) {
        Map<String, SortedMap<Grade, Integer>> rolls = new TreeMap<>();
        for (Organisation school : within(question, tree)) {
            SortedMap<Grade, Integer> grades = new TreeMap<>(all.getOrDefault(school.id(), new TreeMap<>()));
            if (question.grade() != null) {
                grades.keySet().removeIf(grade -> !grade.equals(question.grade()));
            }
            if (!grades.isEmpty()) {
                rolls.put(school.id(), grades);
            }
        }
        return rolls;
    }

    private static List<Organisation> within(ReportQuestion question, SchoolTree tree) {
        String asked = question.others().get(Dimension.VIEWER_SCHOOL);
        return tree.schools().stream()
                .filter(school -> asked == null || tree.upwards(school.id()).contains(asked))
                .sorted(Comparator.comparing(Organisation::name))
                .toList();
    }
}
