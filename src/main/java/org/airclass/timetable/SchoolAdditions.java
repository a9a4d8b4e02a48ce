package org.airclass.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.airclass.school.Organisation;
import org.airclass.school.Organisations;
import org.airclass.site.Refused;

/**
 * What a school puts over the bureau's timetable for its own pupils: lessons and handouts that name it. The bureau may do so
 * for any school, everybody else for the schools within their reach; a teacher for their own.
 */
@ApplicationScoped
class SchoolAdditions {

    private final Organisations organisations;

    SchoolAdditions(Organisations organisations) {
        this.organisations = organisations;
    }

    /** @throws Refused 422 where what is named is no school */
    void refuseUnknownSchools(DraftEdit edit) {
        Set<String> named = Stream.concat(
                        edit.lessons().stream().map(LessonPlan::forSchool),
                        edit.handouts().stream().map(HandoutPlan::forSchool))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (String id : named) {
            boolean isSchool = organisations
                    .find(id)
                    .filter(o -> o.kind() == Organisation.Kind.SCHOOL)
                    .isPresent();
            if (!isSchool) {
                throw Refused.invalidField("forSchool", "no-such-school", "没有这所学校：" + id, "There is no school " + id);
            }
        }
    }

    /** @param was null for a new lesson */
    static boolean mayMake(Author author, LessonPlan was, LessonPlan lesson) {
        boolean asBefore = was != null && Objects.equals(was.forSchool(), lesson.forSchool());
        return asBefore || lesson.forSchool() == null || isOwn(author, lesson.forSchool());
    }

    /** All handouts that the edit writes or removes are, and were, of schools of the author's. */
    static boolean onlyOwnHandouts(Author author, DraftEdit edit, Map<String, HandoutPlan> before) {
        Stream<HandoutPlan> written = edit.handouts().stream();
        Stream<HandoutPlan> overwritten = edit.handouts().stream().map(h -> before.get(h.id()));
        Stream<HandoutPlan> removed = edit.removedHandouts().stream().map(before::get);
        return Stream.of(written, overwritten, removed)
                .flatMap(handouts -> handouts)
                .filter(Objects::nonNull)
                .allMatch(handout -> handout.forSchool() != null && isOwn(author, handout.forSchool()));
    }

    private static boolean isOwn(Author author, String school) {
        return author.scope().covers(school) || school.equals(author.home());
    }
}
