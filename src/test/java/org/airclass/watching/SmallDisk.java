package org.airclass.watching;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.airclass.Program;

/**
 * A disk of its own for a folder of the program, that can be filled: 16 MB of memory where this user may mount it, else a limit to
 * the size of the files that the program writes.
 */
final class SmallDisk implements Closeable {

    private static final String ALMOST_NOTHING = "4096";

    private final Path folder;
    private final boolean mounted;
    private final Path filler;

    /** @param folder made where it is missing; the program is not running yet */
    SmallDisk(Path folder) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        this.filler = folder.resolve("filler");
        this.mounted = run("mount", "-t", "tmpfs", "-o", "size=16m", "airclass-test", folder.toString()) == 0;
    }

    String kind() {
        return mounted ? "a disk of 16 MB, mounted" : "a limit to the size of files";
    }

    /** From now on nothing more goes there. */
    void fill(Program program) throws IOException, InterruptedException {
        if (!mounted) {
            limit(program, ALMOST_NOTHING);
            return;
        }
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            // Full, as wanted.
        }
    }

    /** There is room again. */
    void free(Program program) throws IOException, InterruptedException {
        if (mounted) {
            Files.deleteIfExists(filler);
        } else {
            limit(program, "unlimited");
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (mounted) {
                run("umount", folder.toString());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void limit(Program program, String size) throws IOException, InterruptedException {
        if (run("prlimit", "--pid", Long.toString(program.pid()), "--fsize=" + size + ":") != 0) {
            throw new IllegalStateException("no disk can be filled here: neither mount nor prlimit does it");
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
