package org.airclass.watching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
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
    private final int enough;
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long nextTake = System.nanoTime();
    private Batch batch = new Batch();
    private Map<Executor, List<Consumer<Outcome>>> answers = new IdentityHashMap<>();
    private boolean closed;
    /** From how many on whoever takes them is to be told. */
    private int wanted = 1;

    /**
     * @param limit events that may wait at once
     * @param rest from one batch to the next, unless enough wait before
     * @param enough events that are worth a batch at once
     */
    Gathering(int limit, Duration rest, int enough) {
        this.limit = limit;
        this.restNanos = rest.toNanos();
        this.enough = enough;
    }

    /**
     * All of a request's events, or none when they would be too many or nothing is taken any more.
     *
     * @param where the answer is given; what runs there is told when enough have come
     */
    boolean offer(List<View> views, Executor where, Consumer<Outcome> answer) {
        lock.lock();
        try {
            int before = batch.events();
            if (closed || before + views.size() > limit) {
                return false;
            }
            for (View view : views) {
                batch.add(view);
            }
            answers.computeIfAbsent(where, any -> new ArrayList<>()).add(answer);
            if (before < wanted && batch.events() >= wanted) {
                // An event loop takes what else has just come first: then that is in the same batch.
                where.execute(this::wake);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * All that wait: as soon as enough do, or some do and the last batch was a while ago; null when none came for that long. For
     * one thread.
     */
    Gathered take(long millis) throws InterruptedException {
        lock.lock();
        try {
            awaitEvents(enough, nextTake - System.nanoTime());
            awaitEvents(1, TimeUnit.MILLISECONDS.toNanos(millis));
            nextTake = System.nanoTime() + restNanos;
            if (batch.events() == 0) {
                return null;
            }
            Gathered gathered = new Gathered(batch, answers);
            batch = new Batch();
            answers = new IdentityHashMap<>();
            return gathered;
        } finally {
            lock.unlock();
        }
    }

    private void awaitEvents(int number, long nanos) throws InterruptedException {
        wanted = number;
        long left = nanos;
        while (left > 0 && batch.events() < number && !closed) {
            left = changed.awaitNanos(left);
        }
    }

    private void wake() {
        lock.lock();
        try {
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        lock.lock();
        try {
            return batch.events();
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more; what waits can still be taken. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }
}
