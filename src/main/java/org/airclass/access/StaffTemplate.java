package org.airclass.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.airclass.site.Text;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheet of people, empty: one sheet with headers, one that explains them. */
final class StaffTemplate {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private record Explained(Text header, Text example, Text meaning) {}

    private StaffTemplate() {}

    static byte[] in(Locale language) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Font bold = book.createFont();
            bold.setBold(true);
            CellStyle head = book.createCellStyle();
            head.setFont(bold);
            List<Explained> columns = columns(language);
            Sheet people = book.createSheet(new Text("人员", "Staff").in(language));
            people.createFreezePane(0, 1);
            Row headers = people.createRow(0);
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
                people.setColumnWidth(i, 18 * 256);
                put(
                        help.createRow(i + 1),
                        null,
                        column.header().in(language),
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

    private static List<Explained> columns(Locale language) {
        String roles = Stream.of(Role.values())
                .map(r -> new Text(r.chinese(), r.english()).in(language))
                .collect(Collectors.joining(new Text("、", ", ").in(language)));
        return List.of(
                new Explained(
                        new Text("账号", "Username"),
                        new Text("zhoumin", "zhoumin"),
                        new Text(
                                "登录用。已有的账号按此行更改，没有的新建；不会删除任何人",
                                "To sign in. Known ones change, others are made; nobody is removed")),
                new Explained(
                        new Text("姓名", "Name"),
                        new Text("周敏", "Zhou Min"),
                        new Text("新账号必填", "Needed for a new account")),
                new Explained(
                        new Text("角色", "Role"),
                        new Text("学校编辑", "school editor"),
                        new Text("新账号必填：" + roles, "Needed for a new account: " + roles)),
                new Explained(
                        new Text("单位", "Organisation"),
                        new Text("城东实验中学", "城东实验中学"),
                        new Text(
                                "学校编辑写学校，学区审核写学区，名称与“单位”一致；教育局人员留空",
                                "A school editor's school, a district reviewer's district, by name; blank for the bureau")),
                new Explained(
                        new Text("任课教师", "Teacher"),
                        new Text("周敏", "周敏"),
                        new Text(
                                "课表上的教师姓名；任课教师留空即用本人姓名", "The name in the timetable; a teacher's own when left blank")),
                new Explained(
                        new Text("在用", "Active"),
                        new Text("是", "yes"),
                        new Text("是 或 否；留空不变。否：不能再登录", "yes or no; blank leaves it. no: can't sign in any more")));
    }
}
