package org.airclass.programme;

/** How a lesson can be watched. */
public enum SourceKind {
    LIVE,
    REPLAY,
    TV,
    DOWNLOAD
}
