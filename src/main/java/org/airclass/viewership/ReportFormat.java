package org.airclass.viewership;

import jakarta.ws.rs.core.MediaType;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In what form a report is given. */
enum ReportFormat {
    JSON(MediaType.APPLICATION_JSON, "json"),
    CSV(CsvReport.MEDIA_TYPE, "csv"),
    XLSX(ExcelReport.MEDIA_TYPE, "xlsx");

    private final String type;
    private final String extension;

    ReportFormat(String type, String extension) {
        this.type = type;
        this.extension = extension;
    }

    static Optional<ReportFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** @param acceptable as the caller prefers them; JSON where it names none of ours */
    static ReportFormat accepted(List<MediaType> acceptable) {
        for (MediaType wanted : acceptable) {
            for (ReportFormat format : values()) {
                if (wanted.isCompatible(MediaType.valueOf(format.type))) {
                    return format;
                }
            }
        }
        return JSON;
    }

    String extension() {
        return extension;
    }

    MediaType mediaType() {
        MediaType plain = MediaType.valueOf(type);
        return this == CSV ? plain.withCharset("UTF-8") : plain;
    }

    void write(LessonReport report, Locale language, OutputStream out) {
        if (this == CSV) {
            CsvReport.write(report, language, out);
        } else {
            ExcelReport.write(report, language, out);
        }
    }
}
