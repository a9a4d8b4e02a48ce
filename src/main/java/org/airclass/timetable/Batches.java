package org.airclass.timetable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.airclass.site.Refused;

/** Several lessons and handouts written together, or not at all. */
@ApplicationScoped
class Batches {

    private static final int MOST = 5_000;
    private static final Set<ChangeKind> KINDS = Set.of(ChangeKind.EDIT, ChangeKind.MOVE, ChangeKind.COPY);

    private final Desk desk;
    private final Draft draft;
    private final Completion completion;
    private final StaleEdits stale;
    private final ObjectMapper json;

    Batches(Desk desk, Draft draft, Completion completion, StaleEdits stale, ObjectMapper json) {
        this.desk = desk;
        this.draft = draft;
        this.completion = completion;
        this.stale = stale;
        this.json = json;
    }

    /**
     * What is to be written.
     *
     * @param label a few words for the journal; null for none
     * @param kind EDIT, MOVE or COPY; null where the changes tell it themselves
     * @param basedOn the draft's revision it holds for; null for any
     * @param put lessons: with an id, the fields that change; without one, a lesson to be made
     * @param remove ids of lessons
     * @param putHandouts as {@code put}
     * @param removeHandouts ids of handouts
     */
    record Batch(
            String label,
            ChangeKind kind,
            Long basedOn,
            List<JsonNode> put,
            List<String> remove,
            List<JsonNode> putHandouts,
            List<String> removeHandouts) {
        Batch {
            put = put == null ? List.of() : put;
            remove = ids(remove);
            putHandouts = putHandouts == null ? List.of() : putHandouts;
            removeHandouts = ids(removeHandouts);
        }

        private static List<String> ids(List<String> given) {
            return given == null
                    ? List.of()
                    : given.stream().filter(Objects::nonNull).distinct().toList();
        }

        private int size() {
            return put.size() + remove.size() + putHandouts.size() + removeHandouts.size();
        }
    }

    /** @throws Refused as single lessons do; 422 names each field with its place, such as {@code put[3].end} */
    Written.Done write(Batch batch) {
        if (batch.size() > MOST) {
            throw Refused.invalidField(
                    "put", "too-many", "一次最多改动 " + MOST + " 项", "At most " + MOST + " changes at once");
        }
        if (batch.kind() != null && !KINDS.contains(batch.kind())) {
            throw Refused.invalidField(
                    "kind", "no-such-kind", "kind 应为 EDIT、MOVE 或 COPY", "kind must be EDIT, MOVE or COPY");
        }
        if (Words.fault(batch.label(), LessonRules.TITLE_LENGTH) != null) {
            throw Refused.invalidField("label", "bad-text", "label 无法使用", "The label can't be used");
        }
        return desk.write(() -> edit(batch));
    }

    private DraftEdit edit(Batch batch) {
        List<Patch> lessons = batch.put().stream().map(Patch::of).toList();
        List<Patch> handouts = batch.putHandouts().stream().map(Patch::of).toList();
        Map<String, LessonPlan> lessonsNow = draft.lessons(named(lessons, batch.remove()));
        Map<String, HandoutPlan> handoutsNow = draft.handouts(named(handouts, batch.removeHandouts()));
        Map<String, Long> seen = new HashMap<>();
        lessonsNow.forEach((id, lesson) -> seen.put(id, lesson.revision()));
        handoutsNow.forEach((id, handout) -> seen.put(id, handout.revision()));
        List<Refused.Problem> problems = new ArrayList<>();
        List<LessonPlan> plans = new ArrayList<>();
        for (int i = 0; i < lessons.size(); i++) {
            LessonPlan plan = planned(lessons.get(i), lessonsNow);
            try {
                plans.add(completion.of(plan));
            } catch (Refused refused) {
                problems.addAll(placed("put[" + i + "].", refused));
            }
        }
        List<HandoutPlan> packs = new ArrayList<>();
        for (int i = 0; i < handouts.size(); i++) {
            HandoutPlan pack = plannedHandout(handouts.get(i), handoutsNow);
            try {
                packs.add(completion.of(pack));
            } catch (Refused refused) {
                problems.addAll(placed("putHandouts[" + i + "].", refused));
            }
        }
        if (!problems.isEmpty()) {
            throw Refused.invalid(
                    "有 " + problems.size() + " 处不能保存，全部未保存", "Some of it can't be saved; nothing is", problems);
        }
        return new DraftEdit(
                desk.signature().as(batch.kind(), batch.label()),
                plans,
                packs,
                batch.remove(),
                batch.removeHandouts(),
                batch.basedOn(),
                seen);
    }

    private LessonPlan planned(Patch patch, Map<String, LessonPlan> now) {
        if (patch.id() == null) {
            return patch.made(json);
        }
        LessonPlan current = now.get(patch.id());
        if (current == null) {
            throw LessonNotFound.withId(patch.id());
        }
        stale.refuse(current, patch.seen());
        return patch.on(current, json);
    }

    private HandoutPlan plannedHandout(Patch patch, Map<String, HandoutPlan> now) {
        if (patch.id() == null) {
            return patch.madeHandout(json);
        }
        HandoutPlan current = now.get(patch.id());
        if (current == null) {
            throw HandoutNotFound.withId(patch.id());
        }
        stale.refuse(current, patch.seen());
        return patch.on(current, json);
    }

    /** @throws Refused 422 when one is put twice, or put and removed */
    private static List<String> named(List<Patch> put, List<String> removed) {
        List<String> ids = new ArrayList<>(removed);
        put.stream().map(Patch::id).filter(Objects::nonNull).forEach(ids::add);
        Set<String> once = Set.copyOf(ids);
        if (once.size() < ids.size()) {
            throw Refused.invalidField("put", "twice", "同一项出现了两次", "One of them is named twice");
        }
        return ids;
    }

    private static List<Refused.Problem> placed(String place, Refused refused) {
        return refused.problems().stream()
                .map(problem -> {
                    Map<String, Object> more = new LinkedHashMap<>(problem.more());
                    more.computeIfPresent("field", (key, field) -> place + field);
                    return new Refused.Problem(problem.code(), problem.message(), more);
                })
                .toList();
    }
}
