package org.airclass.viewership;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.airclass.site.Refused;

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

    /**
     * @param name as the address has it, before what the request accepts; null or blank where it has none
     * @throws Refused 400 for a name of none
     */
    static ReportFormat asked(String name, HttpHeaders headers) {
        if (!ReportQuestion.isGiven(name)) {
            return accepted(headers.getAcceptableMediaTypes());
        }
        return named(name)
                .orElseThrow(() -> Refused.unreadable(
                        "bad-format", "格式应为 json、csv 或 xlsx", "The format must be json, csv or xlsx"));
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

    void write(ReportTable table, Locale language, OutputStream out) {
        if (this == CSV) {
            CsvReport.write(table, out);
        } else {
            ExcelReport.write(table, language, out);
        }
    }
}
