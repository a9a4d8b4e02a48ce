package org.airclass.site;

import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A list to be filled in: one sheet with headers only, one that explains them, in quotes so that {@link ListSheet} does
 * not take an explanation for a header.
 */
public final class ListTemplate {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A column and what belongs in it. */
    public record Explained(Text header, Text example, Text meaning) {}

    private ListTemplate() {}

    /** As an answer to keep. @param plainName of the file for programs that read ASCII only; @param name of its sheet */
    public static Response answer(String plainName, Text name, List<Explained> columns, Locale language) {
        return Response.ok(written(name.in(language), columns, language))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + plainName + ".xlsx\"; filename*=UTF-8''"
                                + URLEncoder.encode(name.in(language) + ".xlsx", StandardCharsets.UTF_8))
                .build();
    }

    private static byte[] written(String name, List<Explained> columns, Locale language) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Font bold = book.createFont();
            bold.setBold(true);
            CellStyle head = book.createCellStyle();
            head.setFont(bold);
            Sheet list = book.createSheet(name);
            list.createFreezePane(0, 1);
            Row headers = list.createRow(0);
            Sheet help = book.createSheet(new Text("填写说明", "How to fill it in").in(language));
            put(
                    help.createRow(0),
                    head,
                    new Text("列", "Column").in(language),
                    new Text("例", "Example").in(language),
                    new Text("说明", "Meaning").in(language));
            for (int i = 0; i < columns.size(); i++) {
                Explained column = columns.get(i);
                headers.createCell(i).setCellValue(column.header().in(language));
                headers.getCell(i).setCellStyle(head);
                list.setColumnWidth(i, 18 * 256);
                put(
                        help.createRow(i + 1),
                        null,
                        "“" + column.header().in(language) + "”",
                        column.example().in(language),
                        column.meaning().in(language));
            }
            help.setColumnWidth(0, 14 * 256);
            help.setColumnWidth(1, 18 * 256);
            help.setColumnWidth(2, 90 * 256);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Row row, CellStyle style, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
            if (style != null) {
                row.getCell(i).setCellStyle(style);
            }
        }
    }
}
