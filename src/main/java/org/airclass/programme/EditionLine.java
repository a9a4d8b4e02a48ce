package org.airclass.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The foot of every page: which edition it shows, and since when. */
record EditionLine(ZoneId zone) {

    String of(Edition edition, LocalDate today) {
        if (edition.number() == 0) {
            return "尚未发布";
        }
        LocalDateTime time = LocalDateTime.ofInstant(edition.publishedAt(), zone);
        String year = time.getYear() == today.getYear() ? "" : time.getYear() + "年";
        return "第 " + edition.number() + " 版 · " + year + Words.date(time.toLocalDate()) + " "
                + Words.time(time.toLocalTime()) + " 发布";
    }
}
