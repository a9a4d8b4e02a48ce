package org.airclass.streaming;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "streaming_live_point")
class LivePointRow {

    @Id
    @Column(length = 16)
    String id;

    @Column(length = 100, nullable = false)
    String name;

    /** {@code app/name} under which its signal comes to the stream server; null where nobody said. */
    @Column(name = "stream_key", length = 200)
    String streamKey;
}
