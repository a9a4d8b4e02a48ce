package org.airclass.streaming;

import java.time.LocalDateTime;

/** How much a stream's state is to be worried about. */
enum Alarm {
    NONE,
    /** There is time left to see to it. */
    WARNING,
    /** It has to be there in five minutes, or now, and is not. */
    ALARM;

    static Alarm of(WatchedStream stream, Health health, LocalDateTime now) {
        return switch (health.state()) {
            case UP, UNKNOWN -> NONE;
            case REFUSED -> WARNING;
            case DOWN -> {
                boolean early = now.isBefore(stream.from().minus(Probing.CLOSE));
                boolean over = !now.isBefore(stream.to());
                boolean ended = health.trouble() == Trouble.ENDED && !now.isBefore(stream.from());
                yield over ? NONE : early || ended ? WARNING : ALARM;
            }
        };
    }
}
