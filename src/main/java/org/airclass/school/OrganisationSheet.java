package org.airclass.school;

import java.util.List;
import java.util.Set;
import org.airclass.site.ListSheet;
import org.airclass.site.ListTemplate.Explained;
import org.airclass.site.SheetFile;
import org.airclass.site.Text;

/** 单位表: an organisation a row. */
final class OrganisationSheet {

    enum Column implements ListSheet.Column {
        NAME("单位名称", "单位", "名称", "学校名称", "学校", "name", "organisation", "organization", "school"),
        KIND("类别", "单位类别", "kind", "type"),
        PARENT("上级单位", "上级", "学区", "所属学区", "主管单位", "parent", "district"),
        PUPILS("学生数", "学生人数", "在校生", "在校生数", "pupils", "students");

        private final Set<String> headers;

        Column(String... headers) {
            this.headers = Set.of(headers);
        }

        @Override
        public Set<String> headers() {
            return headers;
        }
    }

    static final ListSheet<Column> LIST = new ListSheet<>(
            Column.class,
            Set.of(Column.NAME),
            () -> SheetFile.unreadable(
                    "no-header", "没有找到表头：应有“单位名称”一列", "There is no row of headers: it names at least the column name"));

    static final List<Explained> EXPLAINED = List.of(
            new Explained(
                    new Text("单位名称", "Name"),
                    new Text("城东实验中学", "城东实验中学"),
                    new Text(
                            "全局唯一。已有的单位按此行更改，没有的新建；不会删除任何单位",
                            "Unique. Known ones change, others are made; none is removed")),
            new Explained(
                    new Text("类别", "Kind"),
                    new Text("学区", "district"),
                    new Text(
                            "教育局、学区 或 学校；新单位留空即学校",
                            "bureau, district or school; a new one is a school when left blank")),
            new Explained(
                    new Text("上级单位", "Parent"),
                    new Text("城东学区", "城东学区"),
                    new Text(
                            "系统中或本表中的学区或教育局；留空不变，新单位留空即直属教育局",
                            "A district or bureau, known or of this sheet; blank leaves it, and puts a new one directly below the bureau")),
            new Explained(
                    new Text("学生数", "Pupils"),
                    new Text("1200", "1200"),
                    new Text("在校学生人数，留空不变", "Pupils enrolled; blank leaves it")));

    private OrganisationSheet() {}
}
