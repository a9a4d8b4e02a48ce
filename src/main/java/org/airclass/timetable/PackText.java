package org.airclass.timetable;

/** 一课一包: what is handed out for downloading, quoted or not. */
final class PackText {

    static final String PACK = "一课一包";

    private PackText() {}

    static boolean isPack(String subject) {
        return Spelling.key(subject).replaceAll("[\"'“”‘’「」《》]", "").startsWith(PACK);
    }
}
