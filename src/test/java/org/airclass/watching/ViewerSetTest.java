package org.airclass.watching;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ViewerSetTest {

    private static final int MILLION = 1_000_000;

    /** A device that watched on each of five days is one. */
    @Test
    void aMillionUnitedOverDaysIsWithinTwoPercent() {
        ViewerSet united = new ViewerSet();
        for (int day = 0; day < 5; day++) {
            ViewerSet ofDay = new ViewerSet();
            for (int viewer = 0; viewer < MILLION; viewer++) {
                if (viewer % 5 <= day) {
                    ofDay.add(Viewer.hash("device-" + viewer));
                }
            }
            united.add(ofDay.bytes());
        }
        assertThat(united.size()).isCloseTo(MILLION, Percentage.withPercentage(2));
    }

    @Test
    void twoHundredDevicesOfOneSchoolAreTwoHundred() {
        ViewerSet viewers = new ViewerSet();
        for (int viewer = 0; viewer < 400; viewer++) {
            viewers.add(Viewer.hash("device-" + viewer % 200));
        }
        assertThat(viewers.size()).isEqualTo(200);
    }

    @Test
    void nobodyIsNone() {
        assertThat(new ViewerSet().size()).isZero();
        assertThat(new ViewerSet().add(new ViewerSet().bytes()).isEmpty()).isTrue();
    }
}
