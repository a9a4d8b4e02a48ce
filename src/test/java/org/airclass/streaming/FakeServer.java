package org.airclass.streaming;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A server of one HLS broadcast, which a test moves on, ends and cuts. */
public final class FakeServer implements AutoCloseable {

    private final HttpServer server;
    private volatile int number = 1;
    private volatile boolean ended;
    private volatile boolean cut;

    private FakeServer(HttpServer server) {
        this.server = server;
    }

    public static FakeServer start() throws IOException {
        FakeServer fake = new FakeServer(HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0));
        fake.server.createContext("/", fake::answer);
        fake.server.start();
        return fake;
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/live/p1.m3u8";
    }

    public void moveOn() {
        number++;
    }

    public void end() {
        ended = true;
    }

    public void cut(boolean isCut) {
        cut = isCut;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (cut) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            boolean list = exchange.getRequestURI().getPath().endsWith(".m3u8");
            exchange.getResponseHeaders().add("Content-Type", list ? "application/vnd.apple.mpegurl" : "video/mp2t");
            byte[] body = (list ? playlist() : "G").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String playlist() {
        return """
            #EXTM3U
            #EXT-X-TARGETDURATION:2
            #EXT-X-MEDIA-SEQUENCE:%1$d
            #EXTINF:2.0,
            %1$d.ts
            %2$s"""
                .formatted(number, ended ? "#EXT-X-ENDLIST\n" : "");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
