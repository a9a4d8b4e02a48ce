package org.airclass;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every call × every role × own and foreign scope, against one table: {@code who-may-what.txt}. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WhoMayWhatTest {

    private static final Map<String, Map<String, String>> TABLE = table();

    private Calls calls;

    @BeforeEach
    void people() {
        calls = new Calls();
    }

    @AfterEach
    void nothingToApprove() {
        calls.close();
    }

    @Test
    void theTableNamesEveryCall() {
        assertThat(TABLE.keySet()).containsExactlyInAnyOrderElementsOf(resourceMethods());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "reader", "teacher", "editor", "reviewer", "publisher", "admin", "operator"})
    void everyCallOpensToWhomTheTableSays(String who) {
        SoftAssertions softly = new SoftAssertions();
        TABLE.forEach((call, cells) -> {
            String cell = cells.get(who);
            Calls.Concern concern = cell.equals("yes") ? Calls.Concern.FOREIGN : Calls.Concern.OWN;
            int answer = answer(who, call, concern);
            if (cell.equals("no")) {
                softly.assertThat(answer).as("%s by %s", call, who).isEqualTo(who.equals("nobody") ? 401 : 403);
            } else {
                softly.assertThat(answer)
                        .as("%s by %s", call, who)
                        .isNotIn(401, 403)
                        .isLessThan(500);
            }
            if (cell.equals("own")) {
                int foreign = answer(who, call, Calls.Concern.FOREIGN);
                softly.assertThat(foreign).as("%s by %s, not theirs", call, who).isEqualTo(403);
            }
        });
        softly.assertAll();
    }

    private int answer(String who, String call, Calls.Concern concern) {
        String[] parts = call.split(" ");
        RequestSpecification request = calls.as(who).redirects().follow(false);
        Response response = calls.make(request, parts[0], parts[1], concern);
        return response.statusCode();
    }

    /** The table's lines by call, each with its cells by column. */
    private static Map<String, Map<String, String>> table() {
        Map<String, Map<String, String>> table = new LinkedHashMap<>();
        List<String> heads = null;
        for (String line : text().lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> words = List.of(line.strip().split("\\s+"));
            if (heads == null) {
                heads = words.subList(1, words.size());
                continue;
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < heads.size(); i++) {
                boolean leftOut = heads.get(i).equals("operator") && words.size() == i + 2;
                String cell = leftOut ? "no" : words.get(i + 2);
                assertThat(cell).as(line).isIn("yes", "own", "no");
                cells.put(heads.get(i), cell);
            }
            Map<String, String> twice = table.put(words.get(0) + " " + words.get(1), cells);
            assertThat(twice).as("twice: " + line).isNull();
        }
        return table;
    }

    private static String text() {
        try (InputStream in = WhoMayWhatTest.class.getResourceAsStream("/who-may-what.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the classes answer, whether the description of the interface tells it or not. */
    private static Set<String> resourceMethods() {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.airclass")) {
            Optional<String> root = type.tryGetAnnotationOfType(Path.class).map(Path::value);
            for (JavaMethod method : type.getMethods()) {
                for (String verb : verbs(method)) {
                    String path = root.orElse("")
                            + "/"
                            + method.tryGetAnnotationOfType(Path.class)
                                    .map(Path::value)
                                    .orElse("");
                    found.add(verb + " " + ("/" + path).replaceAll("/+", "/").replaceAll("(?<=.)/$", ""));
                }
            }
        }
        return found;
    }

    private static List<String> verbs(JavaMethod method) {
        List<String> verbs = new ArrayList<>();
        method.getAnnotations().forEach(annotation -> Arrays.stream(
                        annotation.getRawType().reflect().getAnnotationsByType(HttpMethod.class))
                .map(HttpMethod::value)
                .forEach(verbs::add));
        return verbs;
    }
}
