package org.airclass.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PemTrustOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The address is connected to, and the certificate held against the name all the same. */
class CertificateTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    Path folder;

    private Vertx vertx;
    private HttpsServer server;
    private GuardedFetcher trusting;

    @BeforeEach
    void serve() throws IOException, GeneralSecurityException, InterruptedException {
        Path keys = keys();
        server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        vertx = Vertx.vertx();
        trusting = new GuardedFetcher(
                vertx,
                guard(),
                Duration.ofSeconds(10),
                new HttpClientOptions().setTrustOptions(new PemTrustOptions().addCertPath(certificate())));
    }

    @AfterEach
    void stop() {
        server.stop(0);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void theNameOfTheCertificateIsTheNameOfTheAddress() throws Exception {
        assertThat(trusting.fetch(at("stream.test"), 100).status()).isEqualTo(200);
        assertThatThrownBy(() -> trusting.fetch(at("other.test"), 100))
                .isInstanceOfSatisfying(
                        Fetcher.Unreached.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.UNREACHABLE));
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNone() {
        GuardedFetcher strict = new GuardedFetcher(vertx, guard(), Duration.ofSeconds(10));
        assertThatThrownBy(() -> strict.fetch(at("stream.test"), 100)).isInstanceOf(Fetcher.Unreached.class);
    }

    private static AddressGuard guard() {
        return new AddressGuard(
                List.of(Network.parse("127.0.0.1")), host -> new InetAddress[] {InetAddress.getByName("127.0.0.1")});
    }

    private URI at(String host) {
        return URI.create("https://" + host + ":" + server.getAddress().getPort() + "/live.m3u8");
    }

    /** A key of stream.test that vouches for itself. */
    private Path keys() throws IOException, InterruptedException {
        Path keys = folder.resolve("keys.p12");
        keytool(keys, "-genkeypair", "-keyalg", "EC", "-dname", "CN=stream.test", "-ext", "san=dns:stream.test");
        keytool(keys, "-exportcert", "-rfc", "-file", certificate());
        return keys;
    }

    private String certificate() {
        return folder.resolve("certificate.pem").toString();
    }

    /** The JDK's own tool. */
    private static void keytool(Path keys, String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        all.addAll(List.of(command));
        all.addAll(List.of("-alias", "stream", "-storetype", "PKCS12", "-storepass", PASSWORD));
        all.addAll(List.of("-keystore", keys.toString()));
        assertThat(new ProcessBuilder(all).inheritIO().start().waitFor()).isZero();
    }

    private static SSLContext context(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
