package org.airclass.programme;

/**
 * One way to watch a lesson or get a handout.
 *
 * @param id unique within its lesson or handout, kept for life
 * @param label what the link says; never blank
 * @param url the registered http(s) address; null for a TV channel that has none
 * @param subtitles address of its subtitles as WebVTT; null where there are none
 */
public record Source(String id, SourceKind kind, String label, String url, String subtitles) {

    public Source(String id, SourceKind kind, String label, String url) {
        this(id, kind, label, url, null);
    }
}
