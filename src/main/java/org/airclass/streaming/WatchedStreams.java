package org.airclass.streaming;

import java.time.LocalDateTime;
import java.util.List;

/** Who knows which streams have to be there when: the programme, which this folder must not know. */
public interface WatchedStreams {

    /** Those that have to be there at some time in [from, to), by time. Asked often and answered from memory. */
    List<WatchedStream> between(LocalDateTime from, LocalDateTime to);
}
