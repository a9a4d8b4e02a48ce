package org.airclass.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.airclass.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NestedTransactionsTest {

    @Inject
    EntityManager entities;

    @Test
    void workInsideOtherWorkKeepsToItsConnection() {
        List<Object> used = new ArrayList<>();
        Transactions.run(() -> {
            used.add(connection());
            Transactions.run(() -> used.add(connection()));
            Transactions.runUnlessTaken(() -> used.add(connection()));
        });
        assertThat(used).hasSize(3).containsOnly(used.get(0));
    }

    @Test
    void theWholeIsTriedAgainWhenTheDatabaseGivesUpAPart() {
        List<String> done = new ArrayList<>();
        Transactions.run(() -> {
            done.add("outer");
            Transactions.run(() -> {
                done.add("inner");
                if (done.size() < 4) {
                    throw new IllegalStateException(new SQLException("Deadlock found", "40001", 1213));
                }
            });
        });
        assertThat(done).containsExactly("outer", "inner", "outer", "inner");
    }

    @Test
    void theWholeLooksAgainWhenAPartAddsWhatIsThereAlready() {
        List<String> done = new ArrayList<>();
        Transactions.run(() -> {
            done.add("outer");
            Transactions.runUnlessTaken(() -> {
                done.add("inner");
                if (done.size() < 4) {
                    throw new IllegalStateException(new SQLException("Duplicate entry", "23000", 1062));
                }
            });
        });
        assertThat(done).containsExactly("outer", "inner", "outer", "inner");
    }

    @Test
    void nothingIsCommittedOfAWholeThatPassesOverAFailedPart() {
        List<String> done = new ArrayList<>();
        assertThatThrownBy(() -> Transactions.run(() -> {
                    try {
                        Transactions.run(() -> {
                            throw new IllegalArgumentException("half done");
                        });
                    } catch (IllegalArgumentException passedOver) {
                        done.add("passed over");
                    }
                }))
                .hasStackTraceContaining(RollbackException.class.getName());
        assertThat(done).hasSize(1);
    }

    private Object connection() {
        return entities.createNativeQuery("SELECT CONNECTION_ID()").getSingleResult();
    }
}
