package org.airclass.watching;

import static org.airclass.watching.Views.batch;
import static org.airclass.watching.Views.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("views");
    }

    @Test
    void batchesAreThereAgainAfterACrash() throws IOException {
        try (Spool spool = new Spool(file)) {
            spool.append(numbered("r1", 1));
            spool.append(numbered("r1", 2));
        }
        try (Spool spool = new Spool(file)) {
            Spool.Portion portion = spool.first(10);
            assertThat(portion.batches()).extracting(Spool.Numbered::number).containsExactly(1L, 2L);
            assertThat(portion.events()).isEqualTo(2);
            assertThat(spool.events()).isEqualTo(2);
        }
    }

    /** Whatever their number, some megabytes at once: in memory each takes several times its room on disk. */
    @Test
    void largeBatchesComeInSmallPortions() throws IOException {
        long[] viewers = new long[100_000];
        try (Spool spool = new Spool(file)) {
            for (int number = 1; number <= 12; number++) {
                Batch batch = new Batch(1);
                batch.addViewers(new Batch.Audience("a", "live", "", 1), viewers);
                spool.append(new Spool.Numbered("r1", number, batch));
            }
            Spool.Portion portion = spool.first(500);
            assertThat(portion.batches()).hasSizeBetween(2, 7);
            spool.forget(portion);
            assertThat(spool.first(500).batches().get(0).number())
                    .isEqualTo(portion.batches().size() + 1);
        }
    }

    @Test
    void aHalfWrittenLastRecordIsCutOffAndKeptAside() throws IOException {
        try (Spool spool = new Spool(file)) {
            spool.append(numbered("r1", 1));
            spool.append(numbered("r1", 2));
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 3));
        try (Spool spool = new Spool(file)) {
            assertThat(spool.first(10).batches())
                    .extracting(Spool.Numbered::number)
                    .containsExactly(1L);
            spool.append(numbered("r2", 1));
        }
        try (Spool spool = new Spool(file);
                Stream<Path> files = Files.list(folder)) {
            assertThat(spool.events()).isEqualTo(2);
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void aRecordWithAWrongChecksumIsNotBelieved() throws IOException {
        try (Spool spool = new Spool(file)) {
            spool.append(numbered("r1", 1));
        }
        byte[] whole = Files.readAllBytes(file);
        whole[whole.length - 1] ^= 1;
        Files.write(file, whole);
        try (Spool spool = new Spool(file)) {
            assertThat(spool.isEmpty()).isTrue();
        }
    }

    @Test
    void garbageAtTheEndDoesNoHarm() throws IOException {
        try (Spool spool = new Spool(file)) {
            spool.append(numbered("r1", 1));
        }
        Files.write(file, new byte[] {127, 0, 0, 0, 1, 2, 3, 4, 5}, StandardOpenOption.APPEND);
        try (Spool spool = new Spool(file)) {
            assertThat(spool.events()).isEqualTo(1);
        }
    }

    /** A folder that takes no new file, as on a full disk: that of this process's open files. */
    @Test
    void whatCantBeReadIsNotWrittenOverBeforeItIsKeptAside() throws IOException {
        Path open = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(open), "there is no /proc");
        try (Spool spool = new Spool(file)) {
            spool.append(numbered("r1", 1));
        }
        byte[] garbage = {127, 0, 0, 0, 1, 2, 3, 4, 5};
        Files.write(file, garbage, StandardOpenOption.APPEND);
        try (FileChannel held = FileChannel.open(file);
                Spool spool = new Spool(among(open, file))) {
            assertThat(held.isOpen()).isTrue();
            assertThat(spool.events()).isEqualTo(1);
            assertThat(spool.keep(numbered("r1", 2))).isFalse();
            spool.forget(spool.first(10));
            assertThat(spool.isEmpty()).isTrue();
        }
        assertThat(Files.readAllBytes(file)).endsWith(garbage);
    }

    @Test
    void aPortionIsOfOneRun() throws IOException {
        try (Spool spool = new Spool(file)) {
            spool.append(numbered("r1", 1));
            spool.append(numbered("r2", 1));
            Spool.Portion first = spool.first(10);
            assertThat(first.batches()).extracting(Spool.Numbered::run).containsExactly("r1");
            spool.forget(first);
            assertThat(spool.first(10).batches())
                    .extracting(Spool.Numbered::run)
                    .containsExactly("r2");
        }
    }

    @Test
    void theFileIsEmptyOnceAllIsForgotten() throws IOException {
        try (Spool spool = new Spool(file)) {
            spool.append(numbered("r1", 1));
            spool.append(numbered("r1", 2));
            spool.forget(spool.first(1));
            assertThat(spool.isEmpty()).isFalse();
            assertThat(spool.events()).isEqualTo(1);
            spool.forget(spool.first(1));
            assertThat(spool.isEmpty()).isTrue();
        }
        assertThat(file).isEmptyFile();
    }

    private static Path among(Path open, Path file) throws IOException {
        try (Stream<Path> links = Files.list(open)) {
            return links.filter(link -> {
                        try {
                            return Files.isSameFile(link, file);
                        } catch (IOException e) {
                            return false;
                        }
                    })
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Spool.Numbered numbered(String run, long number) {
        return new Spool.Numbered(run, number, batch(open("a", "u" + number)));
    }
}
