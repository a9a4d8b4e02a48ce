package org.airclass.streaming;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.airclass.site.Refused;
import org.airclass.site.Transactions;

/** How a live point's signal is called on the stream server; who may say so is in the settings. */
@Path("/api/v1/live-points/{id}")
@Produces(MediaType.APPLICATION_JSON)
class LivePointResource {

    private static final int LONGEST = 200;

    private final EntityManager entities;

    LivePointResource(EntityManager entities) {
        this.entities = entities;
    }

    /** @param streamKey {@code app/name}, as stream servers tell it; null or empty for none: the address then has to do */
    record Settings(String streamKey) {}

    /** @return the live point as {@code GET /api/v1/live-points} lists it */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public StreamingLists.LivePointEntry put(@PathParam("id") String id, Settings settings) {
        if (settings == null) {
            throw Refused.unreadable("empty", "请求没有内容", "The request is empty");
        }
        String given = settings.streamKey();
        String key = given == null || given.isBlank() ? null : given.strip();
        if (key != null && (key.length() > LONGEST || key.chars().anyMatch(Character::isISOControl))) {
            throw Refused.invalidField("streamKey", "unusable", "流名过长或含有控制字符", "streamKey is too long or no text");
        }
        return Transactions.run(() -> {
            LivePointRow point = entities.find(LivePointRow.class, id);
            if (point == null) {
                throw Refused.notFound("no-such-live-point", "没有这个直播点", "There is no such live point");
            }
            point.streamKey = key;
            return new StreamingLists.LivePointEntry(point.id, point.name, point.streamKey);
        });
    }
}
