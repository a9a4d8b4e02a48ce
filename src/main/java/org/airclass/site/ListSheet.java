package org.airclass.site;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * A list as offices write them: a thing a row below one row of headers, columns in any order; sheets without such
 * headers are left out.
 */
public final class ListSheet<C extends Enum<C> & ListSheet.Column> {

    /** What a column can be. */
    public interface Column {
        /** Its names as {@link ListSheet#plain} has them, without blanks. */
        Set<String> headers();
    }

    /**
     * What the form with a sheet asks for: true to apply it, false for a preview.
     *
     * @throws Refused 422 naming the field, without a file and for another word than true or false
     */
    public static boolean isToBeApplied(FileUpload file, String apply) {
        if (file == null) {
            throw Refused.invalidField("file", "invalid-field", "没有文件", "There is no file");
        }
        String asked = apply.strip();
        if (!asked.equals("true") && !asked.equals("false")) {
            throw Refused.invalidField(
                    "apply", "invalid-field", "apply 应为 true 或 false", "apply must be true or false");
        }
        return asked.equals("true");
    }

    /** A row as written. @param letters of the columns that the sheet has */
    public record Line<C extends Enum<C>>(String sheet, int row, Map<C, String> texts, Map<C, String> letters) {
        /** Stripped; empty where nothing is written. */
        public Optional<String> text(C column) {
            return Optional.ofNullable(texts.get(column)).map(String::strip).filter(t -> !t.isEmpty());
        }

        /** Null where the sheet lacks the column. */
        public String letter(C column) {
            return letters.get(column);
        }
    }

    private final Class<C> columns;
    private final Set<C> needed;
    private final Supplier<Refused> noHeader;

    /** @param needed columns without which a row is no row of headers; @param noHeader where no sheet has one */
    public ListSheet(Class<C> columns, Set<C> needed, Supplier<Refused> noHeader) {
        this.columns = columns;
        this.needed = Set.copyOf(needed);
        this.noHeader = noHeader;
    }

    /**
     * @return the rows of the file in its order; none of them judged yet
     * @throws Refused 413 or 422 when the file is none that can be read
     */
    public List<Line<C>> read(Path file) {
        Reading reading = new Reading();
        SheetFile.read(file, reading);
        if (!reading.headed) {
            throw noHeader.get();
        }
        return reading.lines;
    }

    /** Half width, lower case. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private final class Reading implements SheetSink {
        private final List<Line<C>> lines = new ArrayList<>();
        private String sheet;
        private Map<Integer, C> places;
        private Map<C, String> letters;
        private boolean headed;

        @Override
        public void sheet(String name) {
            sheet = name;
            places = null;
        }

        @Override
        public void row(Row row) {
            if (places == null) {
                readHeaders(row);
                return;
            }
            Map<C, String> texts = new EnumMap<>(columns);
            for (Cell cell : row.cells()) {
                C column = places.get(cell.column());
                if (column != null && !cell.broken()) {
                    texts.put(column, cell.text());
                }
            }
            if (!texts.isEmpty()) {
                lines.add(new Line<>(sheet, row.number(), texts, letters));
            }
        }

        private void readHeaders(Row row) {
            Map<Integer, C> found = new HashMap<>();
            Map<C, String> named = new EnumMap<>(columns);
            for (Cell cell : row.cells()) {
                headed(cell.text())
                        .filter(column -> named.putIfAbsent(column, cell.letter()) == null)
                        .ifPresent(column -> found.put(cell.column(), column));
            }
            if (named.keySet().containsAll(needed)) {
                places = found;
                letters = named;
                headed = true;
            }
        }

        private Optional<C> headed(String text) {
            String plain = plain(text).replace(" ", "");
            return EnumSet.allOf(columns).stream()
                    .filter(c -> c.headers().contains(plain))
                    .findFirst();
        }
    }
}
