package org.airclass.timetable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads who teaches out of what is often a sentence: 授课教师：黄城根小学 白雪 西城区语文学科带头人.
 *
 * @param teachers those recognised, in order
 * @param rest what was written besides; empty for nothing
 */
record TeacherText(List<Person> teachers, String rest) {

    /** @param school null where none is named */
    record Person(String name, String school) {}

    private static final Pattern LABEL =
            Pattern.compile("^(?:授课|主讲|任课|执教|主播|上课)?(?:教师|老师|人|teacher)?(?:姓名)?[:：]\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORM = Pattern.compile(
            "^教师姓名[:：]\\s*(?<name>\\S+)\\s+所在学校[:：]\\s*(?<school>\\S+)\\s*(?:教师简介[:：]\\s*)?(?<rest>.*)$",
            Pattern.DOTALL);
    private static final Pattern CHINESE_NAME = Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}{1,8}[·•]\\p{IsHan}{1,8}");
    private static final Pattern LATIN_NAME = Pattern.compile("[A-Za-z][A-Za-z.'’-]*(?: [A-Za-z][A-Za-z.'’-]*){0,3}");
    private static final Pattern SCHOOL = Pattern.compile(
            ".*(?:小学|中学|学校|大学|学院|幼儿园|附中|附小|中心校|完小|教研室|教研中心|小学部|中学部|初中部|高中部|实验部|分校|校区)"
                    + "|\\p{IsHan}{0,12}(?:第?[一二三四五六七八九十\\d]+|实验|外国语|高级)[中小]",
            Pattern.DOTALL);
    private static final Pattern WITH_SCHOOL = Pattern.compile("(?<name>[^()（）]+)[(（](?<school>[^()（）]+)[)）]");
    private static final Pattern BETWEEN_PERSONS = Pattern.compile("\\s*[、,，/;；&\\n]\\s*");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,，。;；]+");
    private static final int LONGEST_NAME = 40;

    static TeacherText read(String written) {
        String text = Spelling.text(written.replace('\n', '、'));
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            Person person = new Person(form.group("name"), form.group("school"));
            return new TeacherText(List.of(person), form.group("rest").strip());
        }
        String unlabelled = LABEL.matcher(text).replaceFirst("");
        if (unlabelled.isEmpty()) {
            return new TeacherText(List.of(), "");
        }
        return persons(unlabelled).orElseGet(() -> sentence(unlabelled));
    }

    /** 张三、李四; 张三（一中）/李四（二中）; nothing but persons, else empty. */
    private static Optional<TeacherText> persons(String text) {
        List<Person> persons = new ArrayList<>();
        for (String part : BETWEEN_PERSONS.split(text)) {
            Optional<Person> person = person(part.strip());
            if (person.isPresent()) {
                persons.add(person.get());
            } else {
                List<String> words = names(part);
                if (words.isEmpty()) {
                    return Optional.empty();
                }
                words.forEach(name -> persons.add(new Person(name, null)));
            }
        }
        return Optional.of(new TeacherText(List.copyOf(persons), ""));
    }

    private static Optional<Person> person(String part) {
        Matcher withSchool = WITH_SCHOOL.matcher(part);
        if (withSchool.matches() && isName(withSchool.group("name"))) {
            return Optional.of(new Person(
                    name(withSchool.group("name")), withSchool.group("school").strip()));
        }
        String[] words = part.split(" ");
        if (words.length == 2 && words[0].length() == 1 && words[1].length() == 1) {
            return isName(words[0] + words[1]) ? Optional.of(new Person(words[0] + words[1], null)) : Optional.empty();
        }
        if (words.length == 2 && isSchool(words[0]) && isName(words[1])) {
            return Optional.of(new Person(name(words[1]), words[0]));
        }
        if (words.length == 2 && isName(words[0]) && isSchool(words[1])) {
            return Optional.of(new Person(name(words[0]), words[1]));
        }
        return isName(part) && !isSchool(part) ? Optional.of(new Person(name(part), null)) : Optional.empty();
    }

    /** 张三 李四, told apart by blanks alone. */
    private static List<String> names(String part) {
        List<String> words = Arrays.asList(part.strip().split(" "));
        boolean allNames = words.size() > 1
                && words.stream().allMatch(w -> CHINESE_NAME.matcher(bare(w)).matches() && !isSchool(w));
        return allNames ? words.stream().map(TeacherText::name).toList() : List.of();
    }

    /** One person in a sentence: a name and a school among the first words, in either order; the rest is praise. */
    private static TeacherText sentence(String text) {
        List<String> words = new ArrayList<>(Arrays.asList(BETWEEN_WORDS.split(text)));
        String first = words.get(0);
        String second = words.size() > 1 ? words.get(1) : "";
        Person person = null;
        if (isSchool(first) && isName(second)) {
            person = new Person(name(second), first);
        } else if (isName(first) && isSchool(second)) {
            person = new Person(name(first), second);
        }
        if (person != null) {
            int end = text.indexOf(second, text.indexOf(first) + first.length()) + second.length();
            return new TeacherText(List.of(person), trimmed(text.substring(end)));
        }
        if (isName(first) && !isSchool(first)) {
            return new TeacherText(List.of(new Person(name(first), null)), trimmed(text.substring(first.length())));
        }
        return text.length() <= LONGEST_NAME
                ? new TeacherText(List.of(new Person(text, null)), "")
                : new TeacherText(List.of(), text);
    }

    private static boolean isName(String word) {
        String bare = bare(word);
        return CHINESE_NAME.matcher(bare).matches() || LATIN_NAME.matcher(bare).matches();
    }

    private static boolean isSchool(String word) {
        return SCHOOL.matcher(word).matches();
    }

    private static String name(String word) {
        return bare(word);
    }

    private static String bare(String word) {
        String stripped = word.strip();
        return stripped.length() > 3 && (stripped.endsWith("老师") || stripped.endsWith("教师"))
                ? stripped.substring(0, stripped.length() - 2)
                : stripped;
    }

    private static String trimmed(String rest) {
        return rest.replaceAll("^[\\s,，。;；]+|\\s+$", "");
    }
}
