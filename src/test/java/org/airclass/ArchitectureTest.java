package org.airclass;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The arrows between the folders are those of ARCHITECTURE.md: none more, none fewer. */
class ArchitectureTest {

    private static final String ROOT = "org.airclass";
    private static final Pattern ARROW = Pattern.compile("^    (\\w+)\\s+(?:—|→ (.+))$");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void theArrowsAreThoseDeclared() throws IOException {
        assertThat(found()).isEqualTo(declared());
    }

    @Test
    void foldersAreFlat() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .allSatisfy(name ->
                        assertThat(name.substring(ROOT.length()).split("\\.")).hasSizeLessThanOrEqualTo(2));
    }

    private static Map<String, Set<String>> declared() throws IOException {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("ARCHITECTURE.md"))) {
            Matcher matcher = ARROW.matcher(line);
            if (matcher.matches()) {
                Set<String> targets = new TreeSet<>();
                if (matcher.group(2) != null) {
                    Arrays.stream(matcher.group(2).split(",\\s*")).forEach(targets::add);
                }
                arrows.put(matcher.group(1), targets);
            }
        }
        return arrows;
    }

    private static Map<String, Set<String>> found() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            String from = folder(type);
            if (from != null) {
                Set<String> targets = arrows.computeIfAbsent(from, f -> new TreeSet<>());
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String to = folder(dependency.getTargetClass());
                    if (to != null && !to.equals(from)) {
                        targets.add(to);
                    }
                }
            }
        }
        return arrows;
    }

    /** Null for the root itself, where main is, and for everybody else's classes. */
    private static String folder(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT + ".")) {
            return null;
        }
        return name.substring(ROOT.length() + 1).split("\\.")[0];
    }
}
