package org.airclass.viewership;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.util.function.BiConsumer;

/** In what form a report is put on paper. */
enum PaperFormat {
    XLSX(ExcelReport.MEDIA_TYPE, ".xlsx", SealedExcel::write),
    PDF(PaperFormat.PDF_TYPE, ".pdf", SealedPdf::write);

    static final String PDF_TYPE = "application/pdf";

    private final String mediaType;
    private final String extension;
    private final BiConsumer<SealedDocument, OutputStream> writer;

    PaperFormat(String mediaType, String extension, BiConsumer<SealedDocument, OutputStream> writer) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.writer = writer;
    }

    /** As a file to be saved. @param name without its extension */
    Response answer(SealedDocument document, String name) {
        StreamingOutput file = out -> writer.accept(document, out);
        return Response.ok(file)
                .type(mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(name + extension))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
