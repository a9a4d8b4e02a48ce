package org.airclass.watching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A player, a process of its own, that sends and keeps the books of what it was told. When an answer fails to come it can't
 * know whether its events count; it then goes on with another lesson, so that at most one request is in doubt for each.
 *
 * <p>It reads {@code go LEDGER URL LESSON,LESSON,…} and begins, reads {@code rest}, ends what is under way and says so. It ends with
 * its input.
 */
final class Sender implements Runnable {

    static final String RESTS = "rests";
    static final String IS_AT_AN_END = "has no lesson left";

    private static final String BODY =
            """
            {"events":[{"lesson":"%1$s","event":"open","viewer":"%2$s"},
            {"lesson":"%1$s","event":"play","viewer":"%2$s"},
            {"lesson":"%1$s","event":"beat","viewer":"%2$s","seconds":60}]}""";

    private final HttpClient client;
    private final URI target;
    private final List<String> lessons;
    private final SenderLedger ledger;
    private volatile boolean stopping;
    private int lesson;
    private long requests;

    private Sender(HttpClient client, URI target, List<String> lessons, SenderLedger ledger) {
        this.client = client;
        this.target = target;
        this.lessons = lessons;
        this.ledger = ledger;
    }

    public static void main(String... arguments) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        Sender sender = null;
        Thread thread = null;
        var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String command = commands.readLine(); command != null; command = commands.readLine()) {
            if (thread != null) {
                sender.stopping = true;
                thread.join();
                System.out.println(sender.lesson < sender.lessons.size() ? RESTS : IS_AT_AN_END);
                thread = null;
            }
            String[] words = command.split(" ");
            if (words[0].equals("go")) {
                List<String> lessons = List.of(words[3].split(","));
                sender =
                        new Sender(client, URI.create(words[2]), lessons, new SenderLedger(Path.of(words[1]), lessons));
                thread = new Thread(sender, "sender");
                thread.setDaemon(true);
                thread.start();
            }
        }
    }

    @Override
    public void run() {
        while (!stopping && lesson < lessons.size()) {
            send();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    private void send() {
        String viewer = lessons.get(lesson) + "-" + ++requests;
        HttpRequest request = HttpRequest.newBuilder(target)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(BODY.formatted(lessons.get(lesson), viewer)))
                .build();
        ledger.sent(lesson);
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            switch (status) {
                case 204 -> ledger.committed(lesson);
                case 202 -> ledger.spooled(lesson);
                // Nothing of it was taken: the disk is full, or the program on its way up and does not know its lessons
                // yet.
                case 422, 503 -> {
                    ledger.refused(lesson);
                    pause();
                }
                default -> {
                    System.err.println("views answered with " + status);
                    Runtime.getRuntime().halt(1);
                }
            }
        } catch (ConnectException e) {
            ledger.refused(lesson);
            pause();
        } catch (IOException e) {
            lesson++;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
}
