package org.airclass.timetable;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.airclass.school.Subjects;
import org.airclass.school.Term;
import org.airclass.school.Terms;
import org.airclass.site.Refused;
import org.airclass.site.SheetFile;
import org.airclass.site.ShortId;
import org.airclass.site.SiteClock;
import org.airclass.site.Text;
import org.airclass.site.Transactions;
import org.airclass.streaming.Channels;

/** Imports: first a preview that changes nothing, then, once somebody has looked at it, all of it at once. */
@ApplicationScoped
class Imports {

    private static final int LONGEST_FILE_NAME = 255;

    private final Terms terms;
    private final Subjects subjects;
    private final Channels channels;
    private final Draft draft;
    private final Ownership ownership;
    private final ImportStore store;
    private final ImportMappings mappings;
    private final SiteClock clock;
    private final ObjectMapper json;

    Imports(
            Terms terms,
            Subjects subjects,
            Channels channels,
            Draft draft,
            Ownership ownership,
            ImportStore store,
            ImportMappings mappings,
            SiteClock clock,
            ObjectMapper json) {
        this.terms = terms;
        this.subjects = subjects;
        this.channels = channels;
        this.draft = draft;
        this.ownership = ownership;
        this.store = store;
        this.mappings = mappings;
        this.clock = clock;
        this.json = json;
    }

    /** @param mapping JSON, null for none; @param mappingName of one that was saved, null for none */
    record Request(
            Path file,
            String fileName,
            String term,
            String mapping,
            String mappingName,
            boolean removeMissing,
            Author author) {}

    record Found(ImportRecord record, Preview preview) {}

    Found preview(Request request) {
        String written = request.mapping() != null && !request.mapping().isBlank() || request.mappingName() == null
                ? request.mapping()
                : mappings.get(request.mappingName()).mapping();
        ImportMapping mapping = ImportMapping.read(written, json);
        Term term = Transactions.run(() -> terms.find(request.term()))
                .orElseThrow(() -> Refused.invalidField(
                        "term", "unknown-term", "没有学期“" + request.term() + "”", "There is no term " + request.term()));
        Subjects.Names names = Transactions.run(subjects::names);
        SheetIntake intake = new SheetIntake(term, names::recognise, mapping);
        SheetFile.read(request.file(), intake);
        ImportPlan plan = intake.plan();
        return Transactions.run(() -> compare(request, term, plan));
    }

    /** The latest previews, applied or not, newest first. */
    List<ImportRecord> latest(int limit) {
        return Transactions.run(() -> store.latest(limit));
    }

    Found find(String id) {
        return Transactions.run(() -> new Found(store.get(id), store.preview(id)));
    }

    /**
     * Applies a preview to the draft it was made of: the draft, its journal and the mark that it is applied, in one
     * transaction. Asked again, it says so and does nothing.
     *
     * @throws Refused 409 when the draft moved on since, or a lesson clashes by now
     */
    Found apply(String id, Author author) {
        Found found = find(id);
        if (found.record().isApplied()) {
            return found;
        }
        if (found.preview().changesNothing()) {
            return Transactions.run(() -> {
                store.get(id).applied(clock.instant(), null);
                return new Found(store.get(id), found.preview());
            });
        }
        DraftEdit.Signature signature = DraftEdit.Signature.of(author).as(ChangeKind.IMPORT, found.record().fileName);
        Written written =
                draft.write(found.preview().edit(signature, found.record().draftRevision), done -> store.get(id)
                        .applied(clock.instant(), done.revision()));
        if (written instanceof Written.MovedOn) {
            Found again = find(id);
            if (again.record().isApplied()) {
                return again;
            }
            throw Refused.conflict(
                    "draft-moved-on",
                    "预览之后草稿又有改动，请重新导入预览",
                    "The draft has changed since the preview; import the file again",
                    List.of());
        }
        if (written instanceof Written.Clashing clashing) {
            throw Refused.conflict(
                    "clash",
                    "与草稿中的课冲突，未导入",
                    "It clashes with the draft; nothing was imported",
                    clashing.clashes().stream().map(Clash::problem).toList());
        }
        return Transactions.run(() -> new Found(store.get(id), found.preview()));
    }

    private Found compare(Request request, Term term, ImportPlan plan) {
        long revision = draft.revision();
        List<LessonPlan> around = lessonsAround(plan);
        List<ImportProblem> found = new ArrayList<>(plan.problems());
        boolean remove = request.removeMissing() && isWhole(plan, found);
        Difference wanted = Difference.of(plan, request.term(), around, draft.handoutsOf(request.term()), remove);
        List<ImportProblem> problems = new ArrayList<>(wanted.worthTelling(found));
        Conflicts conflicts = new Conflicts(channels.channelIds().keySet());
        Difference sound = new SoundLessons(term, problems::add).of(wanted);
        Difference own = new ScopeCheck(
                        (lessons, before) -> ownership.foreign(request.author(), lessons, before),
                        request.author().scope().everything(),
                        problems::add)
                .of(sound);
        Difference free = new ClashCheck(conflicts, problems::add).free(own, around);
        Preview preview = Preview.of(free, problems, plan);
        ImportRecord record = new ImportRecord();
        record.id = ShortId.next();
        record.term = request.term();
        record.fileName = request.fileName().length() <= LONGEST_FILE_NAME
                ? request.fileName()
                : request.fileName().substring(0, LONGEST_FILE_NAME);
        record.layout = plan.layout();
        record.rows = plan.rows();
        record.lessons = plan.lessons().size() - wanted.refusedBy(free);
        record.downloads = (int) plan.downloads();
        record.draftRevision = revision;
        record.createdAt = clock.instant();
        record.createdBy = request.author().username();
        store.forgetOld(record.createdAt);
        store.add(record, preview);
        return new Found(record, preview);
    }

    /** A row that can't be used may be the very lesson that seems to be missing: then nothing is removed, and that is said. */
    private static boolean isWhole(ImportPlan plan, List<ImportProblem> problems) {
        if (plan.problems().stream().noneMatch(p -> p.severity() == Severity.ERROR)) {
            return true;
        }
        problems.add(new ImportProblem(
                Severity.WARNING,
                "nothing-removed",
                null,
                null,
                null,
                null,
                new Text(
                        "文件中有不能使用的行，因此没有移除任何课；请改正后再导入",
                        "Some rows can't be used, so no lesson is removed; correct them and import again")));
        return false;
    }

    private List<LessonPlan> lessonsAround(ImportPlan plan) {
        TreeSet<LocalDate> days = new TreeSet<>();
        Stream.concat(
                        plan.lessons().stream().map(ImportPlan.Lesson::date),
                        plan.handouts().stream().map(ImportPlan.Handout::date))
                .forEach(days::add);
        Map<String, LessonPlan> around = new LinkedHashMap<>();
        if (!days.isEmpty()) {
            draft.lessonsBetween(days.first(), days.last()).forEach(lesson -> around.put(lesson.id(), lesson));
        }
        Set<String> named = plan.lessons().stream()
                .map(lesson -> lesson.said().id())
                .filter(id -> id != null && !around.containsKey(id))
                .collect(Collectors.toSet());
        around.putAll(draft.lessons(named));
        return List.copyOf(around.values());
    }
}
