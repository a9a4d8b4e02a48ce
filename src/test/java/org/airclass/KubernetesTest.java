package org.airclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in k8s is what Kubernetes understands, to the last field, and keeps what its README promises. */
class KubernetesTest {

    private static final Path K8S = Path.of("k8s");

    private static final Map<String, Class<?>> KINDS = Map.ofEntries(
            Map.entry("v1/Namespace", Namespace.class),
            Map.entry("v1/ServiceAccount", ServiceAccount.class),
            Map.entry("v1/ConfigMap", ConfigMap.class),
            Map.entry("v1/Service", Service.class),
            Map.entry("apps/v1/Deployment", Deployment.class),
            Map.entry("apps/v1/StatefulSet", StatefulSet.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("networking.k8s.io/v1/Ingress", Ingress.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class));

    /** The models keep unknown fields aside; without that they are an error. */
    private static final ObjectMapper STRICT = new ObjectMapper(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1;

                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            });

    @Test
    void everyObjectIsUnderstoodToTheLastField() throws IOException {
        List<Object> objects = new ArrayList<>();
        for (Path file : files()) {
            objects.addAll(objects(Files.readString(file)));
        }
        assertThat(objects).hasSizeGreaterThan(12);
    }

    @Test
    void aMisspeltFieldIsFound() {
        String misspelt = "apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n"
                + "        - name: a\n          readynessProbe: {}\n";
        assertThatThrownBy(() -> objects(misspelt)).hasMessageContaining("readynessProbe");
    }

    @Test
    void whatAKustomizationNamesIsThere() throws IOException {
        for (Path file : kustomizations()) {
            JsonNode kustomization = STRICT.readTree(file.toFile());
            for (JsonNode resource : kustomization.path("resources")) {
                assertThat(file.resolveSibling(resource.asText())).exists();
            }
            for (JsonNode patch : kustomization.path("patches")) {
                if (patch.has("path")) {
                    assertThat(file.resolveSibling(patch.get("path").asText())).exists();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/production"})
    void kustomizeBuildsIt(String folder) throws Exception {
        List<Object> built = objects(kustomize(K8S.resolve(folder)));
        assertThat(built)
                .hasAtLeastOneElementOfType(Deployment.class)
                .hasAtLeastOneElementOfType(StatefulSet.class)
                .hasAtLeastOneElementOfType(ConfigMap.class)
                .hasAtLeastOneElementOfType(Ingress.class)
                .hasAtLeastOneElementOfType(HorizontalPodAutoscaler.class)
                .hasAtLeastOneElementOfType(PodDisruptionBudget.class)
                .hasAtLeastOneElementOfType(NetworkPolicy.class);
    }

    @Test
    void noPodRunsAsRootOrWritesToItsImage() throws IOException {
        for (PodSpec pod : pods()) {
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getContainers()).allSatisfy(container -> {
                assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                        .isTrue();
                assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                        .isFalse();
                assertThat(container.getResources().getLimits()).containsKey("memory");
            });
        }
    }

    @Test
    void readinessDoesNotHangOnTheDatabase() throws IOException {
        for (PodSpec pod : pods()) {
            assertThat(pod.getContainers())
                    .extracting(container ->
                            container.getReadinessProbe().getHttpGet().getPath())
                    .containsOnly("/q/health/group/serving");
        }
    }

    @Test
    void acknowledgedViewsLieOnAClaimThatOutlivesThePod() throws IOException {
        StatefulSet counting = only(StatefulSet.class, "counting.yaml");
        assertThat(counting.getSpec().getVolumeClaimTemplates())
                .extracting(claim -> claim.getMetadata().getName())
                .containsOnly("data");
        assertThat(counting.getSpec().getPersistentVolumeClaimRetentionPolicy().getWhenScaled())
                .isEqualTo("Retain");
        Ingress ingress = only(Ingress.class, "ingress.yaml");
        assertThat(ingress.getSpec().getRules().get(0).getHttp().getPaths())
                .filteredOn(path -> path.getBackend().getService().getName().equals("airclass-counting"))
                .extracting(path -> path.getPath())
                .containsOnly("/watch", "/api/v1/views");
    }

    @Test
    void secretsAreNamedNotKept() throws IOException {
        for (Path file : files()) {
            assertThat(Files.readString(file)).doesNotContain("kind: Secret").doesNotContainPattern("PASSWORD[=:]");
        }
    }

    private static List<PodSpec> pods() throws IOException {
        return List.of(
                only(Deployment.class, "web.yaml").getSpec().getTemplate().getSpec(),
                only(StatefulSet.class, "counting.yaml").getSpec().getTemplate().getSpec());
    }

    private static <T> T only(Class<T> type, String file) throws IOException {
        return objects(Files.readString(K8S.resolve("base").resolve(file))).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<Object> objects(String yaml) throws IOException {
        List<Object> objects = new ArrayList<>();
        try (var documents = STRICT.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            while (documents.hasNext()) {
                JsonNode document = documents.next();
                if (!document.path("kind").asText().equals("Kustomization")) {
                    String kind = document.path("apiVersion").asText() + "/"
                            + document.path("kind").asText();
                    assertThat(KINDS).containsKey(kind);
                    objects.add(STRICT.treeToValue(document, KINDS.get(kind)));
                }
            }
        }
        return objects;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(K8S)) {
            return paths.filter(path -> path.toString().endsWith(".yaml")).toList();
        }
    }

    private static List<Path> kustomizations() throws IOException {
        return files().stream()
                .filter(path -> path.endsWith("kustomization.yaml"))
                .toList();
    }

    private static String kustomize(Path folder) throws IOException, InterruptedException {
        boolean installed = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "kubectl")));
        assumeTrue(installed, "kubectl is not installed: kustomize is not tried");
        Path out = Files.createTempFile("kustomize", ".yaml");
        Process process = new ProcessBuilder("kubectl", "kustomize", folder.toString())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return Files.readString(out);
    }
}
