package org.airclass.watching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Where events wait, added up, while the batch before them is brought in. */
final class Gathering {

    /** @param answers one for each request, to be told what became of its events, by where they want to be told */
    record Gathered(Batch batch, Map<Executor, List<Consumer<Outcome>>> answers) {
        /** One task for each place: who answers a hundred requests is woken once. */
        void answer(Outcome outcome) {
            answers.forEach((where, some) -> where.execute(() -> some.forEach(answer -> answer.accept(outcome))));
        }
    }

    private final int limit;
    private final long restNanos;
    private long nextTake = System.nanoTime();
    private Batch batch = new Batch();
    private Map<Executor, List<Consumer<Outcome>>> answers = new IdentityHashMap<>();
    private boolean closed;

    /**
     * @param limit events that may wait at once
     * @param rest from one batch to the next at least
     */
    Gathering(int limit, Duration rest) {
        this.limit = limit;
        this.restNanos = rest.toNanos();
    }

    /** All of a request's events, or none when they would be too many or nothing is taken any more. */
    synchronized boolean offer(List<View> views, Executor where, Consumer<Outcome> answer) {
        if (closed || batch.events() + views.size() > limit) {
            return false;
        }
        for (View view : views) {
            batch.add(view);
        }
        answers.computeIfAbsent(where, any -> new ArrayList<>()).add(answer);
        notifyAll();
        return true;
    }

    /**
     * All that wait, at once when some do and the last batch was a while ago; null when none came for that long. For one
     * thread.
     */
    Gathered take(long millis) throws InterruptedException {
        long rest = nextTake - System.nanoTime();
        if (rest > 0) {
            LockSupport.parkNanos(rest);
        }
        Gathered gathered = takeNow(millis);
        nextTake = System.nanoTime() + restNanos;
        return gathered;
    }

    private synchronized Gathered takeNow(long millis) throws InterruptedException {
        if (answers.isEmpty() && !closed) {
            wait(millis);
        }
        if (answers.isEmpty()) {
            return null;
        }
        Gathered gathered = new Gathered(batch, answers);
        batch = new Batch();
        answers = new IdentityHashMap<>();
        return gathered;
    }

    synchronized int waiting() {
        return batch.events();
    }

    /** Takes no more; what waits can still be taken. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
