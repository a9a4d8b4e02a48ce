package org.airclass.timetable;

import org.airclass.programme.SourceKind;

/** What a link says when nobody said what it should say. */
final class Labels {

    private Labels() {}

    static String of(SourceKind kind) {
        return switch (kind) {
            case LIVE -> "直播";
            case REPLAY -> "回看";
            case TV -> "电视";
            case DOWNLOAD -> "资料下载";
        };
    }
}
