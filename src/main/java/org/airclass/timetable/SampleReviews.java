package org.airclass.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.airclass.access.Role;
import org.airclass.access.SampleStaff;
import org.airclass.site.Transactions;

/** The sample world's review: three levels, all approved but for a few of one teacher's lessons on their way. */
@ApplicationScoped
class SampleReviews {

    private static final int TAKEN_UP_AGAIN = 6;
    private static final String REASON = "请核对课题与学习任务单是否一致";

    private final SampleStaff staff;
    private final Reviews reviews;
    private final Draft draft;

    SampleReviews(SampleStaff staff, Reviews reviews, Draft draft) {
        this.staff = staff;
        this.reviews = reviews;
        this.draft = draft;
    }

    /** @param today only later lessons are taken up again: what is on air stays settled */
    void fill(LocalDate today) {
        Map<Role, Author> people = new EnumMap<>(Role.class);
        Transactions.run(() -> staff.members())
                .forEach(m -> people.put(m.role(), Transactions.run(() -> Author.of(m, staff.scopeOf(m)))));
        if (people.isEmpty()) {
            return;
        }
        Author teacher = people.get(Role.TEACHER);
        List<String> lessons = Transactions.run(() -> draft.lessons()).stream()
                .filter(l -> l.date().isAfter(today) && !l.cancelled() && teacher.mayChange(l))
                .limit(TAKEN_UP_AGAIN)
                .map(LessonPlan::id)
                .toList();
        reviews.putChain(EnumSet.allOf(Level.class), people.get(Role.PUBLISHER));
        act(ReviewAction.SEND_BACK, lessons, REASON, people.get(Role.PUBLISHER));
        act(ReviewAction.SUBMIT, first(4, lessons), null, teacher);
        act(ReviewAction.APPROVE, first(2, lessons), null, people.get(Role.SCHOOL_EDITOR));
        act(ReviewAction.APPROVE, first(1, lessons), null, people.get(Role.DISTRICT_REVIEWER));
    }

    private void act(ReviewAction action, List<String> lessons, String reason, Author by) {
        if (!lessons.isEmpty()) {
            reviews.act(action, lessons, reason, by);
        }
    }

    private static List<String> first(int count, List<String> lessons) {
        return lessons.subList(0, Math.min(count, lessons.size()));
    }
}
