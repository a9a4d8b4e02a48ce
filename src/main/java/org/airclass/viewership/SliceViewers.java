package org.airclass.viewership;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.airclass.watching.ViewerSet;

/** Who watched what is rolled up for a slice, to be united. */
final class SliceViewers {

    /**
     * In the order of members: what is united with one follows closely, while its registers are still at hand. Sorted are the keys;
     * there are servers that refuse to sort what is as long as packs.
     */
    private static final String READ =
            """
            SELECT v.sketches FROM (SELECT unit, start, pack FROM viewership_viewers WHERE slice = ? AND %s AND %s
                ORDER BY first_member LIMIT 18446744073709551615) k
            STRAIGHT_JOIN viewership_viewers v
                ON v.slice = ? AND v.unit = k.unit AND v.start = k.start AND v.pack = k.pack""";

    private static final String WRITE =
            """
            INSERT INTO viewership_viewers (slice, unit, start, pack, first_member, last_member, sketches)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";

    private SliceViewers() {}

    /** By member, of those that fit. Many at once first: few are then added to them, and not put up to become many. */
    static Map<String, ViewerSet> read(Connection connection, SliceMembers members, Cover cover) throws SQLException {
        Map<String, ViewerSet> viewers = new HashMap<>();
        for (Cover part : cover.parts()) {
            List<Object> parameters = new ArrayList<>();
            parameters.add(members.slice().code());
            parameters.addAll(part.parameters());
            parameters.addAll(members.packParameters());
            parameters.add(members.slice().code());
            Rows.each(connection, READ.formatted(part.where(), members.wherePacks()), parameters, row -> {
                byte[] pack = row.getBytes(1);
                SketchPack.read(pack, (member, at) -> {
                    if (members.fits(member)) {
                        viewers.computeIfAbsent(member, any -> new ViewerSet()).add(pack, at);
                    }
                });
            });
        }
        return viewers;
    }

    /** @param sketches by member; the unit has none of the slice yet */
    static void write(Connection connection, Slice slice, Unit unit, LocalDate start, Map<String, byte[]> sketches)
            throws SQLException {
        int number = 0;
        for (SketchPack pack : SketchPack.of(sketches)) {
            Rows.change(
                    connection,
                    WRITE,
                    slice.code(),
                    unit.code(),
                    start,
                    number++,
                    pack.firstMember(),
                    pack.lastMember(),
                    pack.sketches());
        }
    }
}
