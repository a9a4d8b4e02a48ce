package org.airclass.viewership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.airclass.school.Organisation.Kind;
import org.airclass.viewership.DailyTree.Node;
import org.junit.jupiter.api.Test;

class DailyStatusTest {

    private static final DailyFigures NOTHING = new DailyFigures(5, 4, 0, 0, 0, 0, 0);
    private static final DailyFigures ONE = new DailyFigures(5, 4, 1, 1, 0, 1, 0);

    @Test
    void nothingCountedIsMissingUnlessTheSchoolDeclaresIt() {
        assertThat(DailyStatus.ofSchool(NOTHING, false)).isEqualTo(DailyStatus.MISSING);
        assertThat(DailyStatus.ofSchool(NOTHING, true)).isEqualTo(DailyStatus.ZERO_DECLARED);
        assertThat(DailyStatus.ofSchool(ONE, true)).isEqualTo(DailyStatus.VALUE);
    }

    @Test
    void aDistrictIsZeroOnlyWhereAllItsSchoolsSaySo() {
        assertThat(DailyStatus.ofAll(NOTHING, List.of(DailyStatus.ZERO_DECLARED, DailyStatus.ZERO_DECLARED)))
                .isEqualTo(DailyStatus.ZERO_DECLARED);
        assertThat(DailyStatus.ofAll(NOTHING, List.of(DailyStatus.ZERO_DECLARED, DailyStatus.MISSING)))
                .isEqualTo(DailyStatus.MISSING);
        assertThat(DailyStatus.ofAll(NOTHING, List.of())).isEqualTo(DailyStatus.MISSING);
        assertThat(DailyStatus.ofAll(ONE, List.of(DailyStatus.MISSING))).isEqualTo(DailyStatus.VALUE);
    }

    @Test
    void schoolsReportToTheirDistrictOrToTheBureau() {
        DailyTree tree = DailyTree.ofNodes(
                List.of(
                        new Node("b", null, Kind.BUREAU, "海州市教育局"),
                        new Node("east", "b", Kind.DISTRICT, "东区"),
                        new Node("one", "east", Kind.SCHOOL, "东区一中"),
                        new Node("own", "b", Kind.SCHOOL, "局直属小学"),
                        new Node("loose", null, Kind.SCHOOL, "无区小学")),
                "空中课堂");
        assertThat(tree.nodes())
                .extracting(Node::id, Node::parent)
                .containsExactly(
                        tuple("", null), tuple("east", ""), tuple("one", "east"), tuple("own", ""), tuple("loose", ""));
        assertThat(tree.nodes().get(0).name()).isEqualTo("海州市教育局");
        assertThat(tree.schools(tree.nodes().get(1))).containsExactly("one");
        assertThat(tree.schools(tree.nodes().get(0))).containsExactlyInAnyOrder("one", "own", "loose");
        assertThat(tree.schools(tree.nodes().get(2))).containsExactly("one");
    }

    @Test
    void whatSchoolsOpenedIsAddedAndTheirLessonsAreUnited() {
        Map<String, SchoolViews.Views> views = Map.of(
                "one", new SchoolViews.Views(Set.of("l1", "old"), 3, 1, 60),
                "two", new SchoolViews.Views(Set.of("l1"), 2, 0, 30));
        List<DailyCounts.Planned> planned =
                List.of(new DailyCounts.Planned("l1", null, false), new DailyCounts.Planned("l2", null, false));
        assertThat(DailyCounts.together(Set.of("one", "two", "three"), views, 4, planned, 1))
                .isEqualTo(new DailyFigures(2, 1, 1, 5, 1, 4, 90));
    }
}
