package org.airclass.watching;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.SortedMap;
import org.airclass.site.SiteClock;
import org.airclass.site.Text;

/**
 * The door for who rolls up. Which days have changed stands in {@code watching_touch}: {@code SUM(turn)} of a day goes up
 * whenever something is added to it, in the transaction that adds it. What came to a day is in {@code watching_count} by the
 * minute and, of long ago, in {@code watching_hour}: sums are those of both together.
 */
@ApplicationScoped
public class Counted {

    /**
     * Where every event went that this node received since its start; accepted = counted + spooled + rejected.
     *
     * @param rejected by reason, those that occurred
     */
    public record Fates(long accepted, long counted, long spooled, SortedMap<String, Long> rejected) {}

    private final Accounts accounts;
    private final Compaction compaction;
    private final SiteClock clock;
    private final int keepMinutesDays;

    Counted(Accounts accounts, Compaction compaction, SiteClock clock, WatchingConfig config) {
        this.accounts = accounts;
        this.compaction = compaction;
        this.clock = clock;
        this.keepMinutesDays = config.keepMinutesDays();
    }

    /** All of one moment. */
    public Fates fates() {
        return accounts.fates();
    }

    /** What it means that events were rejected for {@code reason}, one of {@link Fates#rejected}. */
    public static Text reason(String reason) {
        return Reason.of(reason).text();
    }

    /** Minutes of days before this one need not be kept. */
    public LocalDate minutesKeptFrom() {
        return clock.today().minusDays(keepMinutesDays);
    }

    /**
     * Lets go of a day's minutes; its sums stay. Not for a day that is not rolled up.
     *
     * @param turns {@code SUM(turn)} of the day when it was rolled up
     * @return false when something was added since: then they are kept
     */
    public boolean forgetMinutes(LocalDate day, long turns) {
        return compaction.compact(day, turns);
    }
}
