package org.airclass.viewership;

/** Somebody below who had not signed when a report was signed above, and why it was signed all the same. */
record DailyException(String organisation, String name, String reason) {}
