package org.airclass.viewership;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Collects what came on a day and writes it as {@link DayColumns} reads it. */
final class DayColumnsWriter {

    /** So many counts are in one piece: some 700 KB, what any server takes in one statement. */
    static final int IN_ONE_PIECE = 50_000;

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    /** Counts in one piece, in the order in which they are told; of the same lesson and hour there may be several. */
    private static final class Piece {
        private final Map<Dimension, Map<String, Long>> codes = new LinkedHashMap<>();
        private final Map<Dimension, LongStream.Builder> apart = new EnumMap<>(Dimension.class);
        private final LongStream.Builder lessons = LongStream.builder();
        private final LongStream.Builder opens = LongStream.builder();
        private final LongStream.Builder plays = LongStream.builder();
        private final LongStream.Builder seconds = LongStream.builder();
        private int size;

        /** @param values of each dimension that counts are told apart by, in its order */
        void add(int lesson, Map<Dimension, String> values, long moreOpens, long morePlays, long moreSeconds) {
            lessons.add(lesson);
            values.forEach((dimension, value) -> {
                Map<String, Long> known = codes.computeIfAbsent(dimension, any -> new LinkedHashMap<>());
                apart.computeIfAbsent(dimension, any -> LongStream.builder())
                        .add(known.computeIfAbsent(value, any -> (long) known.size()));
            });
            opens.add(moreOpens);
            plays.add(morePlays);
            seconds.add(moreSeconds);
            size++;
        }

        /** @param dimensions that all counts are told apart by */
        byte[] bytes(List<Dimension> dimensions) {
            return DayColumnsWriter.bytes(out -> {
                NumberColumn.write(out, lessons.build().toArray());
                for (Dimension dimension : dimensions) {
                    List<List<String>> values = codes.getOrDefault(dimension, Map.of()).keySet().stream()
                            .map(List::of)
                            .toList();
                    long[] own = apart.getOrDefault(dimension, LongStream.builder())
                            .build()
                            .toArray();
                    column(out, values, own);
                }
                NumberColumn.write(out, opens.build().toArray());
                NumberColumn.write(out, plays.build().toArray());
                NumberColumn.write(out, seconds.build().toArray());
            });
        }
    }

    private final List<String> ids = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Map<Dimension, List<String>>> traits = new ArrayList<>();
    private final Piece counts = new Piece();
    private final List<byte[]> schoolPieces = new ArrayList<>();
    private Piece schools = new Piece();

    /** One that is watched that day, or planned. @param values also of {@link Dimension#HOUR} and KIND where it is planned */
    void lesson(String id, Map<Dimension, List<String>> values) {
        if (numbers.putIfAbsent(id, ids.size()) == null) {
            ids.add(id);
            traits.add(new EnumMap<>(values));
        }
    }

    /** Of a lesson that was told before. */
    void count(String lesson, String kind, String hour, long opens, long plays, long seconds) {
        counts.add(numbers.get(lesson), Map.of(Dimension.KIND, kind, Dimension.HOUR, hour), opens, plays, seconds);
    }

    /** Of a lesson that was told before. */
    void school(String lesson, String kind, String hour, String school, long opens, long plays, long seconds) {
        schools.add(
                numbers.get(lesson),
                Map.of(Dimension.KIND, kind, Dimension.HOUR, hour, Dimension.VIEWER_SCHOOL, school),
                opens,
                plays,
                seconds);
        if (schools.size == IN_ONE_PIECE) {
            schoolPieces.add(schools.bytes(DayColumns.OF_SCHOOL_COUNTS));
            schools = new Piece();
        }
    }

    /** The lessons' ids in the order of their numbers, as {@link TextColumn} reads them. */
    byte[] lessons() {
        return bytes(out -> TextColumn.write(out, ids));
    }

    byte[] traits() {
        return bytes(out -> {
            for (Dimension dimension : DayColumns.TRAITS) {
                Map<List<String>, Long> codes = new LinkedHashMap<>();
                long[] own = traits.stream()
                        .map(values -> values.getOrDefault(dimension, List.of()))
                        .mapToLong(list -> codes.computeIfAbsent(list, any -> (long) codes.size()))
                        .toArray();
                column(out, List.copyOf(codes.keySet()), own);
            }
        });
    }

    byte[] counts() {
        return counts.bytes(DayColumns.OF_COUNTS);
    }

    /** Once all is told. */
    List<byte[]> schoolCounts() {
        if (schools.size > 0) {
            schoolPieces.add(schools.bytes(DayColumns.OF_SCHOOL_COUNTS));
            schools = new Piece();
        }
        return schoolPieces;
    }

    /** With its length before it, to be passed over. */
    private static void column(DataOutputStream out, List<List<String>> lists, long[] codes) throws IOException {
        byte[] column = bytes(inner -> ValueColumn.write(inner, lists, codes));
        out.writeInt(column.length);
        out.write(column);
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.to(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
