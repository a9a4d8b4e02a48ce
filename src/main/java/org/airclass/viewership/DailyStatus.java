package org.airclass.viewership;

import java.util.Collection;
import org.airclass.site.Text;

/** What a report's figures are worth. Missing is never zero. */
enum DailyStatus {
    VALUE(new Text("有数据", "Value")),
    ZERO_DECLARED(new Text("零报告", "Zero, declared so")),
    MISSING(new Text("缺报", "Missing"));

    private final Text title;

    DailyStatus(Text title) {
        this.title = title;
    }

    Text title() {
        return title;
    }

    /** Of a school: nothing counted is zero only where the school says so. */
    static DailyStatus ofSchool(DailyFigures figures, boolean nilDeclared) {
        if (figures.isAnything()) {
            return VALUE;
        }
        return nilDeclared ? ZERO_DECLARED : MISSING;
    }

    /** Of a district or the bureau: nothing counted is zero where all its schools say so. */
    static DailyStatus ofAll(DailyFigures figures, Collection<DailyStatus> schools) {
        if (figures.isAnything()) {
            return VALUE;
        }
        boolean allSaySo = !schools.isEmpty() && schools.stream().allMatch(s -> s == ZERO_DECLARED);
        return allSaySo ? ZERO_DECLARED : MISSING;
    }
}
