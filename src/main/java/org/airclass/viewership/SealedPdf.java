package org.airclass.viewership;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.airclass.site.ChineseFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A report with its seal line as PDF, A4 across: the table's head on every page, the seal never parted from its lines. */
final class SealedPdf {

    private static final float MARGIN = 42;
    private static final float TITLE = 16;
    private static final float BODY = 9;
    private static final float SMALL = 7.5f;
    private static final float LEADING = 1.45f;
    private static final float PADDING = 3;
    private static final float RULE = 0.4f;
    private static final PDRectangle SHEET = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());

    private final SealedDocument document;
    private final PDDocument pdf;
    private final PdfText regular;
    private final PdfText bold;
    private final float[] widths;
    private PDPageContentStream page;
    private float y;

    private SealedPdf(SealedDocument document, PDDocument pdf) throws IOException {
        this.document = document;
        this.pdf = pdf;
        this.regular = new PdfText(pdf, ChineseFont.REGULAR);
        this.bold = new PdfText(pdf, ChineseFont.BOLD);
        this.widths = widths(document.columns());
    }

    static void write(SealedDocument document, OutputStream out) {
        try (PDDocument pdf = new PDDocument()) {
            pdf.getDocumentInformation().setTitle(document.title());
            new SealedPdf(document, pdf).write();
            pdf.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float[] widths(List<SealedDocument.Column> columns) {
        float all = columns.stream().mapToInt(SealedDocument.Column::width).sum();
        float[] widths = new float[columns.size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = (SHEET.getWidth() - 2 * MARGIN) * columns.get(c).width() / all;
        }
        return widths;
    }

    private void write() throws IOException {
        newPage();
        String title = bold.shown(document.title());
        line(bold, title, TITLE, (SHEET.getWidth() - bold.width(title, TITLE)) / 2);
        for (String line : document.lines()) {
            paragraph(line, BODY);
        }
        y -= BODY;
        head();
        for (List<Object> row : document.rows()) {
            List<List<String>> cells = cells(row);
            if (y - height(cells) < MARGIN + BODY * 2) {
                newPage();
                head();
            }
            row(regular, cells, row);
        }
        y -= BODY;
        for (String note : document.notes()) {
            paragraph(note, BODY);
        }
        seal();
        paragraph(document.words().definitionsTitle(), BODY);
        for (ReportDefinitions.Definition one : document.definitions()) {
            String unit = one.unit().isEmpty() ? "" : " (" + one.unit() + ")";
            paragraph(one.name() + unit + "  " + one.definition(), SMALL);
        }
        page.close();
        numberPages();
    }

    /** All of it on one page, with room for a seal. */
    private void seal() throws IOException {
        float height = document.seal().size() * BODY * LEADING * 2;
        if (y - height < MARGIN + BODY * 2) {
            newPage();
        }
        y -= BODY;
        for (String line : document.seal()) {
            y -= BODY * (LEADING - 1) * 2;
            line(regular, regular.shown(line), BODY + 1, MARGIN);
        }
        y -= BODY * 2;
    }

    private void head() throws IOException {
        List<List<String>> heads = new ArrayList<>();
        for (int c = 0; c < widths.length; c++) {
            heads.add(bold.lines(document.columns().get(c).head(), BODY, widths[c] - 2 * PADDING));
        }
        row(bold, heads, List.of());
    }

    private List<List<String>> cells(List<Object> row) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        for (int c = 0; c < widths.length; c++) {
            cells.add(regular.lines(text(row.get(c)), BODY, widths[c] - 2 * PADDING));
        }
        return cells;
    }

    private static float height(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1) * BODY * LEADING + 2 * PADDING;
    }

    /** @param values those that are words stand on the left, figures and what is not known on the right */
    private void row(PdfText font, List<List<String>> cells, List<Object> values) throws IOException {
        float height = height(cells);
        float x = MARGIN;
        page.setLineWidth(RULE);
        for (int c = 0; c < widths.length; c++) {
            page.addRect(x, y - height, widths[c], height);
            page.stroke();
            float top = y - PADDING;
            for (String line : cells.get(c)) {
                top -= BODY * LEADING;
                boolean left = values.isEmpty() || values.get(c) instanceof String;
                float indent = left ? PADDING : widths[c] - PADDING - font.width(line, BODY);
                show(font, line, BODY, x + indent, top + BODY * (LEADING - 1));
            }
            x += widths[c];
        }
        y -= height;
    }

    private void paragraph(String text, float size) throws IOException {
        for (String line : regular.lines(text, size, SHEET.getWidth() - 2 * MARGIN)) {
            if (y - size * LEADING < MARGIN + BODY * 2) {
                newPage();
            }
            line(regular, line, size, MARGIN);
        }
    }

    private void line(PdfText font, String text, float size, float x) throws IOException {
        y -= size * LEADING;
        show(font, text, size, x, y);
    }

    private void show(PdfText font, String text, float size, float x, float base) throws IOException {
        page.beginText();
        page.setFont(font.font(), size);
        page.newLineAtOffset(x, base);
        page.showText(text);
        page.endText();
    }

    private void newPage() throws IOException {
        if (page != null) {
            page.close();
        }
        PDPage added = new PDPage(SHEET);
        pdf.addPage(added);
        page = new PDPageContentStream(pdf, added);
        y = SHEET.getHeight() - MARGIN;
    }

    private void numberPages() throws IOException {
        int all = pdf.getNumberOfPages();
        for (int n = 0; n < all; n++) {
            String text = regular.shown(document.words().page().formatted(n + 1, all));
            page = new PDPageContentStream(pdf, pdf.getPage(n), PDPageContentStream.AppendMode.APPEND, true);
            show(regular, text, SMALL, (SHEET.getWidth() - regular.width(text, SMALL)) / 2, MARGIN);
            page.close();
        }
    }

    private static String text(Object value) {
        if (value == null) {
            return SealedDocument.UNKNOWN;
        }
        if (value instanceof Number number) {
            String pattern = number instanceof Double ? "#,##0.0" : "#,##0";
            return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(number);
        }
        return value.toString();
    }
}
