package org.airclass.watching;

import static org.airclass.watching.Views.batch;
import static org.airclass.watching.Views.beat;
import static org.airclass.watching.Views.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.airclass.PersistenceTest;
import org.airclass.TestClock;
import org.airclass.TestDatabase;
import org.airclass.site.SiteClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class JournalTest {

    @Inject
    DataSource dataSource;

    @Inject
    SiteClock siteClock;

    @Inject
    TestClock clock;

    @Inject
    CountingParts parts;

    @Inject
    Visits visits;

    /** A lesson of its own for each test. */
    private final String lesson = Node.randomId();

    private final String run = Node.randomId();
    private Node node;
    private Journal journal;
    private Folding folding;

    @BeforeEach
    void start() {
        node = new Node(Node.randomId());
        journal = new Journal(dataSource, node, siteClock);
        folding = folding(node);
    }

    @AfterEach
    void end() {
        journal.rest();
        clock.advance(Duration.ofMinutes(11));
        folding.fold();
        clock.reset();
    }

    @Test
    void aBatchWaitsUntilItIsAddedUp() throws SQLException {
        journal.add(numbered(1, batch(open(lesson, "u"), beat(lesson, "u", 60))));
        assertThat(waiting()).isEqualTo(1);
        assertThat(addedUp()).isZero();
        folding.fold();
        assertThat(waiting()).isZero();
        assertThat(addedUp()).isEqualTo(1);
        assertThat(viewers()).isEqualTo(1);
    }

    @Test
    void manyBatchesAreOneChangeOfEachCounter() throws SQLException {
        for (int i = 1; i <= 20; i++) {
            journal.add(numbered(i, batch(open(lesson, "u" + i))));
        }
        folding.fold();
        assertThat(addedUp()).isEqualTo(20);
        assertThat(viewers()).isEqualTo(20);
        assertThat(number("SELECT turn FROM watching_batch WHERE run = ?", run)).isEqualTo(1);
    }

    @Test
    void aBatchOfUnknownFateThatIsInIsNotAddedAgain() throws SQLException {
        journal.add(numbered(1, batch(open(lesson, "u"))));
        journal.bringIn(List.of(numbered(1, batch(open(lesson, "u"))), numbered(2, batch(open(lesson, "v")))));
        assertThat(waiting()).isEqualTo(2);
    }

    @Test
    void aBatchThatIsAddedUpIsNotAddedAgain() throws SQLException {
        journal.add(numbered(1, batch(open(lesson, "u"))));
        folding.fold();
        journal.bringIn(List.of(numbered(1, batch(open(lesson, "u"))), numbered(2, batch(open(lesson, "v")))));
        assertThat(waiting()).isEqualTo(1);
        folding.fold();
        assertThat(addedUp()).isEqualTo(2);
    }

    /** A statement that its connection did not live to see the end of. */
    @Test
    void aRowThatComesAfterItsNumberIsAddedUpIsNone() throws SQLException {
        journal.add(numbered(1, batch(open(lesson, "u"))));
        folding.fold();
        journal.add(numbered(1, batch(open(lesson, "u"))));
        assertThat(waiting()).isZero();
        folding.fold();
        assertThat(addedUp()).isEqualTo(1);
        assertThat(number("SELECT COUNT(*) FROM watching_journal WHERE run = ?", run))
                .isZero();
    }

    @Test
    void addingUpThatFailsInTheMiddleChangesNothing() throws SQLException {
        journal.add(numbered(1, batch(open(lesson, "u"))));
        // Counters are changed first; then this sketch can't be read.
        change(
                "INSERT INTO watching_viewers (lesson, day, node, sketch) VALUES (?, ?, ?, 'x')",
                lesson,
                Views.DAY,
                node.id());
        assertThatThrownBy(folding::fold).isInstanceOf(RuntimeException.class);
        assertThat(addedUp()).isZero();
        assertThat(waiting()).isEqualTo(1);
        change("DELETE FROM watching_viewers WHERE lesson = ?", lesson);
        folding.fold();
        assertThat(addedUp()).isEqualTo(1);
        assertThat(waiting()).isZero();
    }

    /** As one that is gone and left something behind that can't be read. */
    @Test
    void anothersRunThatCantBeAddedUpKeepsNoneFromIt() throws SQLException {
        String gone = Node.randomId();
        change(
                "INSERT INTO watching_journal (node, run, number, minute, content) VALUES (?, ?, 1, 0, 'x')",
                gone,
                Node.randomId());
        journal.add(numbered(1, batch(open(lesson, "u"))));
        try {
            assertThatThrownBy(folding::fold).isInstanceOf(RuntimeException.class);
            assertThat(addedUp()).isEqualTo(1);
            journal.add(numbered(2, batch(open(lesson, "v"))));
            assertThatThrownBy(folding::fold).isInstanceOf(RuntimeException.class);
            assertThat(addedUp()).isEqualTo(2);
        } finally {
            change("DELETE FROM watching_journal WHERE node = ?", gone);
        }
    }

    @Test
    void nodesThatFoldAtOnceAddEachBatchUpOnce() throws Exception {
        for (int i = 1; i <= 50; i++) {
            journal.add(numbered(i, batch(open(lesson, "u" + i))));
        }
        clock.advance(Duration.ofMinutes(11));
        List<Folding> foldings = List.of(folding, otherFolding(), otherFolding(), otherFolding());
        ExecutorService nodes = Executors.newFixedThreadPool(foldings.size());
        List<Future<?>> folds = new ArrayList<>();
        foldings.forEach(each -> folds.add(nodes.submit(each::fold)));
        for (Future<?> fold : folds) {
            fold.get();
        }
        nodes.shutdown();
        assertThat(addedUp()).isEqualTo(50);
        assertThat(waiting()).isZero();
        assertThat(viewers()).isEqualTo(50);
    }

    @Test
    void whatAnotherNodeWritesIsLeftToItForTenMinutes() throws SQLException {
        journal.add(numbered(1, batch(open(lesson, "u"))));
        Node other = new Node(Node.randomId());
        folding(other).fold();
        assertThat(waiting()).isEqualTo(1);
        clock.advance(Duration.ofMinutes(11));
        folding(other).fold();
        assertThat(waiting()).isZero();
        assertThat(number("SELECT opens FROM watching_count WHERE lesson = ? AND node = ?", lesson, other.id()))
                .isEqualTo(1);
    }

    @Test
    void numbersOfPastRunsAreForgottenAfterADay() throws SQLException {
        journal.add(numbered(1, batch(open(lesson, "u"))));
        folding.fold();
        journal.forgetRunsExcept("another");
        assertThat(number("SELECT COUNT(*) FROM watching_batch WHERE run = ?", run))
                .isEqualTo(1);
        clock.advance(Duration.ofDays(2));
        journal.forgetRunsExcept("another");
        assertThat(number("SELECT COUNT(*) FROM watching_batch WHERE run = ?", run))
                .isZero();
    }

    private Spool.Numbered numbered(long number, Batch batch) {
        return new Spool.Numbered(run, number, batch);
    }

    private Folding folding(Node of) {
        return parts.folding(of);
    }

    private Folding otherFolding() {
        return folding(new Node(Node.randomId()));
    }

    /** Openings that are committed and not added up. */
    private long waiting() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return visits.waiting(connection).stream()
                    .filter(minute -> minute.lesson().equals(lesson))
                    .mapToLong(Visits.Minute::opens)
                    .sum();
        }
    }

    private long addedUp() throws SQLException {
        return number("SELECT COALESCE(SUM(opens), 0) FROM watching_count WHERE lesson = ?", lesson);
    }

    private long viewers() {
        return visits.viewers(List.of(lesson), Views.DAY, Views.DAY).total();
    }

    private long number(String query, Object... parameters) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = prepared(connection, query, parameters);
                var found = select.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }

    private void change(String statement, Object... parameters) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement change = prepared(connection, statement, parameters)) {
            change.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String text, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
