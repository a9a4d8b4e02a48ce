package org.airclass.watching;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Of which school the families of a grade have said they are, in an invented city: of fewer than it has pupils, and in some
 * schools of more of them than in others.
 */
final class SampleFamilies {

    private static final int FEWEST_PERCENT = 45;
    private static final int SPREAD_PERCENT = 41;
    /** Coprime to the city's pupils and to what percentages spread over: neighbours are of different schools. */
    private static final int STEP = 7_919;

    private final List<String> schools;
    /** For each school the number of pupils up to and with it. */
    private final int[] upTo;

    /** @param pupils of the grade, by school */
    SampleFamilies(SortedMap<String, Integer> pupils) {
        schools = List.copyOf(pupils.keySet());
        upTo = new int[schools.size()];
        int sum = 0;
        int at = 0;
        for (Map.Entry<String, Integer> school : pupils.entrySet()) {
            sum += school.getValue() * (FEWEST_PERCENT + at * STEP % SPREAD_PERCENT) / 100;
            upTo[at++] = sum;
        }
    }

    /**
     * @param number of a pupil
     * @param city how many pupils the grade has in the city
     * @return {@link SchoolCode#NONE} where the family has not said
     */
    String schoolOf(int number, int city) {
        int place = (int) ((long) number * STEP % city);
        int at = Arrays.binarySearch(upTo, place + 1);
        int school = at < 0 ? -at - 1 : at;
        return school < upTo.length ? schools.get(school) : SchoolCode.NONE;
    }

    /**
     * Divides what they did among the schools.
     *
     * @param city how many pupils the grade has in the city
     * @return by school, {@link SchoolCode#NONE} included; together as much
     */
    SortedMap<String, Batch.Facts> share(Batch.Facts all, int city) {
        SortedMap<String, Batch.Facts> shares = new TreeMap<>();
        for (int school = 0; school < upTo.length; school++) {
            shares.put(schools.get(school), part(all, school == 0 ? 0 : upTo[school - 1], upTo[school], city));
        }
        shares.put(SchoolCode.NONE, part(all, upTo.length == 0 ? 0 : upTo[upTo.length - 1], city, city));
        return shares;
    }

    private static Batch.Facts part(Batch.Facts all, int from, int to, int city) {
        Batch.Facts part = new Batch.Facts();
        part.opens = all.opens * to / city - all.opens * from / city;
        part.plays = all.plays * to / city - all.plays * from / city;
        part.beats = all.beats * to / city - all.beats * from / city;
        part.seconds = all.seconds * to / city - all.seconds * from / city;
        return part;
    }
}
