package org.airclass.watching;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What is left to the database, one thing at a time, in a thread of its own: who gave it may wait no longer than it likes. */
final class Commits {

    /**
     * @param one a batch by itself; null for other work
     * @param portion of the spool; null for other work
     */
    record Work(Future<?> done, Spool.Numbered one, Spool.Portion portion) {}

    private final Journal journal;
    private final long patienceMillis;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(r -> new Thread(r, "watching-commits"));
    private Work underWay;

    /** @param patienceMillis for how long it is awaited */
    Commits(Journal journal, long patienceMillis) {
        this.journal = journal;
        this.patienceMillis = patienceMillis;
    }

    boolean areIdle() {
        return underWay == null;
    }

    void add(Spool.Numbered batch) {
        underWay = new Work(thread.submit(() -> journal.add(batch)), batch, null);
    }

    /** One that may be in already. */
    void bringIn(Spool.Numbered batch) {
        underWay = new Work(thread.submit(() -> journal.bringIn(List.of(batch))), batch, null);
    }

    void bringIn(Spool.Portion portion) {
        underWay = new Work(thread.submit(() -> journal.bringIn(portion.batches())), null, portion);
    }

    void forgetRunsExcept(String run) {
        underWay = new Work(thread.submit(() -> journal.forgetRunsExcept(run)), null, null);
    }

    void rest() {
        thread.execute(journal::rest);
    }

    /** Whether what is under way is done, well or badly, within the time that requests are kept waiting. */
    boolean await() throws InterruptedException {
        try {
            underWay.done().get(patienceMillis, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** What is done, to be told once; null where nothing is, or not yet. */
    Work finished() {
        if (underWay == null || !underWay.done().isDone()) {
            return null;
        }
        Work work = underWay;
        underWay = null;
        return work;
    }

    void stop() {
        thread.shutdownNow();
    }
}
