package org.airclass.viewership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SliceMembersTest {

    private static final Slice TEACHERS = Slice.of(Dimension.TEACHER, Dimension.SUBJECT);

    @Test
    void whatFitsIsFoundByEachOfItsValues() {
        SliceMembers ofGrade =
                new SliceMembers(Slice.of(Dimension.GRADE, Dimension.SUBJECT), Map.of(Dimension.GRADE, "1"));
        assertThat(ofGrade.fits("1|语文")).isTrue();
        assertThat(ofGrade.fits("11|语文")).isFalse();
        assertThat(ofGrade.parameters()).containsExactly("1|%");
        SliceMembers ofSubject =
                new SliceMembers(Slice.of(Dimension.GRADE, Dimension.SUBJECT), Map.of(Dimension.SUBJECT, "50%"));
        assertThat(ofSubject.parameters()).containsExactly("%|50\\%");
        assertThat(ofSubject.packParameters()).isEmpty();
    }

    @Test
    void aTeacherOfAnySchoolIsFoundInAll() {
        SliceMembers chen = new SliceMembers(TEACHERS, Map.of(Dimension.TEACHER, "陈静", Dimension.SUBJECT, "语文"));
        assertThat(chen.fits("陈静@一小|语文")).isTrue();
        assertThat(chen.fits("陈静怡@一小|语文")).isFalse();
        assertThat(chen.fits("陈静@一小|数学")).isFalse();
        assertThat(chen.parameters()).containsExactly("陈静@%|语文");
    }

    @Test
    void whatPartsValuesIsNoneOfThem() {
        String member = TEACHERS.members(Map.of(Dimension.TEACHER, List.of("a|b@c"), Dimension.SUBJECT, List.of("d|e")))
                .get(0);
        Map<Dimension, String> filters = Map.of(Dimension.TEACHER, "a|b@c", Dimension.SUBJECT, "d|e");
        assertThat(new SliceMembers(TEACHERS, filters).fits(member)).isTrue();
        assertThat(TEACHERS.value(member, Dimension.SUBJECT)).isEqualTo("d|e");
    }

    /** Wherever packs end: one that is not read has none that fits. */
    @Test
    void noPackIsLeftOutThatHasSomeOfThem() {
        Map<String, byte[]> sketches = new HashMap<>();
        for (int grade = 1; grade <= 12; grade++) {
            for (String school : List.of("a", "b", "|", "𠮷校", "￿", "}")) {
                sketches.put(grade + "|" + school, new byte[15_000]);
            }
        }
        List<SketchPack> packs = SketchPack.of(sketches);
        assertThat(packs).hasSizeGreaterThan(10);
        Slice slice = Slice.of(Dimension.GRADE, Dimension.SUBJECT);
        for (Map<Dimension, String> filters : List.of(
                Map.of(Dimension.GRADE, "1"),
                Map.of(Dimension.GRADE, "12"),
                Map.of(Dimension.GRADE, "4", Dimension.SUBJECT, "𠮷校"),
                Map.of(Dimension.SUBJECT, "b"))) {
            SliceMembers members = new SliceMembers(slice, filters);
            List<String> found = new ArrayList<>();
            packs.stream()
                    .filter(pack -> isRead(members, pack))
                    .forEach(pack -> SketchPack.read(pack.sketches(), (member, sketch) -> {
                        if (members.fits(member)) {
                            found.add(member);
                        }
                    }));
            assertThat(found)
                    .containsExactlyInAnyOrderElementsOf(
                            sketches.keySet().stream().filter(members::fits).toList());
        }
    }

    /** As the database would: {@code first_member < ? AND last_member >= ?}, or with what is the one member. */
    private static boolean isRead(SliceMembers members, SketchPack pack) {
        if (members.packParameters().isEmpty()) {
            return members.wherePacks().equals("TRUE");
        }
        int ofFirst = SketchPack.IN_ORDER.compare(
                pack.firstMember(), members.packParameters().get(0).toString());
        int ofLast = SketchPack.IN_ORDER.compare(
                pack.lastMember(), members.packParameters().get(1).toString());
        return (members.wherePacks().contains("<=") ? ofFirst <= 0 : ofFirst < 0) && ofLast >= 0;
    }
}
