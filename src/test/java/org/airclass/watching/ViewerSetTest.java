package org.airclass.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.TgtHllType;
import org.apache.datasketches.hll.Union;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** Whatever form they are stored in: few viewers one by one, many in registers of this size or another. */
    @ParameterizedTest
    @CsvSource({"3, 14", "40, 16", "900, 14", "1500, 14", "1537, 16", "2500, 14", "7000, 16", "40000, 14", "90000, 16"})
    void unitesWhatTheLibraryWouldUnite(int viewers, int lgRegisters) {
        for (TgtHllType form : new TgtHllType[] {TgtHllType.HLL_4, TgtHllType.HLL_8}) {
            ViewerSet united = new ViewerSet();
            Union library = new Union(14);
            for (int part = 0; part < 3; part++) {
                HllSketch sketch = new HllSketch(lgRegisters, form);
                for (int viewer = part * viewers / 2; viewer < part * viewers / 2 + viewers; viewer++) {
                    sketch.update(Viewer.hash("device-" + viewer));
                }
                united.add(sketch.toCompactByteArray());
                library.update(sketch);
            }
            // In the order in which they came the library estimates a little better while there is one order.
            assertThat(united.size()).isEqualTo(Math.round(library.getCompositeEstimate()));
            assertThat(new ViewerSet().add(united).size()).isEqualTo(united.size());
            assertThat(new ViewerSet().add(united.bytes()).size()).isEqualTo(united.size());
            assertThat(HllSketch.heapify(united.bytes()).getEstimate())
                    .isCloseTo(library.getCompositeEstimate(), Percentage.withPercentage(0.01));
            assertThat(united.bytes()).hasSizeLessThan(8_400);
        }
    }

    /** Some far above the lowest, which half a byte can't hold; and none that is zero. */
    @Test
    void registersAreStoredAsTheLibraryWouldStoreThem() {
        Random random = new Random(7);
        for (int lowest : new int[] {0, 1, 9}) {
            byte[] registers = new byte[1 << 14];
            for (int i = 0; i < registers.length; i++) {
                registers[i] = (byte) (lowest + (i % 1_000 == 0 ? 10 + random.nextInt(40) : random.nextInt(8)));
            }
            byte[] stored = StoredSketch.ofRegisters(14, registers);
            HllSketch library = HllSketch.heapify(stored);
            byte[] eight = library.copyAs(TgtHllType.HLL_8).toCompactByteArray();
            assertThat(Arrays.copyOfRange(eight, eight.length - registers.length, eight.length))
                    .isEqualTo(registers);
            assertThat(StoredSketch.estimate(14, registers))
                    .isEqualTo(library.getEstimate())
                    .isEqualTo(HllSketch.heapify(eight).getEstimate());
            byte[] read = new byte[1 << 14];
            StoredSketch.read(stored, 0, (register, value) -> read[register] = (byte) value);
            assertThat(read).isEqualTo(registers);
            byte[] raised = new byte[1 << 14];
            assertThat(StoredSketch.raise(raised, stored, 0)).isTrue();
            assertThat(raised).isEqualTo(registers);
            byte[] fewer = new byte[1 << 12];
            assertThat(StoredSketch.raise(fewer, stored, 0)).isTrue();
            for (int i = 0; i < registers.length; i++) {
                assertThat(registers[i]).isLessThanOrEqualTo(fewer[i & fewer.length - 1]);
            }
            assertThat(StoredSketch.raise(new byte[1 << 15], stored, 0)).isFalse();
        }
    }

    @Test
    void fewAndManyAreUnited() {
        ViewerSet few = new ViewerSet().add(Viewer.hash("device-1"), Viewer.hash("another"));
        ViewerSet many = new ViewerSet();
        for (int viewer = 0; viewer < 5_000; viewer++) {
            many.add(Viewer.hash("device-" + viewer));
        }
        long before = many.size();
        assertThat(new ViewerSet().add(few).add(many).size())
                .isEqualTo(new ViewerSet().add(many).add(few).size())
                .isBetween(before, before + 2);
    }

    @Test
    void nobodyIsNone() {
        assertThat(new ViewerSet().size()).isZero();
        assertThat(new ViewerSet().add(new ViewerSet().bytes()).isEmpty()).isTrue();
    }
}
