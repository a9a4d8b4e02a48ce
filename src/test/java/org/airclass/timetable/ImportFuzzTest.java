package org.airclass.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.airclass.site.Refused;
import org.airclass.site.SheetFile;

/**
 * Whatever is sent as a sheet or its mapping is read or refused: nothing else is thrown, and what would be put into
 * the draft are lessons. An ordinary run tries the seeds beside this class's resources; {@code JAZZER_FUZZ=1 mvn test
 * -Dtest=ImportFuzzTest#file} looks for more.
 */
class ImportFuzzTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final byte[] MAPPING = "\n--mapping--\n".getBytes(StandardCharsets.UTF_8);

    /** The bytes of a file, and after a line {@code --mapping--} the mapping that comes with it. */
    @FuzzTest(maxDuration = "5m")
    void file(byte[] bytes) throws IOException {
        int end = indexOf(bytes, MAPPING);
        byte[] file = end < 0 ? bytes : java.util.Arrays.copyOf(bytes, end);
        String mapping = end < 0
                ? null
                : new String(bytes, end + MAPPING.length, bytes.length - end - MAPPING.length, StandardCharsets.UTF_8);
        importOf(file, mapping);
    }

    /** The XML of a sheet, in a workbook that is otherwise whole: no fuzzer gets through a ZIP's checksums. */
    @FuzzTest(maxDuration = "3m")
    void sheetXml(byte[] bytes) throws IOException {
        importOf(workbook(bytes), null);
    }

    @FuzzTest(maxDuration = "2m")
    void mapping(byte[] bytes) throws IOException {
        importOf(
                "日期,年级,学科,课题\n3月2日,四年级,语文,琥珀".getBytes(StandardCharsets.UTF_8),
                new String(bytes, StandardCharsets.UTF_8));
    }

    private static void importOf(byte[] bytes, String mapping) throws IOException {
        Path file = Files.createTempFile("fuzz", ".sheet");
        try {
            Files.write(file, bytes);
            preview(file, mapping);
        } catch (Refused refused) {
            assertThat(refused.status()).isBetween(400, 499);
        } finally {
            Files.delete(file);
        }
    }

    /** As {@link Imports} makes one, of an empty draft. */
    private static void preview(Path file, String mapping) throws JsonProcessingException {
        SheetIntake intake = new SheetIntake(Sheets.TERM, Sheets.subjects(), ImportMapping.read(mapping, JSON));
        SheetFile.read(file, intake);
        ImportPlan plan = intake.plan();
        List<ImportProblem> problems = new ArrayList<>(plan.problems());
        Difference wanted = Difference.of(plan, Sheets.TERM.code(), List.of(), List.of(), true);
        Difference sound = new SoundLessons(Sheets.TERM, problems::add).of(wanted);
        Difference free = new ClashCheck(new Conflicts(Set.of("有线 504")), problems::add).free(sound, List.of());
        JSON.writeValueAsString(Preview.of(free, problems, plan));
        free.added().forEach(added -> assertThat(LessonRules.check(added.lesson(), Sheets.TERM))
                .isEmpty());
    }

    private static byte[] workbook(byte[] sheet) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                    </Types>""");
            part(
                    zip,
                    "_rels/.rels",
                    """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
                    </Relationships>""");
            part(
                    zip,
                    "xl/workbook.xml",
                    """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                     xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                    <sheets><sheet name="课表" sheetId="1" r:id="s1"/></sheets></workbook>""");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
                    </Relationships>""");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(sheet);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (java.util.Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        return -1;
    }
}
