package org.airclass.viewership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SliceTest {

    @Test
    void membersAreTheCombinationsOfValues() {
        Slice slice = Slice.of(Dimension.SUBJECT, Dimension.GRADE);
        assertThat(slice.code()).isEqualTo("GRADE+SUBJECT");
        assertThat(slice.members(Map.of(Dimension.GRADE, List.of("4", "5"), Dimension.SUBJECT, List.of("语文"))))
                .containsExactly("4|语文", "5|语文");
        assertThat(slice.members(Map.of(Dimension.GRADE, List.of("4")))).isEmpty();
        assertThat(Slice.ALL.members(Map.of())).containsExactly("");
    }

    @Test
    void aMemberTellsItsValues() {
        Slice slice = Slice.of(Dimension.SUBJECT, Dimension.GRADE);
        assertThat(slice.value("4|语文|阅读", Dimension.GRADE)).isEqualTo("4");
        assertThat(slice.value("4|语文|阅读", Dimension.SUBJECT)).isEqualTo("语文|阅读");
    }

    @Test
    void whatIsRolledUpIsFoundByItsDimensions() {
        assertThat(Slice.rolledFor(Set.of())).contains(Slice.ALL);
        assertThat(Slice.rolledFor(Set.of(Dimension.KIND, Dimension.GRADE))).isPresent();
        assertThat(Slice.rolledFor(Set.of(Dimension.TEACHER, Dimension.KIND))).isEmpty();
        assertThat(Slice.of(Dimension.TEACHER_SCHOOL, Dimension.GRADE).isOfDistricts())
                .isTrue();
        assertThat(Slice.of(Dimension.TEACHER_SCHOOL).isOfDistricts()).isFalse();
        assertThat(Slice.ROLLED).doesNotHaveDuplicates();
        assertThat(Slice.ROLLED).extracting(Slice::code).allMatch(code -> code.length() <= 32);
    }
}
