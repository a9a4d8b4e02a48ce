package org.airclass.programme;

import java.time.Instant;

/**
 * An edition without its content.
 *
 * @param restores null for an ordinary publication
 * @param lessons how many lessons it holds, cancelled ones included
 */
public record EditionSummary(int number, Instant publishedAt, String publishedBy, Integer restores, int lessons) {}
