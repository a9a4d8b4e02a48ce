package org.airclass.timetable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a column of a sheet can hold, and the headers under which bureaus and schools write it. */
enum SheetField {
    DATE("date", "日期", "上课日期", "授课日期", "播出日期", "直播日期", "day"),
    GRADE("grade", "年级", "授课年级", "上课年级", "适用年级", "对象", "grades"),
    PERIOD("period", "节次", "节", "课节", "课次", "时段", "第几节", "序号节次", "lesson no", "no."),
    START("start", "开始", "开始时间", "时间", "上课时间", "起始时间", "播出时间", "直播时间", "授课时间", "时间段", "time", "start time", "begin"),
    END("end", "结束", "结束时间", "下课时间", "end time", "until"),
    SUBJECT("subject", "学科", "科目", "课程", "学科名称", "course"),
    TITLE("title", "课题", "内容", "课程内容", "课程名称", "教学内容", "课题名称", "标题", "主题", "topic", "lesson", "content"),
    TEACHER("teacher", "教师", "老师", "授课教师", "授课老师", "主讲", "主讲教师", "主讲老师", "任课教师", "执教教师", "teacher_desc", "teachers"),
    SCHOOL("school", "学校", "单位", "所在学校", "教师学校", "教师单位", "授课学校", "工作单位"),
    TEXTBOOK("textbook", "教材", "教材版本", "版本", "edition"),
    LIVE("live", "直播", "直播地址", "直播链接", "直播网址", "live url", "live link"),
    LIVE_POINT("livePoint", "直播点", "直播间", "直播教室", "录播室", "live point", "studio"),
    REPLAY(
            "replay", "回看", "回放", "回看地址", "回放地址", "回看链接", "回放链接", "点播", "点播地址", "地址", "网址", "链接", "url", "link",
            "address"),
    CHANNEL("channel", "频道", "电视频道", "收看方式", "收看渠道", "观看方式", "收看平台", "播出频道", "平台", "channels"),
    DOWNLOAD("download", "资料", "学习资料", "下载", "资料下载", "资料地址", "课件", "downloads", "materials"),
    /** Of a lesson or handout of the draft, as an export writes it: then the row is that very one. */
    ID("id", "课编号"),
    /** The last day of a handout of several days. */
    LAST_DAY("lastDay", "截止日期", "last day"),
    /** 停课, with a reason. */
    STATUS("status", "状态");

    private static final Map<String, SheetField> BY_HEADER = new HashMap<>();

    static {
        for (SheetField field : values()) {
            BY_HEADER.put(Spelling.key(field.code), field);
            field.headers.forEach(header -> BY_HEADER.put(Spelling.key(header), field));
        }
    }

    private final String code;
    private final List<String> headers;

    SheetField(String code, String... headers) {
        this.code = code;
        this.headers = List.of(headers);
    }

    /** Its name in a request's mapping. */
    String code() {
        return code;
    }

    String chinese() {
        return headers.get(0);
    }

    static Optional<SheetField> ofHeader(String header) {
        String key = Spelling.key(header).replaceAll("[(\\[].*[)\\]]$|[:*]+$", "");
        return Optional.ofNullable(BY_HEADER.get(key));
    }

    /** By its name in a request's mapping; url is another word for replay. */
    static Optional<SheetField> ofCode(String code) {
        return Arrays.stream(values())
                .filter(f -> f.code.equals(code) || (f == REPLAY && "url".equals(code)))
                .findFirst();
    }
}
