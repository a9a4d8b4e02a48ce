package org.airclass.school;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A grade, 1 to 12. Written as its number in JSON and addresses; read also by the names people use
 * for it (四年级, 初一, 七年级, 高三, 小学四年级, G4, Grade 4, 4).
 */
public record Grade(int number) implements Comparable<Grade> {

    public static final int FIRST = 1;
    public static final int LAST = 12;

    private static final List<String> NAMES =
            List.of("一年级", "二年级", "三年级", "四年级", "五年级", "六年级", "七年级", "八年级", "九年级", "高一", "高二", "高三");

    private static final Map<String, Integer> NUMBERS = numbersByName();

    /** @throws IllegalArgumentException outside 1 to 12 */
    public Grade {
        if (number < FIRST || number > LAST) {
            throw new IllegalArgumentException("grade must be 1 to 12: " + number);
        }
    }

    /** As in JSON. */
    @JsonValue
    public int number() {
        return number;
    }

    public static List<Grade> all() {
        return IntStream.rangeClosed(FIRST, LAST).mapToObj(Grade::new).toList();
    }

    /** @throws IllegalArgumentException outside 1 to 12 */
    @JsonCreator
    static Grade read(int number) {
        return new Grade(number);
    }

    /** Empty for a number that is no grade. */
    public static Optional<Grade> of(int number) {
        return number < FIRST || number > LAST ? Optional.empty() : Optional.of(new Grade(number));
    }

    /** Reads a grade as people write it; blanks are ignored. Empty when it is none. */
    public static Optional<Grade> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        Integer plain = NUMBERS.get(text);
        if (plain != null) {
            return Optional.of(new Grade(plain));
        }
        String key = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
        return Optional.ofNullable(NUMBERS.get(key)).map(Grade::new);
    }

    /** 一年级 … 九年级, 高一 … 高三. */
    public String chineseName() {
        return NAMES.get(number - 1);
    }

    public String englishName() {
        return "Grade " + number;
    }

    public Stage stage() {
        return number <= 6 ? Stage.PRIMARY : number <= 9 ? Stage.JUNIOR : Stage.SENIOR;
    }

    @Override
    public int compareTo(Grade other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }

    private static Map<String, Integer> numbersByName() {
        Map<String, Integer> map = new HashMap<>();
        String[] digits = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"};
        for (int n = FIRST; n <= LAST; n++) {
            String chinese = digits[n - 1];
            for (String name : List.of(chinese, Integer.toString(n))) {
                map.put(name, n);
                map.put(name + "年级", n);
                map.put("小学" + name + "年级", n);
            }
            map.put("g" + n, n);
            map.put("grade" + n, n);
        }
        // 小学七年级 is no grade; the secondary stages have names of their own.
        for (int n = 7; n <= LAST; n++) {
            map.remove("小学" + digits[n - 1] + "年级");
            map.remove("小学" + n + "年级");
        }
        for (int year = 1; year <= 3; year++) {
            for (String name : List.of(digits[year - 1], Integer.toString(year))) {
                for (String junior : List.of("初" + name, "初中" + name, "初中" + name + "年级", "初" + name + "年级")) {
                    map.put(junior, 6 + year);
                }
                for (String senior : List.of("高" + name, "高中" + name, "高中" + name + "年级", "高" + name + "年级")) {
                    map.put(senior, 9 + year);
                }
            }
        }
        return Map.copyOf(map);
    }
}
