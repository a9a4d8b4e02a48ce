package org.airclass.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.airclass.PersistenceTest;
import org.airclass.TestDatabase;
import org.airclass.site.SiteClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A commit whose end nobody saw, while the disk is full. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class InDoubtTest {

    private static final Path FULL = Path.of("/dev/full");

    /** Commits what it is given, and then its connection breaks; for as long as it is away it brings nothing in. */
    private static final class Breaking extends Journal {
        private volatile boolean away = true;
        private volatile boolean tried;

        Breaking(DataSource dataSource, Node node, SiteClock clock) {
            super(dataSource, node, clock);
        }

        @Override
        void add(Spool.Numbered batch) {
            super.add(batch);
            tried = true;
            throw new BooksAway(new SQLException("the connection broke"));
        }

        @Override
        void bringIn(List<Spool.Numbered> batches) {
            if (away) {
                throw new BooksAway(new SQLException("away"));
            }
            super.bringIn(batches);
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
    private Path spool;
    private Breaking journal;
    private Folding folding;
    private Counting counting;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(Files.exists(FULL), "there is no /dev/full");
        spool = Files.createTempDirectory("full").resolve("views");
        Files.createSymbolicLink(spool, FULL);
        Node node = new Node(Node.randomId());
        journal = new Breaking(dataSource, node, clock);
        folding = parts.folding(node);
        counting = parts.counting(journal, accounts, new Spool(spool));
    }

    @AfterEach
    void end() throws Exception {
        counting.stop(new ShutdownEvent());
        folding.fold();
        Files.delete(spool);
        Files.delete(spool.getParent());
    }

    @Test
    void isNotRefusedButWaitsUntilItIsKnown() throws Exception {
        CompletableFuture<Outcome> doubtful = count("u");
        await().until(() -> journal.tried);
        assertThat(count("v").get(10, TimeUnit.SECONDS)).isEqualTo(Outcome.UNKEEPABLE);
        assertThat(doubtful).isNotDone();
        journal.away = false;
        assertThat(doubtful.get(10, TimeUnit.SECONDS)).isEqualTo(Outcome.COUNTED);
        assertThat(accounts.counted()).isEqualTo(1);
        assertThat(accounts.accepted()).isEqualTo(1 + accounts.rejected());
        folding.fold();
        assertThat(published.number("SELECT SUM(opens) FROM watching_count WHERE lesson = ?", lesson))
                .isEqualTo(1);
    }

    /** By a mistake of ours, for nothing from outside is like that: it must not keep others from being counted. */
    @Test
    void whatCantBeWrittenDownIsRefusedAndOthersAreCounted() throws Exception {
        journal.away = false;
        View whole = Views.open(lesson, "u");
        View broken = new View(lesson, null, whole.kind(), 0, false, "", false, whole.minute(), whole.day(), 1);
        assertThat(count(broken).get(10, TimeUnit.SECONDS)).isEqualTo(Outcome.UNKEEPABLE);
        assertThat(count("v").get(10, TimeUnit.SECONDS)).isEqualTo(Outcome.COUNTED);
        assertThat(accounts.accepted()).isEqualTo(2);
        assertThat(accounts.rejected()).isEqualTo(1);
    }

    private CompletableFuture<Outcome> count(String viewer) {
        return count(Views.open(lesson, viewer));
    }

    private CompletableFuture<Outcome> count(View view) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        counting.count(List.of(view), Runnable::run, outcome::complete);
        return outcome;
    }
}
