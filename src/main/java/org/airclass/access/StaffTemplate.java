package org.airclass.access;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.airclass.site.ListTemplate.Explained;
import org.airclass.site.Text;

/** The columns of the sheet of people, explained to who fills it in. */
final class StaffTemplate {

    private StaffTemplate() {}

    static List<Explained> columns(Locale language) {
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
