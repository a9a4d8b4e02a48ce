package org.airclass.streaming;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which stream, {@code app/name} as stream servers call it, an address leads to. */
final class StreamKey {

    /** …/live/p1.m3u8, …/live/p1.flv, …/hls/p1/index.m3u8 */
    private static final Pattern PATH =
            Pattern.compile("https?://[^/]+/(?:.*/)?([^/]+/[^/]+?)\\.(?:m3u8|flv|mp4|ts)(?:[?#].*)?");

    private StreamKey() {}

    /** The one of the same app and name; else, where the address names no app of the server's, the only one of that name. */
    static Optional<String> find(String address, Collection<String> streams) {
        Matcher path = PATH.matcher(address.replaceFirst("/(index|playlist|master)(?=\\.\\w+([?#]|$))", ""));
        if (!path.matches()) {
            return Optional.empty();
        }
        String key = path.group(1);
        if (streams.contains(key)) {
            return Optional.of(key);
        }
        String name = key.substring(key.indexOf('/'));
        List<String> same = streams.stream().filter(s -> s.endsWith(name)).toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }
}
