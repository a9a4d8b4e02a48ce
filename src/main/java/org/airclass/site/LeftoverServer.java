package org.airclass.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The database server of an earlier run: after a {@code kill -9} of the program it lives on over its files. */
final class LeftoverServer {

    private static final int STOP_SECONDS = 20;

    private LeftoverServer() {}

    /** Returns once no server works on the data any more. */
    static void end(Path pidFile, Path data) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> orphan = Files.readString(pidFile)
                .strip()
                .transform(
                        pid -> pid.isEmpty() ? Optional.<ProcessHandle>empty() : ProcessHandle.of(Long.parseLong(pid)))
                .filter(p -> isServerOver(p, data));
        if (orphan.isPresent()) {
            orphan.get().destroy();
            if (!ended(orphan.get())) {
                orphan.get().destroyForcibly();
                ended(orphan.get());
            }
        }
        Files.deleteIfExists(pidFile);
    }

    private static boolean isServerOver(ProcessHandle process, Path data) {
        String[] arguments = process.info().arguments().orElse(new String[0]);
        for (String argument : arguments) {
            if (argument.startsWith("--datadir=")
                    && Path.of(argument.substring(10)).normalize().equals(data)) {
                return true;
            }
        }
        return false;
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
