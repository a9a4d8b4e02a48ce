package org.airclass.watching;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.airclass.site.DataFolder;
import org.airclass.site.Database;

/**
 * Group commit. One thread takes what has gathered, has it committed, answers, and takes again. When a commit fails or
 * takes too long, its batch goes to the spool; so do those after it until the spool is empty, which keeps batches in
 * the order of their numbers. Where the disk takes nothing either, such a batch is in doubt: to refuse it would be a lie
 * if its commit came through, so that its requests wait until the disk or the database has it. Nothing is kept meanwhile.
 */
@ApplicationScoped
class Counting {

    private static final long IDLE_MILLIS = 100;
    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int PORTION = 500;
    private static final long STOP_SECONDS = 8;

    /** A batch that may be in the database or not, and is nowhere else. */
    private record InDoubt(Spool.Numbered numbered, Gathering.Gathered gathered) {}

    private final Database database;
    private final DataFolder data;
    private final Accounts accounts;
    private final Gathering gathering;
    private final String run = Node.randomId();
    private final Commits commits;
    private final Thread thread = new Thread(this::work, "watching-counting");

    private volatile boolean stopping;
    // From here on touched by the one thread only.
    private Spool spool;
    private long number;
    private InDoubt inDoubt;
    private long nextTry = System.nanoTime();
    private boolean pastRunsForgotten;
    private boolean away;

    Counting(Journal journal, Database database, DataFolder data, Accounts accounts, WatchingConfig config) {
        this.database = database;
        this.data = data;
        this.accounts = accounts;
        this.commits = new Commits(journal, config.commitWithin().toMillis());
        this.gathering = new Gathering(config.waitingEvents(), config.commitEvery(), config.commitFrom());
    }

    /**
     * Has a request's events counted, all or none.
     *
     * @param where answers are given, those of one place together; one that is refused is told at once
     * @param answer told once what became of them; must not block
     */
    void count(List<View> views, Executor where, Consumer<Outcome> answer) {
        if (!gathering.offer(views, where, answer)) {
            accounts.rejected(Reason.OVERLOADED, views.size());
            answer.accept(Outcome.OVERLOADED);
        }
    }

    void start(@Observes @Priority(5) StartupEvent started) throws IOException {
        start(new Spool(data.folder("spool").resolve("views")));
    }

    void start(Spool found) {
        spool = found;
        accounts.spooled(spool.events());
        thread.start();
    }

    /** What has been taken is still counted or spooled; what comes now is refused. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException, IOException {
        stopping = true;
        gathering.close();
        thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        commits.stop();
        spool.close();
    }

    private void work() {
        while (true) {
            try {
                Gathering.Gathered gathered = gathering.take(IDLE_MILLIS);
                settle();
                if (gathered != null) {
                    keep(gathered);
                } else if (stopping) {
                    return;
                } else if (commits.areIdle()) {
                    commits.rest();
                }
                bringIn();
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException | Error e) {
                // Whatever it is, memory that has run out as well: without this thread nothing is counted until the
                // next start.
                Log.error("counting failed and goes on", e);
            }
        }
    }

    private void keep(Gathering.Gathered gathered) throws InterruptedException {
        if (inDoubt != null) {
            tell(gathered, Outcome.UNKEEPABLE);
            return;
        }
        var numbered = new Spool.Numbered(run, ++number, gathered.batch());
        Outcome outcome;
        try {
            outcome = outcome(numbered);
        } catch (Error e) {
            // Memory that has run out: nobody knows how far it came.
            inDoubt = new InDoubt(numbered, gathered);
            throw e;
        }
        if (outcome == null) {
            inDoubt = new InDoubt(numbered, gathered);
        } else {
            tell(gathered, outcome);
        }
    }

    /** Null where nobody knows. */
    private Outcome outcome(Spool.Numbered numbered) throws InterruptedException {
        boolean tried = spool.isEmpty() && commits.areIdle() && database.isReady();
        try {
            if (tried && committed(numbered)) {
                return Outcome.COUNTED;
            }
            return spool.keep(numbered) ? Outcome.SPOOLED : tried ? null : Outcome.UNKEEPABLE;
        } catch (RuntimeException e) {
            // By a mistake of ours. It is not the database that is away.
            Log.error("a batch can't be written down, nor could it for the database", e);
            away = false;
            return Outcome.UNKEEPABLE;
        }
    }

    private void tell(Gathering.Gathered gathered, Outcome outcome) {
        int events = gathered.batch().events();
        switch (outcome) {
            case COUNTED -> accounts.counted(events);
            case SPOOLED -> accounts.spooled(events);
            default -> accounts.rejected(Reason.UNKEEPABLE, events);
        }
        gathered.answer(outcome);
    }

    private boolean committed(Spool.Numbered numbered) throws InterruptedException {
        commits.add(numbered);
        if (!commits.await()) {
            tellAway("it takes too long");
            return false;
        }
        try {
            commits.finished().done().get();
            return true;
        } catch (ExecutionException e) {
            tellAway(e.getCause().toString());
            return false;
        }
    }

    /** Hands the front of the spool to the database, unless it is busy with something already. */
    private void bringIn() throws IOException, InterruptedException {
        if (System.nanoTime() - nextTry < 0) {
            return;
        }
        if (inDoubt != null && isKept(inDoubt.numbered())) {
            tell(inDoubt.gathered(), Outcome.SPOOLED);
            inDoubt = null;
        }
        if (!commits.areIdle() || !database.isReady()) {
            nextTry = inDoubt == null ? nextTry : System.nanoTime() + RETRY_NANOS;
        } else if (!spool.isEmpty()) {
            Spool.Portion portion = spool.first(PORTION);
            commits.bringIn(portion);
            if (spool.endsWith(portion)) {
                // Whatever came meanwhile would go behind it, and the spool never be empty again.
                commits.await();
                settle();
            }
        } else if (inDoubt != null) {
            commits.bringIn(inDoubt.numbered());
        } else if (!pastRunsForgotten) {
            pastRunsForgotten = true;
            commits.forgetRunsExcept(run);
        }
    }

    /** Where the disk fails in whatever way, there is still the database. */
    private boolean isKept(Spool.Numbered numbered) {
        try {
            return spool.keep(numbered);
        } catch (RuntimeException | Error e) {
            Log.error("a batch in doubt can't be spooled", e);
            return false;
        }
    }

    /** Looks whether what was left to the database is done. */
    private void settle() throws InterruptedException {
        Commits.Work work = commits.finished();
        if (work == null) {
            return;
        }
        Spool.Portion portion = work.portion();
        try {
            work.done().get();
            if (portion != null) {
                spool.forget(portion);
                accounts.broughtIn(portion.events());
                if (spool.isEmpty()) {
                    away = false;
                    Log.info("暂存的观看事件已全部入库 · All spooled views are in the database");
                }
            } else if (inDoubt != null && inDoubt.numbered() == work.one()) {
                // Its own commit, or it was brought in.
                tell(inDoubt.gathered(), Outcome.COUNTED);
                inDoubt = null;
                away = false;
            }
        } catch (ExecutionException e) {
            tellAway(e.getCause().toString());
        }
    }

    private void tellAway(String why) {
        nextTry = System.nanoTime() + RETRY_NANOS;
        if (!away) {
            away = true;
            Log.warnf("数据库暂时不接收观看事件，先存盘 · The database takes no views for now, they go to the spool: %s", why);
        }
    }
}
