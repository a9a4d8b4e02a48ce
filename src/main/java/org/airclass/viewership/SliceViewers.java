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

    private static final String READ = "SELECT sketches FROM viewership_viewers WHERE slice = ? AND ";
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
            Rows.each(connection, READ + part.where() + " AND " + members.wherePacks(), parameters, row -> {
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
