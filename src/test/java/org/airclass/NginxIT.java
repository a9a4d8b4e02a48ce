package org.airclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** docs/nginx.conf as it is, on the nginx that is installed, before the built program; only its addresses and folder are ours. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NginxIT {

    private static final Path NGINX = Path.of("/usr/sbin/nginx");
    private static final String DAY = "/api/v1/programme?grade=4";

    @TempDir
    static Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Program program;
    private Process nginx;
    private String site;

    @BeforeAll
    void start() throws IOException {
        boolean there = Files.isExecutable(NGINX);
        if (!there) {
            System.err.println("SKIPPED: no nginx; its example is not tried");
        }
        assumeTrue(there, "no nginx");
        program = new Program(
                folder,
                Map.of(
                        "AIRCLASS_DEMO", "true",
                        "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true",
                        "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", "127.0.0.1"));
        program.start();
        program.awaitReady();
        startNginx();
        await("lessons").atMost(Duration.ofSeconds(60)).until(() -> get(DAY).body()
                .contains("\"watch\""));
    }

    @AfterAll
    void stop() throws InterruptedException {
        if (nginx != null) {
            nginx.destroy();
            nginx.waitFor();
        }
        if (program != null) {
            program.kill();
        }
    }

    @Test
    void lookUpsAreKeptAndViewsAreNot() throws Exception {
        get("/guide");
        assertThat(cache(get("/guide"))).isEqualTo("HIT");
        assertThat(cache(get("/guide", "Accept-Encoding", "br, gzip"))).isNotEqualTo("HIT");
        HttpResponse<String> packed = get("/guide", "Accept-Encoding", "gzip;q=0, br");
        assertThat(cache(packed)).isEqualTo("HIT");
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("br");
        String tag = packed.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/guide", "Accept-Encoding", "br", "If-None-Match", tag).statusCode())
                .isEqualTo(304);

        assertThat(cache(get("/grades/4"))).isEqualTo("MISS");
        assertThat(get("/grades/4").headers().firstValue("Set-Cookie")).isPresent();
        get("/grades/4", "Cookie", "viewer=a; grade=4");
        assertThat(cache(get("/grades/4", "Cookie", "viewer=b; grade=4"))).isEqualTo("HIT");
        assertThat(cache(get("/grades/4", "Cookie", "grade=5"))).isEqualTo("MISS");
        assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void everyTapIsCountedBehindIt() throws Exception {
        double before = program.metric("airclass_views_accepted");
        String link = link();
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> watch = get(link);
            assertThat(watch.statusCode()).isEqualTo(302);
            assertThat(watch.headers().firstValue("X-Cache")).isEmpty();
        }
        Matcher parts = Pattern.compile("/watch/([^/]+)/(.+)").matcher(link);
        assertThat(parts.matches()).isTrue();
        String view = "{\"lesson\":\"%s\",\"source\":\"%s\",\"event\":\"play\",\"viewer\":\"nginx\"}"
                .formatted(parts.group(1), parts.group(2));
        for (int i = 0; i < 2; i++) {
            HttpRequest post = HttpRequest.newBuilder(URI.create(site + "/api/v1/views"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(view))
                    .build();
            assertThat(client.send(post, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(204);
        }
        // A tap does not wait for its count for ever.
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(program.metric("airclass_views_accepted"))
                .isEqualTo(before + 5));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void whatWasLookedUpIsStillSentWhenTheProgramIsDead() throws Exception {
        String known = get(DAY).body();
        program.kill();
        await("10 s later, when what is kept is no longer fresh")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    HttpResponse<String> stale = get(DAY);
                    assertThat(stale.statusCode()).isEqualTo(200);
                    assertThat(stale.body()).isEqualTo(known);
                    assertThat(cache(stale)).isIn("STALE", "UPDATING");
                });
        assertThat(get("/search?q=x").statusCode()).isEqualTo(502);
    }

    private String link() throws Exception {
        Matcher link = Pattern.compile("\"watch\":\"([^\"]+)\"").matcher(get(DAY).body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String cache(HttpResponse<String> response) {
        return response.headers().firstValue("X-Cache").orElse("");
    }

    private void startNginx() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        site = "http://127.0.0.1:" + port;
        Path ours = folder.resolve("airclass.conf");
        String example = Files.readString(Path.of("docs", "nginx.conf"));
        for (Map.Entry<String, String> address : Map.of(
                        "127.0.0.1:8080", URI.create(program.url("/")).getAuthority(),
                        "listen 80;", "listen 127.0.0.1:" + port + ";",
                        "/var/cache/nginx/airclass", folder.resolve("cache").toString())
                .entrySet()) {
            assertThat(example).containsOnlyOnce(address.getKey());
            example = example.replace(address.getKey(), address.getValue());
        }
        Files.writeString(ours, example);
        Files.writeString(
                folder.resolve("nginx.conf"),
                """
                daemon off;
                %2$s
                pid %1$s/nginx.pid;
                error_log stderr;
                events {}
                http {
                  access_log off;
                  client_body_temp_path %1$s/t1; proxy_temp_path %1$s/t2; fastcgi_temp_path %1$s/t3;
                  uwsgi_temp_path %1$s/t4; scgi_temp_path %1$s/t5;
                  include %1$s/airclass.conf;
                }
                """
                        .formatted(folder, "root".equals(System.getProperty("user.name")) ? "user root;" : ""));
        nginx = new ProcessBuilder(List.of(
                        NGINX.toString(),
                        "-p",
                        folder.toString(),
                        "-c",
                        folder.resolve("nginx.conf").toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        await("nginx answers, see " + folder)
                .atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> get("/guide").statusCode() == 200);
    }
}
