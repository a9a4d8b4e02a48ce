package org.airclass.streaming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.airclass.site.ShortId;

/** Live points and television channels, by name. */
@ApplicationScoped
public class Channels {

    private final EntityManager entities;

    Channels(EntityManager entities) {
        this.entities = entities;
    }

    /** Ids of live points by their names; those not there yet are added, in the caller's transaction. */
    public Map<String, String> livePointIds(Collection<String> names) {
        Map<String, String> ids = new HashMap<>();
        livePoints().forEach((id, name) -> ids.put(name, id));
        for (String name : names) {
            ids.computeIfAbsent(name, this::addLivePoint);
        }
        return ids;
    }

    /** Names of all live points by id. */
    public Map<String, String> livePoints() {
        return entities.createQuery("select id, name from LivePointRow", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(p -> (String) p[0], p -> (String) p[1]));
    }

    List<LivePointRow> livePointRows() {
        return entities.createQuery("from LivePointRow", LivePointRow.class).getResultList();
    }

    /** Ids of the registered channels by name. A name that is registered nowhere is a label only and has none. */
    public Map<String, String> channelIds() {
        return entities.createQuery("select name, id from ChannelRow", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(c -> (String) c[0], c -> (String) c[1]));
    }

    /** Registers channels, in the caller's transaction; those there already stay. */
    public void register(List<String> names) {
        Map<String, String> known = channelIds();
        for (String name : names) {
            if (!known.containsKey(name)) {
                ChannelRow row = new ChannelRow();
                row.id = ShortId.next();
                row.name = name;
                entities.persist(row);
            }
        }
    }

    private String addLivePoint(String name) {
        LivePointRow row = new LivePointRow();
        row.id = ShortId.next();
        row.name = name;
        entities.persist(row);
        return row.id;
    }
}
