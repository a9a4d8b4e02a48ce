package org.airclass.streaming;

import java.time.Instant;

/**
 * What the probes of one address have come to. Immutable; {@link #after} is the next one.
 *
 * @param since when the state became what it is
 * @param recent the last probes, the oldest first: + went well, - failed
 * @param trouble the last one's; null where the last probe went well
 * @param mark of the broadcast when it last moved, at {@code movedAt}; null where it was not one
 * @param upAt when a probe last went well; null for never
 */
record Health(
        String address,
        StreamState state,
        Instant since,
        Instant checkedAt,
        String recent,
        Trouble trouble,
        String detail,
        String mark,
        Instant movedAt,
        Instant upAt) {

    private static final int LONGEST_DETAIL = 200;

    /**
     * @param failures so many failures make it DOWN
     * @param of among so many of the last probes
     * @param recovery so many good ones in a row make it UP again
     */
    record Policy(int failures, int of, int recovery) {}

    static Health unknown(String address, Instant now) {
        return new Health(address, StreamState.UNKNOWN, now, now, "", null, "", null, null, null);
    }

    /** @param live a broadcast: it has to move on, and has ended once it is complete */
    Health after(Finding finding, boolean live, Policy policy, Instant now) {
        if (finding instanceof Finding.NotAllowed refused) {
            return settled(StreamState.REFUSED, Trouble.NOT_ALLOWED, refused.detail(), now);
        }
        if (finding instanceof Finding.NotAsked notAsked) {
            return settled(StreamState.UNKNOWN, notAsked.trouble(), "", now);
        }
        if (finding instanceof Finding.Fails fails) {
            return failed(fails.trouble(), fails.detail(), policy, now);
        }
        Finding.Moving moving = ((Finding.Works) finding).moving();
        if (!live) {
            return well(null, null, policy, now);
        }
        if (moving == null) {
            return mark == null ? well(null, null, policy, now) : failed(Trouble.ENDED, "", policy, now);
        }
        if (!moving.mark().equals(mark)) {
            return well(moving.mark(), now, policy, now);
        }
        return now.isBefore(movedAt.plus(moving.within()))
                ? well(mark, movedAt, policy, now)
                : failed(Trouble.STANDS_STILL, "", policy, now);
    }

    int tries() {
        return recent.length();
    }

    int failures() {
        return (int) recent.chars().filter(probe -> probe == '-').count();
    }

    private Health settled(StreamState next, Trouble why, String what, Instant now) {
        return new Health(address, next, since(next, now), now, "", why, cut(what), null, null, upAt);
    }

    private Health well(String newMark, Instant moved, Policy policy, Instant now) {
        String probes = last(recent + "+", policy.of());
        boolean recovered = state != StreamState.DOWN || probes.endsWith("+".repeat(policy.recovery()));
        StreamState next = recovered ? StreamState.UP : state;
        return new Health(address, next, since(next, now), now, probes, null, "", newMark, moved, now);
    }

    private Health failed(Trouble why, String what, Policy policy, Instant now) {
        String probes = last(recent + "-", policy.of());
        boolean down = state == StreamState.DOWN
                || probes.chars().filter(p -> p == '-').count() >= policy.failures();
        StreamState next = down ? StreamState.DOWN : state == StreamState.REFUSED ? StreamState.UNKNOWN : state;
        return new Health(address, next, since(next, now), now, probes, why, cut(what), mark, movedAt, upAt);
    }

    private Instant since(StreamState next, Instant now) {
        return next == state ? since : now;
    }

    private static String last(String probes, int of) {
        return probes.substring(Math.max(0, probes.length() - of));
    }

    private static String cut(String text) {
        String said = text == null ? "" : text;
        return said.length() <= LONGEST_DETAIL ? said : said.substring(0, LONGEST_DETAIL);
    }
}
