package org.airclass.programme;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The last edition on disk, and the one before. A copy is: 4 bytes of format mark, 4 bytes of CRC-32C of
 * the rest, the rest. It is written beside and moved into place, so a crash leaves the old or the new.
 */
final class EditionFile {

    private static final int MARK = 0x41454431; // "AED1"

    private final Path last;
    private final Path before;
    private final Path fresh;

    EditionFile(Path folder) {
        last = folder.resolve("edition");
        before = folder.resolve("edition.before");
        fresh = folder.resolve("edition.new");
    }

    /** The newest copy that is whole. */
    Optional<Edition> read() {
        return read(last).or(() -> read(before));
    }

    void write(Edition edition) {
        try {
            byte[] packed = EditionFormat.pack(edition);
            ByteBuffer bytes = ByteBuffer.allocate(8 + packed.length);
            bytes.putInt(MARK).putInt(checksum(packed)).put(packed).flip();
            try (FileChannel channel = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            if (read(last).isPresent()) {
                Files.move(last, before, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(fresh, last, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Edition> read(Path path) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
            if (bytes.remaining() < 8 || bytes.getInt() != MARK) {
                throw new IOException("no edition of this format");
            }
            int sum = bytes.getInt();
            byte[] packed = new byte[bytes.remaining()];
            bytes.get(packed);
            if (checksum(packed) != sum) {
                throw new IOException("checksum does not match");
            }
            return Optional.of(EditionFormat.unpack(packed, EditionFormat.EDITION));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            Log.warnf("copy of an edition can't be used: %s: %s", path, e.getMessage());
            return Optional.empty();
        }
    }

    private static int checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
