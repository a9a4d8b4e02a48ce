package org.airclass.watching;

import java.util.Locale;
import org.airclass.site.Text;

/** Why an event was not counted: told to its sender, and counted itself. */
enum Reason {
    UNREADABLE("请求不是有效的 JSON", "The request is not valid JSON"),
    TOO_LARGE("请求超过 1 MB", "The request is larger than 1 MB"),
    TOO_MANY_EVENTS("一次最多 1000 个事件", "At most 1,000 events at once"),
    NOT_AN_EVENT("不是事件对象", "This is no event object"),
    LESSON_MISSING("缺少 lesson", "lesson is missing"),
    EVENT_UNKNOWN("event 应为 open、play 或 beat", "event must be open, play or beat"),
    WRONG_TYPE("字段类型不对", "A field has the wrong type"),
    VIEWER_TOO_LONG("viewer 最多 64 个字符", "viewer has at most 64 characters"),
    SECONDS_MISSING("beat 缺少 seconds", "A beat must have seconds"),
    SECONDS_OUT_OF_RANGE("seconds 应在 0 到 120 之间", "seconds must be from 0 to 120"),
    UNKNOWN_LESSON("没有这节课", "There is no such lesson"),
    UNKNOWN_SOURCE("这节课没有这个观看入口", "The lesson has no such source"),
    STARTING("课表正在载入，请稍后再发", "The timetable is being loaded; please send it again in a moment"),
    OVERLOADED("现在事件太多，请稍后再发", "Too many events just now; please send it again later"),
    UNKEEPABLE("暂时无法保存，请稍后再发", "It can't be kept for now; please send it again later");

    private final Text text;

    Reason(String zh, String en) {
        this.text = new Text(zh, en);
    }

    /** Stable, for programs. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Reason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    Text text() {
        return text;
    }
}
