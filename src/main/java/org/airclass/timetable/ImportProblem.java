package org.airclass.timetable;

import org.airclass.site.Text;

/**
 * Something to be said about a place in a file.
 *
 * @param row counted from 1; null for a whole sheet
 * @param column its letter, null for a whole row
 * @param header what stands above the column, null where nothing does
 */
record ImportProblem(
        Severity severity, String code, String sheet, Integer row, String column, String header, Text message) {}
