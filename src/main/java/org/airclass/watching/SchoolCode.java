package org.airclass.watching;

import java.util.regex.Pattern;

/** The family's school, as its device says it: a code, looked up only when its events are added up. */
final class SchoolCode {

    static final String COOKIE = "airclass-school";
    static final String NONE = "";

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z_-]{1,16}");

    private SchoolCode() {}

    /**
     * @param event what the event says, which goes before the cookie
     * @return {@link #NONE} for what can't be a code
     */
    static String of(String event, String cookie) {
        String said = event == null || event.isEmpty() ? cookie : event;
        return said != null && CODE.matcher(said).matches() ? said : NONE;
    }
}
