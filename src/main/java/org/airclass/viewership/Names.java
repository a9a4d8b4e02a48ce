package org.airclass.viewership;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.airclass.school.Grade;
import org.airclass.school.Phase;
import org.airclass.school.Term;
import org.airclass.site.Text;

/** What people call the keys of a summary. */
final class Names {

    private static final Map<String, Text> WORDS = Map.of(
            "LIVE",
            new Text("直播", "Live"),
            "REPLAY",
            new Text("回看", "Replay"),
            "TV",
            new Text("电视", "TV"),
            "DOWNLOAD",
            new Text("下载", "Download"),
            LessonFacts.PAGE,
            new Text("课程页", "Lesson page"),
            LessonFacts.FIRST_RUN,
            new Text("首播", "First run"),
            LessonFacts.RERUN,
            new Text("重播", "Rerun"));

    private final SchoolTree tree;
    private final List<Term> terms;
    private final Locale language;

    Names(SchoolTree tree, List<Term> terms, Locale language) {
        this.tree = tree;
        this.terms = terms;
        this.language = language;
    }

    String of(By by, String key) {
        return switch (by) {
            case DATE, SUBJECT -> key;
            case HOUR -> key + ":00–" + key + ":59";
            case PHASE -> phase(key);
            case GRADE -> grade(key);
            case TEACHER -> teacher(key);
            case TEACHER_SCHOOL, VIEWER_SCHOOL -> tree.nameOf(key);
            case KIND, RUN -> word(key);
        };
    }

    String total() {
        return new Text("合计", "Total").in(language);
    }

    String grade(String number) {
        Grade grade = new Grade(Integer.parseInt(number));
        return new Text(grade.chineseName(), grade.englishName()).in(language);
    }

    String word(String key) {
        return WORDS.containsKey(key) ? WORDS.get(key).in(language) : key;
    }

    /** {@code term/phase}. */
    static String phaseKey(Term term, Phase phase) {
        return term.code() + "/" + phase.code();
    }

    private String phase(String key) {
        for (Term term : terms) {
            for (Phase phase : term.phases()) {
                if (phaseKey(term, phase).equals(key)) {
                    return phase.name() + " " + span(phase.from(), phase.to());
                }
            }
        }
        return key;
    }

    private static String span(LocalDate from, LocalDate to) {
        return from + " – " + to;
    }

    private static String teacher(String key) {
        int at = key.indexOf('@');
        String school = key.substring(at + 1);
        return at < 0 ? key : key.substring(0, at) + (school.isEmpty() ? "" : "（" + school + "）");
    }
}
