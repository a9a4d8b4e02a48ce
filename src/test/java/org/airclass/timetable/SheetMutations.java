package org.airclass.timetable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Sheets and mappings that went wrong in a way that the seed decides: the same seed makes the same again. */
final class SheetMutations {

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16, Charset.forName("Big5"));

    /** What cells go wrong with. */
    private static final List<String> ODD = List.of(
            "",
            " ",
            "\u0000",
            "\uFFFD",
            "\uD800",
            "\u202E",
            "　",
            "\"",
            "'",
            ",",
            "\n",
            "=1+1",
            "@SUM(A1)",
            "NULL",
            "0",
            "-1",
            "1e309",
            "99999999999999999999",
            "2052-02-30",
            "2052-13-01",
            "0000-00-00",
            "9999-12-31",
            "52/3/4",
            "3月",
            "2月30日",
            "周八",
            "星期一",
            "25:61",
            "８：２０",
            "下午13时",
            "8:00—",
            "—9:00",
            "8:00-7:00",
            "23:59",
            "24:00",
            "一至十二年级",
            "十三年级",
            "1-99",
            "全体",
            "高四",
            "语文/数学",
            "(统编版)",
            "（",
            "《",
            "》第",
            "http://",
            "https://[",
            "javascript:alert(1)",
            "//x",
            "https://例子.中国/课 表",
            "第0节",
            "第100节",
            "节次",
            "日期",
            "年级",
            "取消",
            "😀".repeat(40),
            "长".repeat(600),
            "a".repeat(40_000),
            "张三、、李四",
            "张三（");

    private static final List<String> MAPPING = List.of(
            "{}",
            "[]",
            "null",
            "{\"columns\":{}}",
            "{\"columns\":{\"A\":\"date\",\"B\":\"grade\",\"C\":\"subject\",\"D\":\"title\"}}",
            "{\"columns\":{\"A\":\"nothing\"}}",
            "{\"columns\":{\"ZZZZZ\":\"date\"}}",
            "{\"columns\":{\"A\":\"date\",\"B\":\"date\"}}",
            "{\"layout\":\"flat\"}",
            "{\"layout\":\"dates-across\"}",
            "{\"layout\":\"grades-across\"}",
            "{\"layout\":7}",
            "{\"columns\":[1]}",
            "{\"columns\":{\"B\":null,\"日期\":null}}",
            "{\"columns\":{\"课题\":\"title\",\"日期\":\"date\",\"年级\":\"grade\",\"学科\":\"subject\"}}");

    private final Random random;

    SheetMutations(long seed) {
        random = new Random(seed);
    }

    /** @param whole files that can be read */
    byte[] file(List<byte[]> whole) {
        return switch (random.nextInt(6)) {
            case 0 -> broken(whole.get(random.nextInt(whole.size())));
            case 1 -> text(odd(table()));
            case 2 -> broken(text(odd(table())));
            case 3 -> workbook(odd(table()));
            case 4 -> broken(workbook(table()));
            default -> brokenInside(workbook(odd(table())));
        };
    }

    /** Null for none. */
    String mapping() {
        return switch (random.nextInt(4)) {
            case 0 -> MAPPING.get(random.nextInt(MAPPING.size()));
            case 1 ->
                new String(
                        broken(MAPPING.get(random.nextInt(MAPPING.size())).getBytes(StandardCharsets.UTF_8)),
                        StandardCharsets.ISO_8859_1);
            default -> null;
        };
    }

    boolean perhaps() {
        return random.nextBoolean();
    }

    /** A list of rows, or a grid with dates across, or with grades across. */
    private List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        switch (random.nextInt(3)) {
            case 0 -> {
                table.add(List.of("日期", "年级", "节次", "开始", "结束", "学科", "课题", "教师", "学校", "教材", "直播点", "直播", "频道", "资料"));
                for (int i = 0; i < 12; i++) {
                    table.add(List.of(
                            "3月" + (4 + i) + "日",
                            "四年级",
                            "" + (i % 4 + 1),
                            "",
                            "",
                            "语文",
                            "第" + i + "课",
                            "张三",
                            "实验小学",
                            "统编版",
                            "一号",
                            "https://live.example.org/" + i,
                            "有线 504",
                            ""));
                }
            }
            case 1 -> {
                table.add(List.of("节次", "3月4日", "3月5日", "3月6日"));
                for (int i = 1; i < 6; i++) {
                    table.add(List.of("第" + i + "节", "四年级语文《琥珀》\n张三", "五年级数学《比》", "语文《猫》\n数学《圆》"));
                }
            }
            default -> {
                table.add(List.of("3月4日", "四年级", "五年级"));
                for (int i = 8; i < 13; i++) {
                    table.add(List.of(i + ":00-" + i + ":25", "语文《琥珀》 张三", "数学《比》 李四"));
                }
            }
        }
        return new ArrayList<>(table.stream().map(ArrayList::new).toList());
    }

    private List<List<String>> odd(List<List<String>> table) {
        for (int times = 1 + random.nextInt(8); times > 0; times--) {
            List<String> row = table.get(random.nextInt(table.size()));
            if (row.isEmpty()) {
                continue;
            }
            int column = random.nextInt(row.size());
            String odd = ODD.get(random.nextInt(ODD.size()));
            switch (random.nextInt(6)) {
                case 0 -> row.set(column, row.get(column) + odd);
                case 1 -> row.remove(column);
                case 2 -> row.add(column, odd);
                case 3 -> table.add(random.nextInt(table.size()), new ArrayList<>(row));
                default -> row.set(column, odd);
            }
        }
        return table;
    }

    private byte[] text(List<List<String>> table) {
        String separator = random.nextInt(8) == 0 ? "\t" : random.nextInt(8) == 0 ? ";" : ",";
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
        for (List<String> row : table) {
            text.append(String.join(separator, row)).append(random.nextInt(10) == 0 ? "\r" : "\r\n");
        }
        return text.toString().getBytes(CHARSETS.get(random.nextInt(3) == 0 ? random.nextInt(CHARSETS.size()) : 0));
    }

    private byte[] workbook(List<List<String>> table) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("课表");
            for (int r = 0; r < table.size(); r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < table.get(r).size(); c++) {
                    String text = table.get(r).get(c);
                    switch (random.nextInt(20)) {
                        case 0 -> row.createCell(c).setCellValue(random.nextGaussian() * 50_000);
                        case 1 -> row.createCell(c).setCellValue(random.nextBoolean());
                        case 2 -> row.createCell(c).setCellFormula("1/0");
                        default ->
                            row.createCell(c).setCellValue(text.length() > 32_000 ? text.substring(0, 32_000) : text);
                    }
                }
            }
            if (random.nextInt(3) == 0) {
                int from = random.nextInt(5);
                sheet.addMergedRegionUnsafe(
                        new CellRangeAddress(from, from + 1 + random.nextInt(3), 0, random.nextInt(3)));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same archive, one of its parts gone wrong: no change of the archive itself gets past its checksums. */
    private byte[] brokenInside(byte[] workbook) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                boolean wanted =
                        entry.getName().matches(".*(sheet1|sharedStrings|workbook|styles).*") && random.nextInt(3) == 0;
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(wanted ? broken(part) : part);
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private byte[] broken(byte[] whole) {
        byte[] bytes = whole;
        for (int times = 1 + random.nextInt(6); times > 0 && bytes.length > 0; times--) {
            int at = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, at + 1 + random.nextInt(64));
            switch (random.nextInt(5)) {
                case 0 -> bytes = Arrays.copyOf(bytes, at);
                case 1 -> bytes = joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, to, bytes.length));
                case 2 -> bytes = joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, at, bytes.length));
                case 3 ->
                    bytes = joined(
                            joined(
                                    Arrays.copyOf(bytes, at),
                                    ODD.get(random.nextInt(ODD.size())).getBytes(StandardCharsets.UTF_8)),
                            Arrays.copyOfRange(bytes, at, bytes.length));
                default -> {
                    bytes = bytes.clone();
                    bytes[at] ^= (byte) (1 << random.nextInt(8));
                }
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }
}
