import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A given number of views by a given number of viewers, each waiting for its answer, at a given pace or as fast as it goes;
 * prints how many were acknowledged. {@code java Viewers.java PORT LESSONS-FILE VIEWS VIEWERS CONNECTIONS [VIEWS-A-SECOND]}
 */
final class Viewers {

    private final int port;
    private final List<String> lessons;
    private final int views;
    private final int viewers;
    private final double nanosEach;
    private final long begun = System.nanoTime();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();

    private Viewers(String[] arguments) throws IOException {
        port = Integer.parseInt(arguments[0]);
        lessons = Files.readAllLines(Path.of(arguments[1]));
        views = Integer.parseInt(arguments[2]);
        viewers = Integer.parseInt(arguments[3]);
        nanosEach = arguments.length > 5 ? 1e9 / Integer.parseInt(arguments[5]) : 0;
    }

    public static void main(String[] arguments) throws Exception {
        Viewers viewers = new Viewers(arguments);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(arguments[4]); i++) {
            Thread thread = new Thread(viewers::send);
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(viewers.acknowledged.get());
    }

    private void send() {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (int view = next.getAndIncrement(); view < views; view = next.getAndIncrement()) {
                LockSupport.parkNanos((long) (view * nanosEach) - (System.nanoTime() - begun));
                socket.getOutputStream().write(request(view));
                awaitAnswer(in);
                acknowledged.incrementAndGet();
            }
        } catch (IOException e) {
            System.err.println("a connection failed: " + e.getMessage());
        }
    }

    private byte[] request(int view) {
        String[] lesson = lessons.get(view % lessons.size()).split(" ");
        // Spread evenly, and without a beat that would tie a viewer to a lesson.
        long viewer = (view * 0x9E3779B1L & 0xFFFFFFFFL) * viewers >>> 32;
        String body = "{\"lesson\":\"" + lesson[0] + "\",\"source\":\"" + lesson[1] + "\",\"event\":\""
                + (view % 2 == 0 ? "open" : "play") + "\",\"viewer\":\"device-" + viewer + "\"}";
        String head = "POST /api/v1/views HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: Mozilla/5.0 (Linux; Android 13)\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.US_ASCII);
    }

    /** 204 or 202, which have no body: both are promises. */
    private static void awaitAnswer(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the server closed the connection");
            }
            head.append((char) next);
        }
        int status = Integer.parseInt(head.substring(9, 12));
        if (status != 204 && status != 202) {
            throw new IOException("answered " + status);
        }
    }
}
