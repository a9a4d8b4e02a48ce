package org.airclass.watching;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Looks at the metrics of programs again and again, whatever happens to them: accepted = counted + spooled + rejected. */
final class Balance implements Closeable {

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final AtomicInteger looks = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> broken = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    /** @param programs addresses of their metrics */
    Balance(List<URI> programs) {
        thread = new Thread(
                () -> {
                    while (!closed) {
                        programs.forEach(this::look);
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
                    }
                },
                "balance");
        thread.start();
    }

    /** How often it was looked at so far. */
    int looks() {
        return looks.get();
    }

    /** What was found when it did not hold. */
    List<String> broken() {
        return List.copyOf(broken);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(URI metrics) {
        HttpRequest request =
                HttpRequest.newBuilder(metrics).timeout(Duration.ofSeconds(5)).build();
        try {
            String text =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            if (text.contains("airclass_views_accepted_total")) {
                check(text);
            }
        } catch (IOException e) {
            // It is dead, or on its way up.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void check(String text) {
        looks.incrementAndGet();
        double accepted = sum(text, "airclass_views_accepted_total");
        double counted = sum(text, "airclass_views_counted_total");
        double spooled = sum(text, "airclass_views_spooled");
        double rejected = sum(text, "airclass_views_rejected_total");
        if (accepted != counted + spooled + rejected) {
            broken.add("accepted %.0f, counted %.0f, spooled %.0f, rejected %.0f"
                    .formatted(accepted, counted, spooled, rejected));
        }
    }

    private static double sum(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
