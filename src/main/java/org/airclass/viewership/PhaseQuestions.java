package org.airclass.viewership;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.airclass.school.Phase;
import org.airclass.school.Term;

/**
 * What a question asks of each phase that has any of its days.
 *
 * @param all by the phases' keys, in the order of time
 */
record PhaseQuestions(Map<String, ReportQuestion> all) {

    static PhaseQuestions of(ReportQuestion question, List<Term> terms) {
        Map<String, ReportQuestion> all = new LinkedHashMap<>();
        List<Term> inOrder = terms.stream()
                .sorted(Comparator.comparing(Term::from).thenComparing(Term::code))
                .toList();
        for (Term term : inOrder) {
            for (Phase phase : term.phases()) {
                ReportQuestion within = question.within(phase.from(), phase.to());
                if (within != null) {
                    all.put(Names.phaseKey(term, phase), within);
                }
            }
        }
        return new PhaseQuestions(all);
    }

    /** Keys of those that a day is in: of different terms they may overlap. */
    List<String> of(LocalDate day) {
        return all.entrySet().stream()
                .filter(phase -> phase.getValue().has(day))
                .map(Map.Entry::getKey)
                .toList();
    }
}
