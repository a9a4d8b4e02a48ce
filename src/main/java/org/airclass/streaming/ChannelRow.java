package org.airclass.streaming;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "streaming_channel")
class ChannelRow {

    @Id
    @Column(length = 16)
    String id;

    @Column(length = 100, nullable = false)
    String name;
}
