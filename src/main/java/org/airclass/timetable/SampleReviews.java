package org.airclass.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.airclass.access.Role;
import org.airclass.access.SampleStaff;
import org.airclass.site.Transactions;

/** The sample world's review: three levels, all approved but for a few lessons of one school on their way. */
@ApplicationScoped
class SampleReviews {

    private static final int TAKEN_UP_AGAIN = 4;
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
        Author publisher = people.get(Role.PUBLISHER);
        Author teacher = people.get(Role.TEACHER);
        Author school = people.get(Role.SCHOOL_EDITOR);
        List<LessonPlan> coming = Transactions.run(() -> draft.lessons()).stream()
                .filter(l -> l.date().isAfter(today) && !l.cancelled())
                .toList();
        List<String> taught = some(TAKEN_UP_AGAIN, coming, teacher::mayChange);
        List<String> others = some(TAKEN_UP_AGAIN, coming, l -> school.mayChange(l) && !teacher.mayChange(l));
        reviews.putChain(EnumSet.allOf(Level.class), publisher);
        act(ReviewAction.SEND_BACK, taught, publisher);
        act(ReviewAction.SEND_BACK, others, publisher);
        act(ReviewAction.SUBMIT, half(taught), teacher);
        act(ReviewAction.SUBMIT, others, school);
        act(ReviewAction.APPROVE, half(others), people.get(Role.DISTRICT_REVIEWER));
    }

    private void act(ReviewAction action, List<String> lessons, Author by) {
        if (!lessons.isEmpty()) {
            reviews.act(action, lessons, action == ReviewAction.SEND_BACK ? REASON : null, by);
        }
    }

    private static List<String> some(int most, List<LessonPlan> lessons, Predicate<LessonPlan> wanted) {
        return lessons.stream().filter(wanted).limit(most).map(LessonPlan::id).toList();
    }

    private static List<String> half(List<String> lessons) {
        return lessons.subList(0, lessons.size() / 2);
    }
}
