package org.airclass.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.airclass.site.Refused;
import org.airclass.site.SheetSink;
import org.junit.jupiter.api.Test;

class ImportMappingTest {

    @Test
    void aColumnThatIsMappedToNothingIsNotRead() {
        ImportMapping mapping = read("{\"columns\":{\"内容\":null,\"C\":null}}");
        assertThat(mapping.field(header(2, "内 容"))).isEmpty();
        assertThat(mapping.field(header(3, "教师"))).isEmpty();
        assertThat(mapping.field(header(4, "教师"))).contains(SheetField.TEACHER);
    }

    @Test
    void aFieldGivenToOneColumnIsTakenFromAnother() {
        ImportMapping mapping = read("{\"columns\":{\"这节讲什么\":\"title\"}}");
        assertThat(mapping.field(header(1, "这节讲什么"))).contains(SheetField.TITLE);
        assertThat(mapping.field(header(2, "内容"))).isEmpty();
    }

    @Test
    void aFieldThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> read("{\"columns\":{\"备注\":\"remark\"}}")).isInstanceOf(Refused.class);
    }

    private static ImportMapping read(String json) {
        return ImportMapping.read(json, new ObjectMapper());
    }

    private static SheetSink.Cell header(int column, String text) {
        return new SheetSink.Cell(column, text, 1, column, false);
    }
}
