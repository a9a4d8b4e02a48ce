package org.airclass.viewership;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which figures are not told for the devices being so few that they could be people whom somebody knows. Where of the parts of a
 * sum that stands beside them just one is hidden, the others would tell it: then the smallest of these is left out as well.
 */
record FewDevices(int smallest) {

    /** In place of figures that would tell those of too few. */
    static final String LEFT_OUT = "×";

    /**
     * @param whole the sum beside it that it is a part of; null for none
     * @param devices at most so many
     * @param any whether anything was watched
     */
    record Part(String key, String whole, long devices, boolean any) {}

    boolean isHidden(long devices, boolean any) {
        return any && devices < smallest;
    }

    /** @param secondsOfOne that one device can have played at most */
    boolean isHidden(Figures figures, long secondsOfOne) {
        return isHidden(devices(figures, secondsOfOne), isAny(figures));
    }

    /** In place of figures of too few devices. */
    String fewer() {
        return "< " + smallest;
    }

    /** @param secondsOfOne that one device can have played at most */
    Part part(String key, String whole, Figures figures, long secondsOfOne) {
        return new Part(key, whole, devices(figures, secondsOfOne), isAny(figures));
    }

    /** What stands in the place of the figures, by the keys of those parts that are not told. */
    Map<String, String> hidden(List<Part> parts) {
        Map<String, String> hidden = new HashMap<>();
        parts.stream()
                .filter(part -> isHidden(part.devices(), part.any()))
                .forEach(part -> hidden.put(part.key(), fewer()));
        parts.stream()
                .filter(part -> part.whole() != null && part.any())
                .collect(Collectors.groupingBy(Part::whole))
                .values()
                .forEach(all -> {
                    List<Part> told = all.stream()
                            .filter(part -> !hidden.containsKey(part.key()))
                            .toList();
                    if (all.size() - told.size() == 1) {
                        told.stream()
                                .min(Comparator.comparingLong(Part::devices).thenComparing(Part::key))
                                .ifPresent(part -> hidden.put(part.key(), LEFT_OUT));
                    }
                });
        return hidden;
    }

    /**
     * Where it is not known how many there are: as many as openings or plays, but no fewer than could have played so long, for
     * who opened it before may play on.
     */
    private static long devices(Figures figures, long secondsOfOne) {
        return figures.viewers() == null
                ? Math.max(
                        Math.max(figures.opens(), figures.plays()),
                        (figures.seconds() + secondsOfOne - 1) / secondsOfOne)
                : figures.viewers();
    }

    private static boolean isAny(Figures figures) {
        return figures.opens() + figures.plays() + figures.seconds() > 0;
    }
}
