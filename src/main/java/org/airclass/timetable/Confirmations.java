package org.airclass.timetable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who of an edition's teachers has confirmed to have seen what it changed for them. */
final class Confirmations {

    private Confirmations() {}

    /** A notice that nobody has confirmed. */
    record Outstanding(String notice, String lesson, Notice.Kind kind, String title) {}

    /**
     * @param school null where it is not known
     * @param lessons of theirs that the edition changed
     * @param lastSeenAt when they last looked at their notices; null for never
     */
    record Line(
            String teacher,
            String school,
            int lessons,
            int confirmed,
            List<Outstanding> outstanding,
            Instant lastSeenAt) {}

    /** A line a teacher, those who have something outstanding first. */
    static List<Line> of(List<NoticeRow> notices, Map<NoticeReader.Key, Instant> lastSeen) {
        Map<NoticeReader.Key, List<NoticeRow>> byTeacher = new LinkedHashMap<>();
        notices.forEach(n -> byTeacher
                .computeIfAbsent(new NoticeReader.Key(n.teacherName, n.teacherSchool), k -> new ArrayList<>())
                .add(n));
        List<Line> waiting = new ArrayList<>();
        List<Line> done = new ArrayList<>();
        byTeacher.forEach((teacher, own) -> {
            Line line = line(teacher, own, lastSeen.get(teacher));
            (line.outstanding().isEmpty() ? done : waiting).add(line);
        });
        waiting.addAll(done);
        return waiting;
    }

    private static Line line(NoticeReader.Key teacher, List<NoticeRow> own, Instant lastSeen) {
        List<Outstanding> outstanding = own.stream()
                .filter(n -> n.confirmedAt == null)
                .map(n -> new Outstanding(n.id, n.lesson, n.kind, n.title))
                .toList();
        return new Line(
                teacher.name(),
                teacher.school().isEmpty() ? null : teacher.school(),
                own.size(),
                own.size() - outstanding.size(),
                outstanding,
                lastSeen);
    }
}
