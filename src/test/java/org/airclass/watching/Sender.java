package org.airclass.watching;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * A player that sends and keeps the books of what it was told. When an answer fails to come it can't know whether its
 * events count; it then goes on with another lesson, so that at most one request is in doubt for each.
 */
final class Sender implements Runnable {

    static final int EVENTS = 3;

    /** What it knows of one lesson. */
    static final class Account {
        final String lesson;
        long committed;
        long spooled;
        boolean inDoubt;

        Account(String lesson) {
            this.lesson = lesson;
        }

        long acknowledged() {
            return committed + spooled;
        }
    }

    private static final String BODY =
            """
            {"events":[{"lesson":"%1$s","source":"live","event":"open","viewer":"%2$s"},
            {"lesson":"%1$s","source":"live","event":"play","viewer":"%2$s"},
            {"lesson":"%1$s","source":"live","event":"beat","viewer":"%2$s","seconds":60}]}""";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final URI target;
    private final String name;
    private final List<String> lessons;
    private final AtomicBoolean stop;
    private final List<Account> accounts = new ArrayList<>();
    private int requests;

    Sender(URI target, String name, List<String> lessons, AtomicBoolean stop) {
        this.target = target;
        this.name = name;
        this.lessons = lessons;
        this.stop = stop;
        accounts.add(new Account(lessons.get(0)));
    }

    List<Account> accounts() {
        return accounts;
    }

    @Override
    public void run() {
        while (!stop.get()) {
            send(accounts.get(accounts.size() - 1));
        }
    }

    private void send(Account account) {
        String body = BODY.formatted(account.lesson, name + "-" + ++requests);
        HttpRequest request = HttpRequest.newBuilder(target)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            switch (status) {
                case 204 -> account.committed += EVENTS;
                case 202 -> account.spooled += EVENTS;
                // Nothing of it was taken; the program is on its way up.
                case 422, 503 -> pause();
                default -> throw new IllegalStateException("views answered with " + status);
            }
        } catch (ConnectException e) {
            pause();
        } catch (IOException e) {
            account.inDoubt = true;
            accounts.add(new Account(lessons.get(accounts.size())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
}
