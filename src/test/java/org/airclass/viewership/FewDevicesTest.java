package org.airclass.viewership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.airclass.viewership.FewDevices.Part;
import org.junit.jupiter.api.Test;

class FewDevicesTest {

    private static final FewDevices FEW = new FewDevices(5);
    private static final long HOUR = 3_600;

    @Test
    void fewerThanTheSmallestNumberAreHiddenAndNothingIsNotFew() {
        assertThat(FEW.hidden(List.of(part("a", null, 4), part("b", null, 5), new Part("c", null, 0, false))))
                .isEqualTo(Map.of("a", "< 5"));
    }

    /** What all have without what the others have is what the one has. */
    @Test
    void besidesTheOnlyOneThatIsHiddenTheSmallestOtherIsToo() {
        assertThat(FEW.hidden(List.of(part("a", "east", 3), part("b", "east", 90), part("c", "east", 8))))
                .isEqualTo(Map.of("a", "< 5", "c", FewDevices.LEFT_OUT));
    }

    @Test
    void twoThatAreHiddenHideEachOther() {
        assertThat(FEW.hidden(List.of(part("a", "east", 3), part("b", "east", 1), part("c", "east", 8))))
                .isEqualTo(Map.of("a", "< 5", "b", "< 5"));
    }

    @Test
    void eachSumIsLookedAtByItself() {
        assertThat(FEW.hidden(List.of(
                        part("a", "east", 3), part("b", "east", 9), part("c", "west", 8), part("d", "west", 7))))
                .isEqualTo(Map.of("a", "< 5", "b", FewDevices.LEFT_OUT));
    }

    /** One that watched nothing hides nothing: taken from the sum it leaves what it was. */
    @Test
    void whatIsNothingIsNoOther() {
        assertThat(FEW.hidden(List.of(part("a", "east", 3), new Part("b", "east", 0, false), part("c", "east", 8))))
                .containsOnlyKeys("a", "c");
        assertThat(FEW.hidden(List.of(part("a", "east", 3), new Part("b", "east", 0, false))))
                .containsOnlyKeys("a");
    }

    @Test
    void ofPartsThatNeedNotBeAllNoneIsReckoned() {
        assertThat(FEW.hidden(List.of(part("a", null, 3), part("b", null, 9)))).containsOnlyKeys("a");
    }

    @Test
    void whereViewersAreNotKnownOpeningsAndPlaysDecide() {
        assertThat(FEW.isHidden(new Figures(1, 4, 3, 600, null, null), HOUR)).isTrue();
        assertThat(FEW.isHidden(new Figures(1, 4, 5, 600, null, null), HOUR)).isFalse();
        assertThat(FEW.isHidden(new Figures(1, 40, 50, 600, null, 4L), HOUR)).isTrue();
    }

    /** Who opened it in the hour before plays on. */
    @Test
    void soFewCantHavePlayedSoLong() {
        assertThat(FEW.isHidden(new Figures(1, 0, 0, 4 * HOUR, null, null), HOUR))
                .isTrue();
        assertThat(FEW.isHidden(new Figures(1, 0, 0, 4 * HOUR + 1, null, null), HOUR))
                .isFalse();
        assertThat(FEW.isHidden(new Figures(1, 0, 0, 4 * HOUR + 1, null, null), 24 * HOUR))
                .isTrue();
    }

    private static Part part(String key, String of, long devices) {
        return new Part(key, of, devices, true);
    }
}
