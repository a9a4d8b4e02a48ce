package org.airclass.watching;

import static org.airclass.watching.Views.batch;
import static org.airclass.watching.Views.beat;
import static org.airclass.watching.Views.lastBeat;
import static org.airclass.watching.Views.open;
import static org.airclass.watching.Views.play;
import static org.airclass.watching.Views.robotOpen;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BatchTest {

    @Test
    void eventsOfOneMinuteShareARow() {
        Batch batch = batch(open("a", "u"), play("a", "u"), beat("a", "u", 58), beat("a", "v", 60));
        assertThat(batch.rows()).hasSize(1);
        Batch.Facts facts = batch.rows().values().iterator().next();
        assertThat(facts.opens).isEqualTo(1);
        assertThat(facts.plays).isEqualTo(1);
        assertThat(facts.beats).isEqualTo(2);
        assertThat(facts.seconds).isEqualTo(118);
        assertThat(batch.events()).isEqualTo(4);
    }

    @Test
    void robotsAreCountedApartAndAreNoViewers() {
        Batch batch = batch(robotOpen("a"));
        Batch.Facts facts = batch.rows().values().iterator().next();
        assertThat(facts.opens).isZero();
        assertThat(facts.robotOpens).isEqualTo(1);
        assertThat(batch.hasViewers()).isFalse();
    }

    @Test
    void whoLeavesWithoutASecondPlayedIsNoViewer() {
        assertThat(batch(lastBeat("a", "u", 0)).hasViewers()).isFalse();
        assertThat(batch(lastBeat("a", "u", 1)).hasViewers()).isTrue();
        assertThat(batch(beat("a", "u", 0)).hasViewers()).isFalse();
    }

    @Test
    void rowsComeInTheOrderOfTheirKey() {
        Batch batch = batch(open("c", "u"), open("a", "u"), open("b", "u"));
        assertThat(batch.rows().keySet()).extracting(Batch.Row::lesson).containsExactly("a", "b", "c");
    }

    @Test
    void batchesAddUp() {
        Batch sum = batch(open("a", "u"));
        sum.add(batch(open("a", "v"), open("b", "u")));
        assertThat(sum.events()).isEqualTo(3);
        assertThat(sum.rows().values()).extracting(facts -> facts.opens).containsExactly(2L, 1L);
        assertThat(sum.viewers().get(new Batch.Audience("a", "live", "", (int) Views.DAY.toEpochDay())))
                .containsExactlyInAnyOrder(Viewer.hash("u"), Viewer.hash("v"));
    }
}
