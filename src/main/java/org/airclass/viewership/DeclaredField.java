package org.airclass.viewership;

import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.airclass.site.Text;

/** A field of a declared figure: its name in JSON, and how the column of a sheet may be headed. */
enum DeclaredField {
    SOURCE("source", new Text("来源", "Source"), "数据来源", "来源名称", "申报单位", "运营商", "operator"),
    KIND("kind", new Text("类别", "Kind"), "来源类别", "种类"),
    UNIT("unit", new Text("指标", "Unit"), "单位", "计量单位", "口径", "figure"),
    FROM("from", new Text("开始日期", "From"), "日期", "起始日期", "开始", "date", "day"),
    TO("to", new Text("结束日期", "To"), "截止日期", "结束", "until"),
    VALUE("value", new Text("数值", "Value"), "数量", "数据", "数字", "amount"),
    LESSON("lesson", new Text("课程编号", "Lesson"), "课编号"),
    CHANNEL("channel", new Text("频道", "Channel"), "频道号"),
    ORGANISATION("organisation", new Text("学校", "Organisation"), "所属单位", "organization", "school"),
    EVIDENCE("evidence", new Text("凭证编号", "Evidence"), "凭证"),
    NOTE("note", new Text("说明", "Note"), "备注"),
    CORRECTS("corrects", new Text("更正编号", "Corrects"), "更正");

    private final String key;
    private final Text title;
    private final Set<String> aliases;

    DeclaredField(String key, Text title, String... aliases) {
        this.key = key;
        this.title = title;
        this.aliases = Set.of(aliases);
    }

    /** As in JSON. */
    @JsonValue
    String key() {
        return key;
    }

    Text title() {
        return title;
    }

    static Optional<DeclaredField> headed(String text) {
        String plain = plain(text);
        return Arrays.stream(values())
                .filter(field ->
                        plain.equals(field.key) || plain.equals(field.title.zh()) || field.aliases.contains(plain))
                .findFirst();
    }

    /** Half width, lower case, without blanks and underscores. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s_]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
