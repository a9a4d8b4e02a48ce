package org.airclass.watching;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.airclass.site.DataFolder;

/** Which of the programs over one database this is: a random id kept in its data folder, as its spool is. */
@ApplicationScoped
class Node {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{12}");

    private final String id;

    @Inject
    Node(DataFolder data) {
        this(idIn(data.folder("watching").resolve("node")));
    }

    Node(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** 12 hexadecimal digits. */
    static String randomId() {
        byte[] random = new byte[6];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static String idIn(Path file) {
        try {
            if (Files.exists(file)) {
                String kept = Files.readString(file).strip();
                if (ID.matcher(kept).matches()) {
                    return kept;
                }
                Log.warnf("%s names no node; a new name is drawn", file);
            }
            String drawn = randomId();
            Path written = Files.writeString(file.resolveSibling("node.new"), drawn + "\n");
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return drawn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
