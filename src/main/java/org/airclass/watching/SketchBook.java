package org.airclass.watching;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.airclass.site.Pace;

/** The tables of distinct viewers of a lesson on a day: all of them, or told apart by something. */
enum SketchBook {
    ALL("watching_viewers", null) {
        @Override
        String part(Batch.Audience audience, Set<String> schools) {
            return "";
        }
    },
    BY_SOURCE("watching_source_viewers", "source") {
        @Override
        String part(Batch.Audience audience, Set<String> schools) {
            return audience.source();
        }
    },
    BY_SCHOOL("watching_school_viewers", "school") {
        @Override
        String part(Batch.Audience audience, Set<String> schools) {
            return schools.contains(audience.school()) ? audience.school() : null;
        }
    };

    /** Sketches, of up to 32 KiB. */
    private static final int AT_ONCE = 20;

    private record LessonDay(String lesson, int day) {}

    private static final Comparator<LessonDay> ORDER =
            Comparator.comparing(LessonDay::lesson).thenComparingInt(LessonDay::day);

    private final String select;
    private final String store;
    private final boolean divided;

    /** @param part the column that tells apart; null for none */
    SketchBook(String table, String part) {
        divided = part != null;
        select = "SELECT sketch" + (divided ? ", " + part : "") + " FROM " + table
                + " WHERE lesson = ? AND day = ? AND node = ? FOR UPDATE";
        store = "INSERT INTO " + table + " (lesson, day, node, sketch" + (divided ? ", " + part : "")
                + ") VALUES (?, ?, ?, ?" + (divided ? ", ?" : "") + ") ON DUPLICATE KEY UPDATE sketch = VALUES(sketch)";
    }

    /** What this book tells viewers apart by; null for those who do not belong in it. */
    abstract String part(Batch.Audience audience, Set<String> schools);

    /**
     * Adds the viewers to the node's sketches.
     *
     * @param viewers their numbers, see {@link ViewerKey}
     * @param schools those there are
     * @param pace rests now and then
     */
    void add(Connection connection, Map<Batch.Audience, long[]> viewers, Set<String> schools, String node, Pace pace)
            throws SQLException {
        SortedMap<LessonDay, SortedMap<String, List<long[]>>> parts = new TreeMap<>(ORDER);
        viewers.forEach((audience, numbers) -> {
            String part = part(audience, schools);
            if (part != null) {
                parts.computeIfAbsent(new LessonDay(audience.lesson(), audience.day()), key -> new TreeMap<>())
                        .computeIfAbsent(part, key -> new ArrayList<>())
                        .add(numbers);
            }
        });
        try (PreparedStatement known = connection.prepareStatement(select);
                PreparedStatement insert = connection.prepareStatement(store)) {
            int waiting = 0;
            for (Map.Entry<LessonDay, SortedMap<String, List<long[]>>> entry : parts.entrySet()) {
                Map<String, byte[]> stored = stored(known, entry.getKey(), node);
                for (Map.Entry<String, List<long[]>> part : entry.getValue().entrySet()) {
                    ViewerSet all = new ViewerSet(Sketches.LG_K);
                    if (stored.containsKey(part.getKey())) {
                        all.add(stored.get(part.getKey()));
                    }
                    part.getValue().forEach(all::add);
                    put(insert, entry.getKey(), part.getKey(), node, all);
                    if (++waiting == AT_ONCE) {
                        insert.executeBatch();
                        waiting = 0;
                    }
                    pace.rest();
                }
            }
            insert.executeBatch();
        }
    }

    private Map<String, byte[]> stored(PreparedStatement known, LessonDay key, String node) throws SQLException {
        known.setString(1, key.lesson());
        known.setObject(2, LocalDate.ofEpochDay(key.day()));
        known.setString(3, node);
        Map<String, byte[]> stored = new HashMap<>();
        try (ResultSet found = known.executeQuery()) {
            while (found.next()) {
                stored.put(divided ? found.getString(2) : "", found.getBytes(1));
            }
        }
        return stored;
    }

    private void put(PreparedStatement insert, LessonDay key, String part, String node, ViewerSet viewers)
            throws SQLException {
        insert.setString(1, key.lesson());
        insert.setObject(2, LocalDate.ofEpochDay(key.day()));
        insert.setString(3, node);
        insert.setBytes(4, viewers.bytes());
        if (divided) {
            insert.setString(5, part);
        }
        insert.addBatch();
    }
}
