package org.airclass.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.airclass.PersistenceTest;
import org.airclass.TestDatabase;
import org.airclass.site.SiteClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Memory runs out while a batch is written to the spool, and another one is still under way to the database. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class OutOfMemoryTest {

    /** Takes its time with the first batch. */
    private static final class Slow extends Journal {
        private final CountDownLatch end = new CountDownLatch(1);

        Slow(DataSource dataSource, Node node, SiteClock clock) {
            super(dataSource, node, clock);
        }

        @Override
        void add(Spool.Numbered batch) {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            super.add(batch);
        }
    }

    private static final class Short extends Spool {
        private volatile boolean ofMemory;
        private volatile boolean tried;

        Short(Path file) throws IOException {
            super(file);
        }

        @Override
        boolean keep(Numbered numbered) {
            if (ofMemory) {
                tried = true;
                throw new OutOfMemoryError("made by the test");
            }
            return super.keep(numbered);
        }
    }

    @Inject
    DataSource dataSource;

    @Inject
    CountingParts parts;

    @Inject
    SiteClock clock;

    @Inject
    Published published;

    private final String lesson = Node.randomId();
    private final Accounts accounts = new Accounts();
    private Slow journal;
    private Short spool;
    private Folding folding;
    private Counting counting;

    @BeforeEach
    void start() throws IOException {
        Node node = new Node(Node.randomId());
        journal = new Slow(dataSource, node, clock);
        folding = parts.folding(node);
        spool = new Short(Files.createTempDirectory("short").resolve("views"));
        counting = parts.counting(journal, accounts, spool);
    }

    @AfterEach
    void end() throws Exception {
        counting.stop(new ShutdownEvent());
        folding.fold();
    }

    @Test
    void nothingIsToldCountedThatIsNot() throws Exception {
        CompletableFuture<Outcome> slow = count("u");
        assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo(Outcome.SPOOLED);
        spool.ofMemory = true;
        CompletableFuture<Outcome> doubtful = count("v");
        await().until(() -> spool.tried);
        journal.end.countDown();
        assertThat(doubtful.get(10, TimeUnit.SECONDS)).isEqualTo(Outcome.COUNTED);
        folding.fold();
        assertThat(published.number("SELECT SUM(opens) FROM watching_count WHERE lesson = ?", lesson))
                .isEqualTo(2);
        assertThat(accounts.accepted()).isEqualTo(2);
    }

    private CompletableFuture<Outcome> count(String viewer) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        counting.count(List.of(Views.open(lesson, viewer)), Runnable::run, outcome::complete);
        return outcome;
    }
}
