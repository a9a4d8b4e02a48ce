package org.airclass.watching;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.airclass.PersistenceTest;
import org.airclass.TestDatabase;
import org.airclass.site.SiteClock;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class ManyViewersTest {

    private static final int MILLION = 1_000_000;
    private static final int AT_ONCE = 100_000;
    private static final int LESSONS = 4;
    private static final int DAYS = 3;
    private static final int LOOKS = 40;

    private static final String PHONE_OF_THE_CLASS =
            "Mozilla/5.0 (Linux; Android 9; JAT-AL00) AppleWebKit/537.36 MicroMessenger/7.0.12 Mobile";

    @Inject
    Published published;

    @Inject
    Accounts accounts;

    @Inject
    Visits visits;

    @Inject
    DataSource dataSource;

    @Inject
    SiteClock clock;

    @Inject
    CountingParts parts;

    @TestHTTPResource("/q/metrics")
    URI metrics;

    /** As their browsers do: the first answer brings each its own id, and they come again with it. */
    @Test
    void twoHundredDevicesOfOneModelBehindOneAddressAreTwoHundred() {
        published.lessons("mv-class");
        for (int device = 0; device < 200; device++) {
            String id = phone().get("/watch/mv-class/live")
                    .then()
                    .statusCode(302)
                    .extract()
                    .cookie(Viewer.COOKIE);
            assertThat(id).isNotEmpty();
            phone().cookie(Viewer.COOKIE, id)
                    .body("{\"lesson\":\"mv-class\",\"source\":\"live\",\"event\":\"play\"}")
                    .post("/api/v1/views")
                    .then()
                    .statusCode(204);
        }
        assertThat(visits.viewers(List.of("mv-class"), LocalDate.EPOCH, Views.DAY.plusYears(50))
                        .total())
                .isEqualTo(200);
        assertThat(published.sum("opens", "mv-class")).isEqualTo(200);
    }

    /** A million devices, each at two lessons on two days: together two million viewers of a lesson and day. */
    @Test
    void aMillionUnitedOverLessonsAndDaysIsWithinWhatIsPrintedWithIt() {
        Node node = new Node(Node.randomId());
        Journal journal = new Journal(dataSource, node, clock);
        List<String> lessons =
                IntStream.range(0, LESSONS).mapToObj(n -> "mv-" + n).toList();
        int number = 0;
        for (int device = 0; device < MILLION; device += AT_ONCE) {
            Batch batch = new Batch();
            for (int n = device; n < device + AT_ONCE; n++) {
                long hash = Viewer.hash("device-" + n);
                batch.add(open(lessons.get(n % LESSONS), n % DAYS, hash));
                batch.add(open(lessons.get((n + 1) % LESSONS), (n + 1) % DAYS, hash));
            }
            journal.bringIn(List.of(new Spool.Numbered("mv", ++number, batch)));
        }
        parts.folding(node).fold();
        Visits.Viewers viewers = visits.viewers(lessons, Views.DAY, Views.DAY.plusDays(DAYS - 1L));
        System.out.printf(
                "a million devices, united over %d lessons and %d days: %d (%+.2f %%)%n",
                LESSONS, DAYS, viewers.total(), (viewers.total() - MILLION) * 100.0 / MILLION);
        assertThat(viewers.total()).isCloseTo(MILLION, Percentage.withPercentage(2));
        assertThat(viewers.byLesson().values().stream().mapToLong(each -> each).sum())
                .as("added up they would be twice as many")
                .isCloseTo(2 * MILLION, Percentage.withPercentage(2));
        assertThat(Figure.VIEWERS.definition().in(Locale.ENGLISH)).contains("95 of 100 figures are within 0.8 %");
        assertThat(Figure.VIEWERS.definition().in(Locale.CHINESE)).contains("95% 的数字误差在 0.8% 以内");
    }

    /** More is entered between any two figures than requests could bring. */
    @Test
    void theMetricsAreOfOneMomentUnderAnyLoad() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        Thread views = new Thread(() -> {
            while (!enough.get()) {
                accounts.counted(3);
                accounts.rejected(Reason.UNKNOWN_LESSON, 1);
                accounts.spooled(2);
                accounts.broughtIn(2);
            }
        });
        views.start();
        try (Balance balance = new Balance(List.of(metrics))) {
            await().until(() -> balance.looks() >= LOOKS);
            assertThat(balance.broken()).isEmpty();
        } finally {
            enough.set(true);
            views.join();
        }
    }

    private static RequestSpecification phone() {
        return given().redirects().follow(false).header("User-Agent", PHONE_OF_THE_CLASS);
    }

    private static View open(String lesson, int day, long viewer) {
        return new View(
                lesson,
                "live",
                View.Kind.OPEN,
                0,
                false,
                "",
                false,
                Views.MINUTE + day * 24 * 60,
                (int) Views.DAY.toEpochDay() + day,
                viewer);
    }
}
