package org.airclass.viewership;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** Papers, opened by readers that are not the writers: OpenPDF reads what PDFBox wrote, fastexcel what POI did. */
class SealedPaperTest {

    @Test
    void thePdfSaysItInChineseWithItsFiguresAndItsSealLine() throws IOException {
        PdfReader pdf = new PdfReader(pdf(paper(2)));
        String text = text(pdf, 1);
        assertThat(text)
                .contains("海州市教育局空中课堂日报告")
                .contains("1,234,567")
                .contains("42.5")
                .contains("缺报")
                .contains("—")
                .contains("单位（盖章）：海州市教育局")
                .contains("签发人：林晓岚")
                .contains("第1页，共1页")
                .contains("不同设备数");
        assertThat(pdf.getNumberOfPages()).isEqualTo(1);
    }

    @Test
    void aLongTableGoesOnWithItsHeadOnEveryPage() throws IOException {
        PdfReader pdf = new PdfReader(pdf(paper(200)));
        assertThat(pdf.getNumberOfPages()).isGreaterThan(5);
        assertThat(text(pdf, 2)).contains("访问人次").contains("第2页");
        assertThat(text(pdf, pdf.getNumberOfPages())).contains("不同设备数");
    }

    @Test
    void thePdfCarriesOnlyTheCharactersItUses() {
        assertThat(pdf(paper(2)).length).isLessThan(200_000);
    }

    @Test
    void aCharacterThatTheFontLacksIsABoxAndNoFailure() throws IOException {
        SealedDocument odd = new SealedDocument(
                "𪚥\u0007龘🎬",
                List.of(),
                paper(0).columns(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                paper(0).words());
        assertThat(text(new PdfReader(pdf(odd)), 1)).contains("□");
    }

    @Test
    void theWorkbookHasNumbersAsNumbersAndWhatIsMissingIsNoZero() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SealedExcel.write(paper(2), out);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> rows = book.getFirstSheet().read();
            List<String> words = rows.stream()
                    .flatMap(Row::stream)
                    .filter(c -> c != null && c.getType() == CellType.STRING)
                    .map(c -> c.asString())
                    .toList();
            assertThat(words).contains("海州市教育局 空中课堂日报告", "缺报", "单位（盖章）：海州市教育局", "=东区一中");
            Row value = named(rows, "海州市教育局");
            assertThat(value.getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("1234567");
            assertThat(value.getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("42.5");
            Row missing = named(rows, "=东区一中");
            assertThat(missing.getCell(2).getType()).isEqualTo(CellType.STRING);
            assertThat(missing.getCellText(2)).isEqualTo("—");
            assertThat(book.getSheets().map(s -> s.getName())).containsExactly("日报告", "口径");
        }
    }

    private static Row named(List<Row> rows, String name) {
        return rows.stream()
                .filter(r -> r.getCellCount() > 2 && name.equals(r.getCellText(0)))
                .findFirst()
                .orElseThrow();
    }

    /** The bureau with a value, and schools that are missing. */
    private static SealedDocument paper(int rows) {
        List<List<Object>> all = new ArrayList<>();
        all.add(List.of("海州市教育局", "有数据", 1_234_567L, 42.5, "林晓岚 2066-03-01 20:00"));
        Stream.iterate(1, i -> i + 1)
                .limit(Math.max(0, rows - 1))
                .forEach(i -> all.add(Arrays.asList(i == 1 ? "=东区一中" : "第" + i + "中学", "缺报", null, null, "未签")));
        return new SealedDocument(
                "海州市教育局 空中课堂日报告",
                List.of("日期：2066-03-01"),
                List.of(
                        new SealedDocument.Column("单位", 20),
                        new SealedDocument.Column("状态", 10),
                        new SealedDocument.Column("访问人次（次）", 12),
                        new SealedDocument.Column("观看时长（分钟）", 12),
                        new SealedDocument.Column("签报", 20)),
                rows == 0 ? List.of() : all,
                List.of("更正（第 2 版）：两台教室一体机未计入　观看人数 2 → 90"),
                List.of("单位（盖章）：海州市教育局", "签发人：林晓岚"),
                DailyDefinitions.in(Locale.CHINESE),
                DailyDocuments.words(Locale.CHINESE));
    }

    private static byte[] pdf(SealedDocument document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SealedPdf.write(document, out);
        return out.toByteArray();
    }

    /** Without blanks: where a reader sees them between Chinese characters is its own affair. */
    private static String text(PdfReader pdf, int page) throws IOException {
        return new PdfTextExtractor(pdf).getTextFromPage(page).replaceAll("[\\s　]+", "");
    }
}
