package org.airclass.access;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.airclass.site.DataFolder;

/** Where the key of the sessions comes from: the setting, else a file that only this user may read. */
@Dependent
class SessionKey {

    private static final int BYTES = 32;

    @Produces
    @Singleton
    Sessions sessions(AccessConfig config, DataFolder data) {
        String key =
                config.sessionKey().orElseGet(() -> keptIn(data.folder("access").resolve("session-key")));
        return new Sessions(key.getBytes(StandardCharsets.UTF_8));
    }

    static String keptIn(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("session key " + file, e);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        // Written beside it first: a key that a crash cut short must not be taken for one.
        Path fresh = Files.createTempFile(file.getParent(), "session-key", ".new", ownerOnly(file));
        Files.writeString(fresh, HexFormat.of().formatHex(random));
        try {
            Files.move(fresh, file);
        } catch (FileAlreadyExistsException e) {
            Files.delete(fresh);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
