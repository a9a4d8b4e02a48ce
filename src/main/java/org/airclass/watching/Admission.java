package org.airclass.watching;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.airclass.programme.Programme;
import org.airclass.site.SiteClock;

/** Lets in events of lessons and sources that the current edition has. From memory. */
@ApplicationScoped
class Admission {

    private final Programme programme;
    private final SiteClock clock;
    private final Repeats repeats;

    Admission(Programme programme, SiteClock clock, WatchingConfig config) {
        this.programme = programme;
        this.clock = clock;
        this.repeats = new Repeats(config.repeatLimit());
    }

    /** False while nobody knows yet which lessons there are: to refuse an event as unknown would be a lie. */
    boolean isOpen() {
        return programme.isKnown();
    }

    /** Null when the event may be counted. */
    Reason refusal(ViewReader.Event event) {
        if (event.source().isEmpty()) {
            return programme.has(event.lesson()) ? null : Reason.UNKNOWN_LESSON;
        }
        if (programme.find(event.lesson(), event.source()).isPresent()) {
            return null;
        }
        return programme.has(event.lesson()) ? Reason.UNKNOWN_SOURCE : Reason.UNKNOWN_LESSON;
    }

    /**
     * An event as of now.
     *
     * @param viewer null when there is none to count
     * @param school of the device's cookie; null when there is none
     */
    View view(ViewReader.Event event, String viewer, String school, boolean robot) {
        Instant now = clock.instant();
        int day = Math.toIntExact(LocalDate.ofInstant(now, clock.zone()).toEpochDay());
        long hash = viewer == null || viewer.isEmpty() ? 0 : Viewer.hash(viewer);
        boolean counts = hash != 0 && !robot && event.kind() == View.Kind.PLAY;
        return new View(
                event.lesson(),
                event.source(),
                event.kind(),
                event.seconds(),
                robot,
                SchoolCode.of(event.school(), school),
                counts && repeats.isBeyond(hash, day),
                Minutes.of(now),
                day,
                hash);
    }
}
