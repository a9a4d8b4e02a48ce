package org.airclass.access;

import java.util.Set;
import org.airclass.site.ListSheet;
import org.airclass.site.SheetFile;

/** 人员表: a person a row. */
final class StaffSheet {

    enum Column implements ListSheet.Column {
        USERNAME("账号", "用户名", "登录名", "工号", "username", "account"),
        NAME("姓名", "名字", "name", "displayname"),
        ROLE("角色", "权限", "role"),
        ORGANISATION("单位", "学校", "学区", "所属单位", "organisation", "organization", "school", "district"),
        TEACHER("任课教师", "任课姓名", "teacher"),
        ACTIVE("在用", "在职", "启用", "active");

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
            Set.of(Column.USERNAME, Column.NAME),
            () -> SheetFile.unreadable(
                    "no-header",
                    "没有找到表头：应有“账号”和“姓名”两列",
                    "There is no row of headers: it names at least username and name"));

    private StaffSheet() {}
}
