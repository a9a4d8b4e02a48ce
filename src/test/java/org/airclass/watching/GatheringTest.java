package org.airclass.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GatheringTest {

    private final List<Outcome> told = new ArrayList<>();

    @Test
    void eventsOfSeveralRequestsBecomeOneBatchAndEachIsAnswered() throws InterruptedException {
        Gathering gathering = new Gathering(10, Duration.ZERO, 10);
        gathering.offer(List.of(Views.open("a", "u")), Runnable::run, told::add);
        gathering.offer(List.of(Views.open("b", "u"), Views.open("a", "v")), Runnable::run, told::add);
        Gathering.Gathered gathered = gathering.take(1);
        assertThat(gathered.batch().events()).isEqualTo(3);
        gathered.answer(Outcome.COUNTED);
        assertThat(told).containsExactly(Outcome.COUNTED, Outcome.COUNTED);
        assertThat(gathering.take(1)).isNull();
    }

    @Test
    void whereSeveralAreToldTheyAreToldInOneTask() throws InterruptedException {
        Gathering gathering = new Gathering(10, Duration.ZERO, 10);
        List<Runnable> here = new ArrayList<>();
        List<Runnable> there = new ArrayList<>();
        Executor place = here::add;
        gathering.offer(List.of(Views.open("a", "u")), place, told::add);
        gathering.offer(List.of(Views.open("a", "v")), there::add, told::add);
        gathering.offer(List.of(Views.open("a", "w")), place, told::add);
        gathering.take(1).answer(Outcome.SPOOLED);
        assertThat(there).hasSize(1);
        assertThat(here)
                .as("once that some have come, once what became of them")
                .hasSize(2);
        here.forEach(Runnable::run);
        assertThat(told).containsExactly(Outcome.SPOOLED, Outcome.SPOOLED);
    }

    @Test
    @Timeout(20)
    void whereEnoughWaitTheyDontWaitForTheTime() throws InterruptedException {
        Gathering gathering = new Gathering(10, Duration.ofHours(1), 3);
        gathering.offer(List.of(Views.open("a", "u")), Runnable::run, told::add);
        assertThat(gathering.take(1).batch().events()).isEqualTo(1);
        gathering.offer(List.of(Views.open("a", "v")), Runnable::run, told::add);
        CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS)
                .execute(() ->
                        gathering.offer(List.of(Views.open("a", "w"), Views.open("a", "x")), Runnable::run, told::add));
        assertThat(gathering.take(1).batch().events()).isEqualTo(3);
    }

    @Test
    void aRequestThatWouldBeTooMuchIsRefusedWhole() throws InterruptedException {
        Gathering gathering = new Gathering(2, Duration.ZERO, 10);
        assertThat(gathering.offer(List.of(Views.open("a", "u")), Runnable::run, told::add))
                .isTrue();
        assertThat(gathering.offer(List.of(Views.open("a", "v"), Views.open("a", "w")), Runnable::run, told::add))
                .isFalse();
        assertThat(gathering.waiting()).isEqualTo(1);
        gathering.take(1);
        assertThat(gathering.offer(List.of(Views.open("a", "v"), Views.open("a", "w")), Runnable::run, told::add))
                .isTrue();
    }

    @Test
    void onceClosedItTakesNothingAndGivesWhatItHas() throws InterruptedException {
        Gathering gathering = new Gathering(2, Duration.ZERO, 10);
        gathering.offer(List.of(Views.open("a", "u")), Runnable::run, told::add);
        gathering.close();
        assertThat(gathering.offer(List.of(Views.open("a", "v")), Runnable::run, told::add))
                .isFalse();
        assertThat(gathering.take(1).batch().events()).isEqualTo(1);
        assertThat(gathering.take(1)).isNull();
    }

    @Test
    void whatComesSoonAfterABatchSharesTheNext() throws InterruptedException {
        Gathering gathering = new Gathering(10, Duration.ofSeconds(2), 10);
        gathering.offer(List.of(Views.open("a", "u")), Runnable::run, told::add);
        assertThat(gathering.take(1).batch().events()).isEqualTo(1);
        gathering.offer(List.of(Views.open("a", "v")), Runnable::run, told::add);
        CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS)
                .execute(() -> gathering.offer(List.of(Views.open("a", "w")), Runnable::run, told::add));
        assertThat(gathering.take(1).batch().events()).isEqualTo(2);
    }
}
