package org.airclass.viewership;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which figures are not told for the devices being so few that they could be people whom somebody knows. Where of the parts of a
 * sum that is told just one is hidden, the others would tell it: then the smallest of these is hidden as well.
 */
record FewDevices(int smallest) {

    /**
     * @param of what it is a part of; null where the parts need not be all
     * @param devices at most so many
     * @param any whether anything was watched
     */
    record Part(String key, String of, long devices, boolean any) {

        static Part of(String key, String whole, Figures figures) {
            return new Part(key, whole, mostDevices(figures), isAny(figures));
        }
    }

    boolean isHidden(Figures figures) {
        return isHidden(mostDevices(figures), isAny(figures));
    }

    boolean isHidden(long devices, boolean any) {
        return any && devices < smallest;
    }

    /** In place of figures of too few devices. */
    String fewer() {
        return "< " + smallest;
    }

    /** In place of figures that would tell those of too few. */
    String notFewer() {
        return "≥ " + smallest;
    }

    /** What stands in the place of the figures, by the keys of those parts that are not told. */
    Map<String, String> hidden(List<Part> parts) {
        Map<String, String> hidden = new HashMap<>();
        parts.stream()
                .filter(part -> isHidden(part.devices(), part.any()))
                .forEach(part -> hidden.put(part.key(), fewer()));
        parts.stream()
                .filter(part -> part.of() != null && part.any())
                .collect(Collectors.groupingBy(Part::of))
                .values()
                .forEach(all -> {
                    List<Part> told = all.stream()
                            .filter(part -> !hidden.containsKey(part.key()))
                            .toList();
                    if (all.size() - told.size() == 1) {
                        told.stream()
                                .min(Comparator.comparingLong(Part::devices).thenComparing(Part::key))
                                .ifPresent(part -> hidden.put(part.key(), notFewer()));
                    }
                });
        return hidden;
    }

    /** Where it is not known how many there are, there are at most as many as openings or plays. */
    private static long mostDevices(Figures figures) {
        return figures.viewers() == null ? Math.max(figures.opens(), figures.plays()) : figures.viewers();
    }

    private static boolean isAny(Figures figures) {
        return figures.opens() + figures.plays() + figures.seconds() > 0;
    }
}
