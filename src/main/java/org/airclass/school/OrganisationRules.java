package org.airclass.school;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.airclass.school.Organisation.Kind;
import org.airclass.site.ListSheet;
import org.airclass.site.Text;

/** What an organisation can be, and the sentences that say so, whether it comes alone or in a sheet. */
final class OrganisationRules {

    static final int LONGEST_NAME = 100;
    static final int MOST_PUPILS = 1_000_000;

    static final Text NAME = new Text("单位名称应有 1–100 个字", "A name has 1 to 100 characters");
    static final Text KIND_STAYS = new Text("单位的类别不能更改", "The kind of an organisation stays");
    static final Text PUPILS = new Text("学生数应在 0–1000000 之间", "Pupils are 0 to 1,000,000");
    static final Text PARENT =
            new Text("上级单位不存在，或级别不高于本单位", "There is no such organisation above, or it ranks no higher");

    private static final Map<Kind, List<String>> KINDS = Map.of(
            Kind.BUREAU, List.of("教育局", "bureau"),
            Kind.DISTRICT, List.of("学区", "区县", "district"),
            Kind.SCHOOL, List.of("学校", "school"));

    private OrganisationRules() {}

    /** By its Chinese or English name, or as programs write it. */
    static Optional<Kind> kind(String written) {
        return List.of(Kind.values()).stream()
                .filter(kind -> KINDS.get(kind).contains(ListSheet.plain(written)))
                .findFirst();
    }

    /** As people write a count: 1200, 1,200 or 1200人. */
    static Optional<Integer> pupils(String written) {
        String digits = ListSheet.plain(written).replace(",", "").replaceFirst("人$", "");
        return digits.matches("\\d{1,7}")
                ? Optional.of(Integer.valueOf(digits)).filter(n -> n <= MOST_PUPILS)
                : Optional.empty();
    }
}
