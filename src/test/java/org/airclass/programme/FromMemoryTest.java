package org.airclass.programme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.airclass.PersistenceTest;
import org.airclass.TestClock;
import org.airclass.TestDatabase;
import org.airclass.school.Grade;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database's own count of statements does not move while everything that is public is asked. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class FromMemoryTest {

    private static final String DATE = "2020-04-15";

    /** Those that count viewers, are told by stream servers, know staff, or tell an operator about the database. */
    private static final Set<String> NOT_LOOKED_UP = Set.of(
            "/watch/*",
            "/api/v1/views",
            "/api/v1/hooks/*",
            "/sign-in",
            "/sign-out",
            "/q/health/*",
            "/q/metrics",
            "/q/openapi");

    @Inject
    Programme programme;

    @Inject
    TestClock clock;

    @Inject
    Forget forget;

    @Inject
    EntityManager entities;

    @ConfigProperty(name = "quarkus.http.auth.permission.public.paths")
    List<String> publicPaths;

    @BeforeEach
    void morning() {
        forget.everything();
        clock.set(SampleDay.at("09:45"));
        SampleDay.publish(programme);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void nothingPublicAsksTheDatabase() {
        List<String> addresses = addresses();
        assertThat(publicPaths)
                .filteredOn(path -> !NOT_LOOKED_UP.contains(path))
                .allSatisfy(path -> assertThat(addresses).anyMatch(address -> covers(path, address)));
        // What the service does by itself may fall into one round, and what an address costs falls into each.
        assertThat(IntStream.range(0, 5).anyMatch(round -> statementsDuring(() -> ask(addresses)) == 0))
                .isTrue();
    }

    @Test
    void theCountTellsOfWhoAsks() {
        assertThat(statementsDuring(programme::history)).isPositive();
    }

    private static void ask(List<String> addresses) {
        for (String address : addresses) {
            assertThat(given().cookie("grade", "4").get(address).statusCode())
                    .as(address)
                    .isIn(200, 404);
            given().get(address);
            given().head(address);
        }
    }

    private long statementsDuring(Runnable what) {
        long before = statements();
        what.run();
        return statements() - before - statementsToAsk();
    }

    /** What asking for the count is counted as: a transaction has a beginning and an end. */
    private long statementsToAsk() {
        return -statements() + statements();
    }

    private long statements() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Object[] row = (Object[]) entities.createNativeQuery("SHOW GLOBAL STATUS LIKE 'Questions'")
                    .getSingleResult();
            return Long.parseLong(row[1].toString());
        });
    }

    private List<String> addresses() {
        List<String> all = new ArrayList<>(
                List.of("/", "/grades", "/guide", "/search?q=数", "/search", "/sw.js", "/favicon.ico", "/robots.txt"));
        all.addAll(List.of("/guide.png", "/grades/4.png", "/grades/4/week.png", "/grades/4/replays"));
        all.addAll(List.of("/changes.atom", "/changes.atom?grade=4", "/lessons/shuxue", "/lessons/none"));
        all.addAll(List.of("/api/v1/lessons/shuxue", "/assets/site.css", "/sample/none", "/channels/none.xml"));
        for (Grade grade : Grade.all()) {
            all.add("/api/v1/programme?grade=" + grade + "&date=" + DATE);
            all.add("/api/v1/programme?grade=" + grade);
            all.add("/grades/" + grade + "?date=" + DATE);
            all.add("/grades/" + grade + "/week");
            all.add("/grades/" + grade + ".ics");
        }
        programme.current().carried().channels().forEach(channel -> all.add("/channels/" + channel.code() + ".xml"));
        return all;
    }

    private static boolean covers(String path, String address) {
        return path.endsWith("*")
                ? address.startsWith(path.substring(0, path.length() - 1))
                : address.replaceAll("\\?.*", "").equals(path);
    }
}
