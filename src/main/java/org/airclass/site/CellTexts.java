package org.airclass.site;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** What a cell of a workbook says, as text: serial numbers under a date style as dates and times. */
final class CellTexts {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final SharedTexts shared;
    private final StylesTable styles;
    private final boolean countsFrom1904;

    CellTexts(SharedTexts shared, StylesTable styles, boolean countsFrom1904) {
        this.shared = shared;
        this.styles = styles;
        this.countsFrom1904 = countsFrom1904;
    }

    /**
     * @param type the cell's {@code t}: s, str, inlineStr, b, e, d, n or null for a number
     * @param style the cell's {@code s}, null for none
     */
    String text(String type, String style, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (type == null ? "n" : type) {
            case "s" -> shared.get(Integer.parseInt(value.strip()));
            case "str", "inlineStr" -> SharedTexts.unescaped(value);
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "n" -> number(value.strip(), style);
            default -> value;
        };
    }

    private String number(String value, String style) {
        double number = Double.parseDouble(value);
        if (style == null || styles == null || !isDate(style) || !DateUtil.isValidExcelDate(number)) {
            return NumberToTextConverter.toText(number);
        }
        LocalDateTime moment = DateUtil.getLocalDateTime(number, countsFrom1904, true);
        moment = moment.plusSeconds(30).truncatedTo(ChronoUnit.MINUTES);
        boolean timeOnly = number < 1;
        if (timeOnly) {
            return CLOCK.format(moment);
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toLocalDate() + " " + CLOCK.format(moment);
    }

    private boolean isDate(String style) {
        XSSFCellStyle cellStyle = styles.getStyleAt(Integer.parseInt(style));
        return cellStyle != null && DateUtil.isADateFormat(cellStyle.getDataFormat(), cellStyle.getDataFormatString());
    }
}
