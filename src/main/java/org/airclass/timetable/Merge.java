package org.airclass.timetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.airclass.programme.SourceKind;
import org.airclass.school.Grade;
import org.airclass.timetable.ImportRow.ImportSource;
import org.airclass.timetable.LessonPlan.SourcePlan;
import org.airclass.timetable.LessonPlan.TeacherPlan;

/**
 * Puts what a file says into what the draft has. A blank cell says nothing: what the draft has stays. An
 * address that differs replaces the one of the same kind and label; further ones are added.
 *
 * @param whole what the file lacks goes, among sources of the kinds it names
 */
record Merge(String term, boolean whole) {

    LessonPlan made(ImportPlan.Lesson file) {
        return LessonPlan.of(l -> {
            l.term = term;
            l.date = file.date();
            l.grades = file.grades().stream().map(Grade::number).toList();
            l.period = file.period();
            l.start = file.start();
            l.end = file.end();
            l.subject = file.subject();
            l.title = file.title();
            l.textbook = file.textbook();
            l.livePoint = file.livePoint();
            l.teachers = teachers(file, List.of());
            l.sources = sources(file.sources(), List.of());
            l.cancelled = file.said().cancelled().orElse(false);
            l.cancelReason = file.said().cancelReason();
        });
    }

    LessonPlan into(LessonPlan own, ImportPlan.Lesson file) {
        if (own.id().equals(file.said().id())) {
            return intoNamed(own, file, SheetCells.of(own));
        }
        return own.at(file.period(), file.start(), file.end()).with(l -> {
            l.title = file.titled() ? file.title() : own.title();
            l.livePoint = file.livePoint() == null ? own.livePoint() : file.livePoint();
            l.teachers = teachers(file, own.teachers());
            l.sources = sources(file.sources(), own.sources());
            cancel(l, file.said());
        });
    }

    /** The row names the lesson: each of its cells that differs from what the draft would write there changes it. */
    private LessonPlan intoNamed(LessonPlan own, ImportPlan.Lesson file, Map<SheetField, String> cells) {
        Said said = file.said();
        return own.with(l -> {
            l.date = said.differs(cells, SheetField.DATE) ? file.date() : own.date();
            if (said.differs(cells, SheetField.GRADE)) {
                l.grades = file.grades().stream().map(Grade::number).toList();
            }
            if (said.differs(cells, SheetField.PERIOD, SheetField.START, SheetField.END)) {
                l.period = file.period();
                l.start = file.start();
                l.end = file.end();
            }
            l.subject = said.differs(cells, SheetField.SUBJECT) ? file.subject() : own.subject();
            boolean retitled = said.differs(cells, SheetField.TITLE);
            l.title = retitled ? file.title() : own.title();
            l.textbook = file.textbook() != null && (retitled || said.differs(cells, SheetField.TEXTBOOK))
                    ? file.textbook()
                    : own.textbook();
            l.livePoint = file.livePoint() != null && said.differs(cells, SheetField.LIVE_POINT)
                    ? file.livePoint()
                    : own.livePoint();
            if (said.differs(cells, SheetField.TEACHER, SheetField.SCHOOL)) {
                l.teachers = teachers(file, own.teachers());
            }
            boolean sources =
                    said.differs(cells, SheetField.LIVE, SheetField.REPLAY, SheetField.CHANNEL, SheetField.DOWNLOAD);
            if (sources || file.packed()) {
                l.sources = sources(file.sources(), own.sources());
            }
            if (said.differs(cells, SheetField.STATUS)) {
                cancel(l, said);
            }
        });
    }

    HandoutPlan into(HandoutPlan own, ImportPlan.Handout file) {
        Map<SheetField, String> cells = SheetCells.of(own);
        Said said = file.said();
        boolean moved = said.differs(cells, SheetField.DATE, SheetField.LAST_DAY);
        return new HandoutPlan(
                own.id(),
                own.term(),
                moved ? file.date() : own.from(),
                moved ? file.to() : own.to(),
                said.differs(cells, SheetField.GRADE)
                        ? file.grades().stream().map(Grade::number).toList()
                        : own.grades(),
                said.differs(cells, SheetField.TITLE) ? file.title() : own.title(),
                said.differs(cells, SheetField.DOWNLOAD) ? sources(file.sources(), own.sources()) : own.sources(),
                own.forSchool(),
                own.revision());
    }

    private static void cancel(LessonPlan.Fields lesson, Said said) {
        said.cancelled().ifPresent(cancelled -> {
            lesson.cancelled = cancelled;
            lesson.cancelReason = cancelled ? said.cancelReason() : null;
        });
    }

    List<SourcePlan> sources(List<ImportSource> file, List<SourcePlan> own) {
        List<SourcePlan> kept = new ArrayList<>(own);
        List<ImportSource> left = new ArrayList<>(file);
        List<SourcePlan> said = new ArrayList<>();
        match(
                left,
                kept,
                said,
                (f, o) -> f.kind() == o.kind() && f.label().equals(o.label()) && same(f.url(), o.url()));
        match(
                left,
                kept,
                said,
                (f, o) -> f.kind() == o.kind() && f.url() != null && f.url().equals(o.url()));
        match(left, kept, said, (f, o) -> f.kind() == o.kind() && f.label().equals(o.label()) && !said.contains(o));
        if (whole) {
            Set<SourceKind> kinds = file.stream().map(ImportSource::kind).collect(Collectors.toSet());
            kept.removeIf(o -> kinds.contains(o.kind()) && !said.contains(o));
        }
        left.forEach(f -> kept.add(new SourcePlan(null, f.kind(), f.label(), f.url())));
        return List.copyOf(kept);
    }

    /** Each source of the file that has one of the draft beside it becomes that one, in its place and by its id. */
    private static void match(
            List<ImportSource> left,
            List<SourcePlan> kept,
            List<SourcePlan> said,
            BiPredicate<ImportSource, SourcePlan> same) {
        for (ImportSource source : List.copyOf(left)) {
            for (int i = 0; i < kept.size(); i++) {
                SourcePlan own = kept.get(i);
                if (own.id() != null && !said.contains(own) && same.test(source, own)) {
                    SourcePlan merged = new SourcePlan(
                            own.id(),
                            own.kind(),
                            own.label(),
                            source.url() == null ? own.url() : source.url(),
                            own.subtitles());
                    kept.set(i, merged);
                    said.add(merged);
                    left.remove(source);
                    break;
                }
            }
        }
    }

    private static List<TeacherPlan> teachers(ImportPlan.Lesson file, List<TeacherPlan> own) {
        if (file.teachers().isEmpty()) {
            return own;
        }
        return file.teachers().stream()
                .map(person -> {
                    Optional<TeacherPlan> known = own.stream()
                            .filter(t -> t.name().equals(person.name()))
                            .filter(t -> person.school() == null || same(person.school(), t.school()))
                            .findFirst();
                    return known.orElseGet(() -> TeacherPlan.lead(person.name(), person.school()));
                })
                .toList();
    }

    private static boolean same(String one, String other) {
        return one == null ? other == null : one.equals(other);
    }
}
