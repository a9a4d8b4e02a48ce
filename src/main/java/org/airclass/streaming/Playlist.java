package org.airclass.streaming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a probe has to know of an HLS playlist (RFC 8216).
 *
 * @param master its addresses are those of other playlists, else of segments
 * @param addresses as they stand in it
 * @param firstNumber the media sequence number of the first segment
 * @param ended nothing will be added
 * @param targetSeconds the longest a segment may be
 */
record Playlist(boolean master, List<String> addresses, long firstNumber, boolean ended, int targetSeconds) {

    private static final String HEAD = "#EXTM3U";
    private static final int USUAL_TARGET_SECONDS = 10;

    /** Empty for what is none. */
    static Optional<Playlist> parse(String text) {
        List<String> lines =
                text.replaceFirst("^\uFEFF", "").lines().map(String::strip).toList();
        if (lines.isEmpty() || !lines.get(0).startsWith(HEAD)) {
            return Optional.empty();
        }
        boolean master = false;
        boolean ended = false;
        long firstNumber = 0;
        long target = USUAL_TARGET_SECONDS;
        List<String> addresses = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("#EXT-X-STREAM-INF")) {
                master = true;
            } else if (line.startsWith("#EXT-X-ENDLIST")) {
                ended = true;
            } else if (line.startsWith("#EXT-X-MEDIA-SEQUENCE:")) {
                firstNumber = number(line, firstNumber);
            } else if (line.startsWith("#EXT-X-TARGETDURATION:")) {
                target = number(line, target);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                addresses.add(line);
            }
        }
        return Optional.of(new Playlist(
                master, List.copyOf(addresses), firstNumber, ended, (int) Math.min(Math.max(target, 1), 60)));
    }

    /** Another one when a segment is added or dropped. */
    String mark() {
        return firstNumber + "+" + addresses.size() + " " + addresses.get(addresses.size() - 1);
    }

    private static long number(String line, long otherwise) {
        try {
            return (long) Double.parseDouble(line.substring(line.indexOf(':') + 1));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
