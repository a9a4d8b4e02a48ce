package org.airclass.programme;

import java.time.Instant;
import java.util.List;

/** What an edition changed against the one before. */
public record EditionChanges(int edition, Instant publishedAt, List<Change> changes) {}
