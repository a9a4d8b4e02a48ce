package org.airclass;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A broadcast as a live point sends it: ffmpeg makes HLS, nginx serves it under two addresses, and the first can be cut.
 * Where either program is missing its tests are skipped and say so.
 */
final class LiveStream implements AutoCloseable {

    private final Path folder;
    private final int port;
    private final Process camera;
    private final Process server;

    private LiveStream(Path folder, int port, Process camera, Process server) {
        this.folder = folder;
        this.port = port;
        this.camera = camera;
        this.server = server;
    }

    static LiveStream start(Path folder) throws IOException {
        boolean there =
                Files.isExecutable(Path.of("/usr/bin/ffmpeg")) && Files.isExecutable(Path.of("/usr/sbin/nginx"));
        if (!there) {
            System.err.println("SKIPPED: no ffmpeg or no nginx; no lesson is seen live");
        }
        assumeTrue(there, "no ffmpeg or nginx");
        Path hls = Files.createDirectories(folder.resolve("hls"));
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process camera = new ProcessBuilder(
                        "/usr/bin/ffmpeg",
                        "-loglevel",
                        "error",
                        "-nostdin",
                        "-re",
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc2=size=320x180:rate=10",
                        "-f",
                        "lavfi",
                        "-i",
                        "sine=frequency=220",
                        "-t",
                        "600",
                        "-c:v",
                        "libx264",
                        "-preset",
                        "ultrafast",
                        "-pix_fmt",
                        "yuv420p",
                        "-g",
                        "20",
                        "-c:a",
                        "aac",
                        "-f",
                        "hls",
                        "-hls_time",
                        "2",
                        "-hls_list_size",
                        "6",
                        "-hls_flags",
                        "delete_segments",
                        hls.resolve("live.m3u8").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("ffmpeg.log").toFile())
                .start();
        Process server = new ProcessBuilder(
                        "/usr/sbin/nginx",
                        "-p",
                        folder.toString(),
                        "-c",
                        Files.writeString(folder.resolve("nginx.conf"), configuration(folder, port))
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        LiveStream stream = new LiveStream(folder, port, camera, server);
        await("a stream that has been on for a while, see " + folder)
                .atMost(Duration.ofSeconds(60))
                .until(() -> Files.exists(hls.resolve("live4.ts")));
        return stream;
    }

    /** Its addresses, the one that can be cut first. */
    List<String> addresses() {
        return List.of("http://127.0.0.1:" + port + "/one/live.m3u8", "http://127.0.0.1:" + port + "/two/live.m3u8");
    }

    void cutTheFirst() throws IOException {
        Files.createFile(folder.resolve("cut"));
    }

    private static String configuration(Path folder, int port) {
        return """
            daemon off;
            user root;
            pid %1$s/nginx.pid;
            error_log stderr;
            events {}
            http {
              access_log off;
              client_body_temp_path %1$s/t1; proxy_temp_path %1$s/t2; fastcgi_temp_path %1$s/t3;
              uwsgi_temp_path %1$s/t4; scgi_temp_path %1$s/t5;
              types { application/vnd.apple.mpegurl m3u8; video/mp2t ts; }
              server {
                listen 127.0.0.1:%2$d;
                add_header Access-Control-Allow-Origin *;
                add_header Cache-Control no-store;
                location /one/ { if (-f %1$s/cut) { return 404; } alias %1$s/hls/; }
                location /two/ { alias %1$s/hls/; }
              }
            }
            """
                .formatted(folder, port);
    }

    @Override
    public void close() {
        camera.destroy();
        server.destroy();
    }
}
