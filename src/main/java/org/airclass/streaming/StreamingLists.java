package org.airclass.streaming;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What staff choose from when they plan a lesson. Signed-in members of staff only, as every path not opened. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
class StreamingLists {

    private final Channels channels;

    StreamingLists(Channels channels) {
        this.channels = channels;
    }

    /** 直播点. @param streamKey {@code app/name} of its signal on the stream server; null where nobody said */
    record LivePointEntry(String id, String name, String streamKey) {}

    /** A registered television channel. @param code names it in addresses; @param name is a TV source's label */
    record ChannelEntry(String code, String name) {}

    /** All live points by name. */
    @GET
    @Path("/live-points")
    public List<LivePointEntry> livePoints() {
        return channels.livePointRows().stream()
                .map(p -> new LivePointEntry(p.id, p.name, p.streamKey))
                .sorted(Comparator.comparing(LivePointEntry::name, inChineseOrder()))
                .toList();
    }

    /** All registered channels by name. */
    @GET
    @Path("/channels")
    public List<ChannelEntry> channels() {
        return channels.channelIds().entrySet().stream()
                .map(c -> new ChannelEntry(c.getValue(), c.getKey()))
                .sorted(Comparator.comparing(ChannelEntry::name, inChineseOrder()))
                .toList();
    }

    private static Comparator<Object> inChineseOrder() {
        return Collator.getInstance(Locale.SIMPLIFIED_CHINESE);
    }
}
