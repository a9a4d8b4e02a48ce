package org.airclass.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import org.airclass.timetable.TeacherText.Person;
import org.junit.jupiter.api.Test;

class TeacherTextTest {

    @Test
    void aSentenceNamesSchoolAndTeacherAndTheRestIsKept() {
        TeacherText read = TeacherText.read("授课教师：黄城根小学 白雪 西城区语文学科带头人");
        assertThat(read.teachers()).containsExactly(new Person("白雪", "黄城根小学"));
        assertThat(read.rest()).isEqualTo("西城区语文学科带头人");
    }

    @Test
    void praiseWithCommasIsNoListOfTeachers() {
        TeacherText read = TeacherText.read("授课教师：北京市石景山外语实验小学 赵梦薇  全国教学大赛一等奖获得者，石景山区师德优秀教师，校骨干教师");
        assertThat(read.teachers()).containsExactly(new Person("赵梦薇", "北京市石景山外语实验小学"));
        assertThat(read.rest()).startsWith("全国教学大赛").endsWith("校骨干教师");
    }

    @Test
    void nameMayComeFirst() {
        assertThat(TeacherText.read("授课教师：朱翠华 北京市海淀国际学校").teachers()).containsExactly(new Person("朱翠华", "北京市海淀国际学校"));
        assertThat(TeacherText.read("授课教师：时悦，北京市第八十中学，朝阳区骨干教师。").teachers())
                .containsExactly(new Person("时悦", "北京市第八十中学"));
    }

    @Test
    void aFormIsRead() {
        TeacherText read = TeacherText.read("教师姓名:鲁美芸 所在学校:清华大学附属中学朝阳学校 教师简介:朝阳区英语学科骨干教师");
        assertThat(read.teachers()).containsExactly(new Person("鲁美芸", "清华大学附属中学朝阳学校"));
        assertThat(read.rest()).isEqualTo("朝阳区英语学科骨干教师");
    }

    @Test
    void severalTeachersAreToldApart() {
        Person zhang = new Person("张三", null);
        Person li = new Person("李四", null);
        for (String written : new String[] {"张三、李四", "张三，李四", "张三/李四", "张三;李四", "张三 李四", "张三\n李四", "张三老师、李四老师"}) {
            assertThat(TeacherText.read(written).teachers()).as(written).containsExactly(zhang, li);
        }
        assertThat(TeacherText.read("张三（一中）、李四（实验小学）").teachers())
                .containsExactly(new Person("张三", "一中"), new Person("李四", "实验小学"));
    }

    @Test
    void aNameSpacedOutIsOneName() {
        assertThat(TeacherText.read("王 伟").teachers()).containsExactly(new Person("王伟", null));
    }

    @Test
    void foreignNamesAreNames() {
        assertThat(TeacherText.read("John Smith").teachers()).containsExactly(new Person("John Smith", null));
        assertThat(TeacherText.read("阿依古丽·买买提").teachers()).containsExactly(new Person("阿依古丽·买买提", null));
    }

    @Test
    void whatNamesNobodyIsKeptAsTheRest() {
        String text = "本节课由区教研室组织全区骨干教师集体备课并在演播室录制完成，欢迎广大同学准时收看并完成作业，谢谢大家的支持";
        assertThat(TeacherText.read(text)).isEqualTo(new TeacherText(java.util.List.of(), text));
    }
}
