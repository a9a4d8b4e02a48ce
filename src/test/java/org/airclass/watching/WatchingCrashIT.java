package org.airclass.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was acknowledged is counted once, whatever dies, is cut off or full in the middle of things. Rounds of one disaster each, in
 * an order that is drawn; after each the senders' books are compared with the database's.
 *
 * <pre>
 * -Dairclass.test.rounds=100   instead of one of each disaster
 * -Dairclass.test.seed=42      the same order again
 * </pre>
 */
class WatchingCrashIT {

    private static final int SENDERS = 4;
    private static final int LESSONS_EACH = 8;
    private static final int ROUNDS = Integer.getInteger("airclass.test.rounds", Disaster.values().length);
    private static final long SEED = Long.getLong("airclass.test.seed", System.nanoTime());

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    /** An event lost once is lost: the second try that others get must not make up for it. */
    private static boolean hasFailed;

    private final Random random = new Random(SEED);
    private final Map<Disaster, Reckoning> sums = new EnumMap<>(Disaster.class);
    private final Map<Disaster, Integer> rounds = new EnumMap<>(Disaster.class);

    @Test
    void acknowledgedEventsAreCountedOnceWhateverDies() throws Exception {
        assertThat(hasFailed).as("the first try has failed").isFalse();
        hasFailed = true;
        try (Scene scene = new Scene(folder)) {
            List<String> lessons = LessonsOnAir.publish(scene.program, ROUNDS * SENDERS * LESSONS_EACH);
            try (Senders senders = new Senders(folder.resolve("senders"), SENDERS, lessons, LESSONS_EACH);
                    Balance balance = new Balance(List.of(URI.create(scene.program.url("/q/metrics"))))) {
                say("%d rounds, seed %d, %s".formatted(ROUNDS, SEED, scene.disk.kind()));
                say("%-7s %-28s %s %7s %6s".formatted("round", "", Reckoning.head(), "looks", "s"));
                int number = 0;
                for (Disaster disaster : drawn()) {
                    round(++number, disaster, scene, senders, balance);
                }
                sumUp(balance);
            }
        }
        hasFailed = false;
    }

    private void round(int number, Disaster disaster, Scene scene, Senders senders, Balance balance) throws Exception {
        long begin = System.nanoTime();
        int looks = balance.looks();
        senders.go(List.of(scene.program.url("/api/v1/views")));
        Disaster.goOn(random, 500);
        disaster.strike(scene, senders, random);
        Disaster.goOn(random, 500);
        senders.rest();
        scene.awaitEmptySpool();
        Reckoning reckoning = Reckoning.of(senders.accounts(), scene.dataSource());
        say("%3d/%-3d %-28s %s %7d %6.1f"
                .formatted(
                        number,
                        ROUNDS,
                        disaster.inWords(),
                        reckoning.row(),
                        balance.looks() - looks,
                        (System.nanoTime() - begin) / 1e9));
        sums.merge(disaster, reckoning, Reckoning::and);
        rounds.merge(disaster, 1, Integer::sum);
        assertThat(balance.broken())
                .as("accepted = counted + spooled + rejected")
                .isEmpty();
        reckoning.isRight();
    }

    /** Each once before any comes again. */
    private List<Disaster> drawn() {
        List<Disaster> drawn = new ArrayList<>();
        while (drawn.size() < ROUNDS) {
            List<Disaster> all = new ArrayList<>(List.of(Disaster.values()));
            Collections.shuffle(all, random);
            drawn.addAll(all);
        }
        return drawn.subList(0, ROUNDS);
    }

    private void sumUp(Balance balance) {
        say("%-7s %-28s %s".formatted("rounds", "", Reckoning.head()));
        sums.forEach(
                (disaster, sum) -> say("%7d %-28s %s".formatted(rounds.get(disaster), disaster.inWords(), sum.row())));
        Reckoning all = sums.values().stream().reduce(Reckoning.none(), Reckoning::and);
        say("%7d %-28s %s".formatted(ROUNDS, "requests of 3 events", all.row()));
        say("accepted = counted + spooled + rejected in each of %d looks at the metrics".formatted(balance.looks()));
        assertThat(all.committed()).isPositive();
        assertThat(ROUNDS < Disaster.values().length || all.spooled() > 0)
                .as("some were spooled")
                .isTrue();
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
