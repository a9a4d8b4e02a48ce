package org.airclass.viewership;

import java.time.Instant;

/**
 * Who signed, and when.
 *
 * @param by user name
 * @param name as the signature shows it
 * @param exceptions the list of {@link DailyException} as JSON; null for none
 */
record DailySignature(String by, String name, Instant at, String exceptions) {}
