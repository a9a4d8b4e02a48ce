package org.airclass.timetable;

import io.quarkus.logging.Log;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.airclass.programme.Edition;
import org.airclass.programme.Programme;
import org.airclass.school.SampleWorld;
import org.airclass.school.Terms;
import org.airclass.site.DatabaseReady;
import org.airclass.site.SiteClock;
import org.airclass.site.SiteConfig;

/** Plans and publishes the sample world, twice: the second edition moves one of today's lessons and cancels one. */
@ApplicationScoped
class SampleTimetable {

    private static final String PUBLISHER = "教研室";
    private static final Author AUTHOR = Author.office(PUBLISHER);

    private final SiteConfig config;
    private final SiteClock clock;
    private final Terms terms;
    private final Draft draft;
    private final Publishing publishing;
    private final Programme programme;
    private final SampleRules rules;
    private final SampleReviews reviews;

    SampleTimetable(
            SiteConfig config,
            SiteClock clock,
            Terms terms,
            Draft draft,
            Publishing publishing,
            Programme programme,
            SampleRules rules,
            SampleReviews reviews) {
        this.config = config;
        this.clock = clock;
        this.terms = terms;
        this.draft = draft;
        this.publishing = publishing;
        this.programme = programme;
        this.rules = rules;
        this.reviews = reviews;
    }

    void fill(@Observes @Priority(DatabaseReady.SAMPLE_TIMETABLE) DatabaseReady ready) {
        boolean wanted = config.demo() && terms.find(SampleWorld.TERM).isPresent();
        if (!wanted || draft.revision() > 0 || !programme.history().isEmpty()) {
            return;
        }
        LocalDate today = clock.today();
        SampleLessons sample = new SampleLessons(today);
        rules.fill(terms.get(SampleWorld.TERM).from());
        write(sample.lessons(), sample.handouts());
        publishing.publish(PUBLISHER, null);
        write(changed(draft.lessonsBetween(today, today)), List.of());
        Edition edition = publishing.publish(PUBLISHER, null);
        write(SampleRules.tooLong(draft.lessonsBetween(today.plusDays(1), today.plusWeeks(1))), List.of());
        reviews.fill(today);
        Log.infof("sample world: %d lessons in edition %d", edition.lessons().size(), edition.number());
    }

    private void write(List<LessonPlan> lessons, List<HandoutPlan> handouts) {
        DraftEdit.Signature signature = DraftEdit.Signature.of(AUTHOR).as(ChangeKind.SAMPLE, null);
        Desk.expectDone(draft.write(DraftEdit.putting(signature, lessons, handouts)));
    }

    /** Today's changes that pages have something to say about. */
    private static List<LessonPlan> changed(List<LessonPlan> today) {
        List<LessonPlan> changed = new ArrayList<>();
        for (int grade = SampleWorld.FIRST_GRADE; grade <= SampleWorld.LAST_GRADE; grade++) {
            int one = grade;
            today.stream()
                    .filter(l -> l.grades().contains(one) && l.period() == 3)
                    .findFirst()
                    .ifPresent(l -> changed.add(
                            one % 2 == 0
                                    ? l.at(3, l.start().plusMinutes(5), l.end().plusMinutes(5))
                                    : cancelled(l)));
        }
        return changed;
    }

    private static LessonPlan cancelled(LessonPlan l) {
        LocalDate instead = l.date().plusDays(1);
        return l.with(off -> {
            off.cancelled = true;
            off.cancelReason = "主讲教师临时有事，%d月%d日另行安排".formatted(instead.getMonthValue(), instead.getDayOfMonth());
        });
    }
}
