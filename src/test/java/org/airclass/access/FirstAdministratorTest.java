package org.airclass.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.airclass.PersistenceTest;
import org.airclass.TestDatabase;
import org.airclass.site.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class FirstAdministratorTest {

    @Inject
    StaffRoll roll;

    @Inject
    AccessConfig config;

    @Inject
    Passwords passwords;

    @Inject
    FirstAdministrator administrator;

    @BeforeEach
    void nobody() {
        Transactions.run(() -> roll.deleteAll());
    }

    @AfterEach
    void restore() {
        nobody();
        administrator.ensure(config.adminPassword());
    }

    @Test
    void aPasswordThatIsMadeIsPrintedOnce() {
        String first = printedBy(() -> administrator.ensure(Optional.empty()));
        Matcher printed = Pattern.compile("admin with password (\\S+)").matcher(first);
        assertThat(printed.find()).isTrue();
        assertThat(passwords.matches(printed.group(1), adminHash())).isTrue();
        assertThat(printedBy(() -> administrator.ensure(Optional.empty()))).isEmpty();
    }

    @Test
    void aPasswordThatIsSetIsNotPrinted() {
        assertThat(printedBy(() -> administrator.ensure(Optional.of("a-given-password"))))
                .isEmpty();
        assertThat(passwords.matches("a-given-password", adminHash())).isTrue();
    }

    @Test
    void aPasswordThatIsSetLaterRules() {
        administrator.ensure(Optional.empty());
        administrator.ensure(Optional.of("the-way-back-in"));
        assertThat(passwords.matches("the-way-back-in", adminHash())).isTrue();
        String hash = adminHash();
        administrator.ensure(Optional.of("the-way-back-in"));
        assertThat(adminHash()).isEqualTo(hash);
    }

    @Test
    void ofTwoNodesStartingAtOnceOneWins() {
        String printed = printedBy(() -> Stream.of(1, 2)
                .map(node -> CompletableFuture.runAsync(() -> administrator.ensure(Optional.empty())))
                .toList()
                .forEach(CompletableFuture::join));
        List<String> found = Pattern.compile("with password (\\S+)")
                .matcher(printed)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(Transactions.run(() -> roll.count())).isOne();
        assertThat(found).hasSize(1);
        assertThat(passwords.matches(found.get(0), adminHash())).isTrue();
    }

    private String adminHash() {
        return roll.activeMember("admin").orElseThrow().passwordHash();
    }

    private static String printedBy(Runnable work) {
        PrintStream console = System.out;
        ByteArrayOutputStream caught = new ByteArrayOutputStream();
        System.setOut(new PrintStream(caught, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setOut(console);
        }
        return caught.toString(StandardCharsets.UTF_8);
    }
}
