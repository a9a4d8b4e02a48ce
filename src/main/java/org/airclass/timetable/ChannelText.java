package org.airclass.timetable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads where to watch: addresses, and the names of channels and platforms in one cell. */
final class ChannelText {

    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s;；、，,|]+(?:,[^\\s;；、，|]+)*", Pattern.CASE_INSENSITIVE);
    private static final String SEPARATORS = "/;；、,，|\n\r";
    private static final String OPENING = "(（[【《“";
    private static final String CLOSING = ")）]】》”";

    private ChannelText() {}

    /** Names in the order written, each once; what stands in brackets is not taken apart. */
    static List<String> names(String written) {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        StringBuilder name = new StringBuilder();
        int depth = 0;
        for (char c : ADDRESS.matcher(written).replaceAll(";").toCharArray()) {
            if (OPENING.indexOf(c) >= 0) {
                depth++;
            } else if (CLOSING.indexOf(c) >= 0) {
                depth = Math.max(0, depth - 1);
            }
            if (depth == 0 && SEPARATORS.indexOf(c) >= 0) {
                names.add(Spelling.text(name.toString()));
                name.setLength(0);
            } else {
                name.append(c);
            }
        }
        names.add(Spelling.text(name.toString()));
        names.remove("");
        return List.copyOf(names);
    }

    /** Every http(s) address in the text. */
    static List<String> addresses(String written) {
        List<String> addresses = new ArrayList<>();
        String text = Spelling.text(written);
        if (wholeAddress(text).isPresent()) {
            return List.of(wholeAddress(text).get());
        }
        Matcher m = ADDRESS.matcher(written);
        while (m.find()) {
            wholeAddress(m.group()).ifPresent(addresses::add);
        }
        return addresses;
    }

    /** Published addresses carry blanks and Chinese file names; they are kept, escaped where they must be. */
    private static Optional<String> wholeAddress(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!(lower.startsWith("http://") || lower.startsWith("https://")) || lower.indexOf("://", 8) >= 0) {
            return Optional.empty();
        }
        if (text.indexOf('\n') >= 0 || Spelling.text(text).matches(".*[;；、|].*")) {
            return Optional.empty();
        }
        String escaped = text.replace(" ", "%20")
                .replace("\"", "%22")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("\\", "%5C")
                .replace("^", "%5E")
                .replace("`", "%60")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace("[", "%5B")
                .replace("]", "%5D");
        try {
            return new URI(escaped).getHost() == null ? Optional.empty() : Optional.of(escaped);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
