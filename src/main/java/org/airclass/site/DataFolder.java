package org.airclass.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where everything on disk lives; each folder of the program keeps to a sub-folder of its name. */
@ApplicationScoped
public class DataFolder {

    private final Path root;

    DataFolder(SiteConfig config) {
        this.root = config.dataDir().toAbsolutePath().normalize();
    }

    /** The sub-folder of that name, made where it is missing. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
