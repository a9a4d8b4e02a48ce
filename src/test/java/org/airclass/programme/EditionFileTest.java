package org.airclass.programme;

import static org.airclass.programme.Lessons.edition;
import static org.airclass.programme.Lessons.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionFileTest {

    private final Edition first = edition(1, lesson("a").lesson());
    private final Edition second = edition(2, lesson("a").lesson(), lesson("b").lesson());

    @TempDir
    Path folder;

    @Test
    void nothingIsReadFromAnEmptyFolder() {
        assertThat(new EditionFile(folder).read()).isEmpty();
    }

    @Test
    void whatWasWrittenLastIsRead() {
        write(first, second);
        assertThat(new EditionFile(folder).read()).contains(second);
    }

    @Test
    void damagedCopyGivesWayToTheOneBefore() throws IOException {
        write(first, second);
        byte[] bytes = Files.readAllBytes(folder.resolve("edition"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder.resolve("edition"), bytes);
        assertThat(new EditionFile(folder).read()).contains(first);
    }

    @Test
    void tornCopyGivesWayToTheOneBefore() throws IOException {
        write(first, second);
        byte[] bytes = Files.readAllBytes(folder.resolve("edition"));
        Files.write(folder.resolve("edition"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(new EditionFile(folder).read()).contains(first);
        Files.write(folder.resolve("edition"), new byte[0]);
        assertThat(new EditionFile(folder).read()).contains(first);
    }

    @Test
    void damagedCopyDoesNotPushOutTheGoodOneBefore() throws IOException {
        write(first, second);
        Files.write(folder.resolve("edition"), new byte[20]);
        write(edition(3, lesson("c").lesson()));
        Files.write(folder.resolve("edition"), new byte[20]);
        assertThat(new EditionFile(folder).read()).contains(first);
    }

    private void write(Edition... editions) {
        for (Edition edition : editions) {
            new EditionFile(folder).write(edition);
        }
    }
}
