package org.airclass.site;

import java.util.List;
import java.util.Locale;

/** A sentence for the user, in both languages of the site; Chinese unless English is asked for. */
public record Text(String zh, String en) {

    public String in(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? en : zh;
    }

    /** @param acceptLanguage the header; null where there is none */
    public static Locale preferred(String acceptLanguage) {
        if (acceptLanguage == null) {
            return Locale.CHINESE;
        }
        try {
            return preferred(Locale.LanguageRange.parse(acceptLanguage).stream()
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .toList());
        } catch (IllegalArgumentException e) {
            return Locale.CHINESE;
        }
    }

    /** The first of Chinese and English that an Accept-Language list names; Chinese when it names neither. */
    public static Locale preferred(List<Locale> acceptable) {
        for (Locale locale : acceptable) {
            if (locale.getLanguage().equals("zh")) {
                return Locale.CHINESE;
            }
            if (locale.getLanguage().equals("en")) {
                return Locale.ENGLISH;
            }
        }
        return Locale.CHINESE;
    }
}
