package org.airclass.viewership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.airclass.access.CurrentStaff;
import org.airclass.access.Role;
import org.airclass.school.Organisation;
import org.airclass.school.Organisations;
import org.airclass.school.Phase;
import org.airclass.school.Term;
import org.airclass.school.Terms;
import org.airclass.site.Refused;
import org.airclass.site.SiteClock;
import org.airclass.site.Text;

/**
 * Makes a question of what stands in an address, and narrows it to what is the asker's: a school's staff see the lessons of
 * its teachers, watched by anybody, and its own viewers, whatever they watch; a district's those of its schools.
 */
@ApplicationScoped
class Questions {

    private static final Set<String> KINDS = Set.of("LIVE", "REPLAY", "TV", "DOWNLOAD", LessonFacts.PAGE);
    private static final Set<String> RUNS = Set.of(LessonFacts.FIRST_RUN, LessonFacts.RERUN);

    private record Range(LocalDate from, LocalDate to) {}

    private final ReportWords words;
    private final Terms terms;
    private final Organisations organisations;
    private final CurrentStaff staff;
    private final SiteClock clock;

    Questions(ReportWords words, Terms terms, Organisations organisations, CurrentStaff staff, SiteClock clock) {
        this.words = words;
        this.terms = terms;
        this.organisations = organisations;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * @param by what the answer tells apart; null for nothing
     * @throws Refused 400 for what can't be read, 404 for a term, phase or school there is not, 403 for another's
     */
    ReportQuestion read(ReportFilters asked, Dimension by) {
        Range named = namedRange(asked);
        String from = ReportQuestion.isGiven(asked.from) || named == null
                ? asked.from
                : named.from().toString();
        String to = ReportQuestion.isGiven(asked.to) || named == null
                ? asked.to
                : named.to().toString();
        ReportQuestion question =
                ReportQuestion.read(from, to, asked.grade, words.properSubject(asked.subject), clock.today());
        if (named != null) {
            question = question.within(named.from(), named.to());
            if (question == null) {
                throw Refused.unreadable(
                        "outside-the-phase", "所选日期不在这个学期或时段内", "The days are not in that term or phase");
            }
        }
        question = with(question, Dimension.TEACHER, asked.teacher);
        question = with(question, Dimension.KIND, oneOf("kind", asked.kind, KINDS));
        question = with(question, Dimension.RUN, oneOf("run", asked.run, RUNS));
        question = with(question, Dimension.TEACHER_SCHOOL, organisation(asked.teacherSchool));
        question = with(question, Dimension.VIEWER_SCHOOL, organisation(asked.viewerSchool));
        return ofTheirOwn(question, by);
    }

    /**
     * The organisation whose staff asks; empty where everything is theirs to see: the bureau's readers, and who publishes.
     *
     * @throws Refused 403 for an account of a school or district that names none
     */
    Optional<Organisation> own() {
        boolean ofTheBureau =
                staff.role() == Role.REPORT_READER && staff.organisation().isEmpty();
        if (staff.scope().everything() || ofTheBureau) {
            return Optional.empty();
        }
        Optional<Organisation> home = staff.organisation().flatMap(organisations::find);
        require(home.isPresent());
        return home.filter(organisation -> organisation.kind() != Organisation.Kind.BUREAU);
    }

    /** @throws Refused 403 for a lesson that no teacher of theirs gives */
    void requireOwn(LessonFacts lesson) {
        own().ifPresent(home -> {
            SchoolTree tree = SchoolTree.of(organisations);
            require(lesson.values(tree).get(Dimension.TEACHER_SCHOOL).contains(home.id()));
        });
    }

    private ReportQuestion ofTheirOwn(ReportQuestion question, Dimension by) {
        Optional<Organisation> own = own();
        if (own.isEmpty()) {
            return question;
        }
        Set<String> theirs = organisations.within(own.get());
        String viewers = question.others().get(Dimension.VIEWER_SCHOOL);
        if (viewers != null) {
            require(theirs.contains(viewers));
            return question;
        }
        if (by == Dimension.VIEWER_SCHOOL) {
            return question.with(Dimension.VIEWER_SCHOOL, own.get().id());
        }
        String teachers = question.others().get(Dimension.TEACHER_SCHOOL);
        require(teachers == null || theirs.contains(teachers));
        return teachers != null
                ? question
                : question.with(Dimension.TEACHER_SCHOOL, own.get().id());
    }

    private static void require(boolean theirs) {
        if (!theirs) {
            throw new Refused(
                    403,
                    "not-yours",
                    new Text("只能查看本单位教师的课和本单位学生的收视", "You see the lessons of your own teachers and your own viewers"),
                    List.of());
        }
    }

    private Range namedRange(ReportFilters asked) {
        boolean hasTerm = ReportQuestion.isGiven(asked.term);
        if (!hasTerm && !ReportQuestion.isGiven(asked.phase)) {
            return null;
        }
        List<Term> among = hasTerm ? List.of(terms.get(asked.term.strip())) : terms.begunFirst(clock.today());
        if (!ReportQuestion.isGiven(asked.phase)) {
            return new Range(among.get(0).from(), among.get(0).to());
        }
        return among.stream()
                .flatMap(term -> term.phases().stream())
                .filter(phase -> phase.code().equals(asked.phase.strip()))
                .findFirst()
                .map(Questions::range)
                .orElseThrow(() -> Refused.notFound(
                        "no-such-phase", "没有时段“" + asked.phase + "”", "There is no phase " + asked.phase));
    }

    private static Range range(Phase phase) {
        return new Range(phase.from(), phase.to());
    }

    private String organisation(String written) {
        if (!ReportQuestion.isGiven(written)) {
            return null;
        }
        String name = written.strip();
        Organisation found = organisations
                .find(name)
                .or(() -> Optional.ofNullable(organisations.named(List.of(name)).get(name)))
                .orElseThrow(() -> Refused.notFound(
                        "no-such-organisation", "没有单位“" + name + "”", "There is no organisation " + name));
        if (found.kind() == Organisation.Kind.BUREAU) {
            throw Refused.unreadable(
                    "bureau-is-all",
                    "“" + found.name() + "”是全局：不写这个条件就是全部",
                    found.name() + " is the bureau: leave this filter out for all");
        }
        return found.id();
    }

    private static String oneOf(String field, String written, Set<String> values) {
        if (!ReportQuestion.isGiven(written)) {
            return null;
        }
        String value = written.strip().toUpperCase(Locale.ROOT);
        if (!values.contains(value)) {
            String list = String.join(", ", values.stream().sorted().toList());
            throw Refused.unreadable(
                    "bad-" + field, "参数 " + field + " 应为 " + list, "Parameter " + field + " must be one of " + list);
        }
        return value;
    }

    private static ReportQuestion with(ReportQuestion question, Dimension dimension, String value) {
        return ReportQuestion.isGiven(value) ? question.with(dimension, value.strip()) : question;
    }
}
