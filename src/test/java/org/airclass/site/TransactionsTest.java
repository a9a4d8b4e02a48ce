package org.airclass.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class TransactionsTest {

    @Test
    void aCommitThatAClusterDoesNotCertifyIsTriedAgain() {
        XAException refused = new XAException(XAException.XA_RBROLLBACK);
        refused.initCause(new SQLException("Deadlock found when trying to get lock", "40001", 1213));
        RollbackException rollback = new RollbackException("Could not commit transaction.");
        rollback.addSuppressed(refused);
        assertThat(Transactions.isWorthAnotherTry(new RuntimeException(rollback)))
                .isTrue();
        assertThat(Transactions.isDatabaseAway(new RuntimeException(rollback))).isFalse();
    }

    @Test
    void aPoolWithoutAFreeConnectionIsADatabaseThatIsAway() {
        SQLException none = new SQLException("Sorry, acquisition timeout!");
        assertThat(Transactions.isDatabaseAway(new RuntimeException(none))).isTrue();
        assertThat(Transactions.isWorthAnotherTry(new RuntimeException(none))).isFalse();
    }

    @Test
    void whatTheDatabaseHasNoPartInIsNeither() {
        RuntimeException ours = new IllegalStateException(new IllegalArgumentException("1213"));
        ours.addSuppressed(ours.getCause());
        assertThat(Transactions.isWorthAnotherTry(ours)).isFalse();
        assertThat(Transactions.isDatabaseAway(ours)).isFalse();
        assertThat(Transactions.isDuplicateKey(ours)).isFalse();
    }
}
