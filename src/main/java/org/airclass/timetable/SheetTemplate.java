package org.airclass.timetable;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.airclass.site.Text;

/** The flat sheet, empty: its header, an example, and what belongs in each column. Sent back as it is, it imports nothing. */
final class SheetTemplate {

    /** A row whose first cell begins so is a remark and is not read; #REF! is none. */
    static final String COMMENT = "# ";

    private static final Set<SheetField> OF_EXPORTS = EnumSet.of(SheetField.ID, SheetField.STATUS);

    private SheetTemplate() {}

    static void write(Locale language, OutputStream out) {
        List<SheetField> columns = Stream.of(SheetField.values())
                .filter(f -> !OF_EXPORTS.contains(f))
                .toList();
        List<String> explanations = new ArrayList<>();
        explanations.add(new Text(
                        "# 一行一节课。列的先后不限，不用的列可以删去；以 # 开头的行不读。",
                        "# A lesson to a row. Columns may stand in any order or be left out; rows beginning with # are not read.")
                .in(language));
        for (SheetField field : columns) {
            explanations.add(COMMENT
                    + DraftSheet.header(field, language)
                    + new Text("：", ": ").in(language)
                    + explanation(field).in(language));
        }
        DraftSheet.write(List.of(example()), columns, explanations, language, out);
    }

    private static Map<SheetField, String> example() {
        Map<SheetField, String> cells = new EnumMap<>(SheetField.class);
        cells.put(SheetField.DATE, COMMENT + "示例 2026-03-02");
        cells.put(SheetField.GRADE, "七年级");
        cells.put(SheetField.PERIOD, "1");
        cells.put(SheetField.START, "08:20");
        cells.put(SheetField.END, "08:45");
        cells.put(SheetField.SUBJECT, "数学");
        cells.put(SheetField.TITLE, "有理数的加法（第一课时）");
        cells.put(SheetField.TEACHER, "王强（城关中学）");
        cells.put(SheetField.TEXTBOOK, "人教版");
        cells.put(SheetField.LIVE_POINT, "第一直播点");
        cells.put(SheetField.LIVE, "https://live.example.org/1.m3u8");
        cells.put(SheetField.CHANNEL, "有线电视 504");
        return cells;
    }

    private static Text explanation(SheetField field) {
        return switch (field) {
            case DATE ->
                new Text(
                        "必填。2026-03-02、3月2日、3/2 都可以，不写年份时按学期。",
                        "Required. 2026-03-02 or 3/2; the year may be left to the term.");
            case GRADE ->
                new Text("必填。七年级、7、高一；合班写“七、八年级”或“7-9年级”。", "Required. 7, grade 7; several as 7-9 for a joint lesson.");
            case PERIOD -> new Text("第几节。时间可由作息表得出。", "The period; the bell schedule tells its time.");
            case START -> new Text("8:20、下午2时30分，也可写起止 8:20-8:45。", "8:20, 2:30 pm, or from and to: 8:20-8:45.");
            case END -> new Text("不写时取该节次的下课时间。", "Left out, it is the end of the period.");
            case SUBJECT -> new Text("必填。学习资料包写“一课一包”。", "Required. A pack to download is written 一课一包.");
            case TITLE ->
                new Text(
                        "课题；教材版本可写在最前面的括号里：(统编版)《琥珀》。",
                        "The title; a textbook edition may stand in brackets before it.");
            case TEACHER -> new Text("几位教师用顿号分开，单位写在括号里：王强（城关中学）、李静。", "Several with commas; the school in brackets.");
            case SCHOOL ->
                new Text("教师单位，没有写在教师一栏时用。", "The teachers' school, where it does not stand beside their names.");
            case TEXTBOOK ->
                new Text(
                        "教材版本。同年级同学科不同版本可以同时上课。",
                        "The textbook edition. Lessons of one grade and subject in different ones may be at one time.");
            case LIVE -> new Text("直播地址，http:// 或 https:// 开头，几个就写几行。", "Addresses of the live stream, a line each.");
            case LIVE_POINT -> new Text("直播点名称；同一时间只能有一节课。", "The live point; it takes one lesson at a time.");
            case REPLAY -> new Text("回看地址。", "Addresses of the recording.");
            case CHANNEL -> new Text("电视频道或平台，几个用顿号分开。", "Television channels or platforms.");
            case DOWNLOAD -> new Text("学习资料地址。", "Addresses of materials.");
            case LAST_DAY -> new Text("资料的最后一天，只有一天时不写。", "The last day of a pack of several days.");
            case ID -> new Text("由导出写出，请勿改动。", "Written by an export; leave it as it is.");
            case STATUS -> new Text("停课写“停课：原因”，恢复写“正常”。", "Cancelled lessons: cancelled: why; on again: on.");
        };
    }
}
