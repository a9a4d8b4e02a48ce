package org.airclass.timetable;

/**
 * A column of a flat sheet and what it was taken for.
 *
 * @param column its letter
 * @param field by its name in a mapping; null for a column that is not read
 */
record SheetColumn(String sheet, String column, String header, String field) {}
