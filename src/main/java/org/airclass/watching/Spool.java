package org.airclass.watching;

import io.quarkus.logging.Log;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Batches on disk, in the order of their numbers, until they are in the database. A record is its length, its CRC-32C
 * and its content; it counts from the moment it is forced to the disk. What a crash left half-written at the end is
 * cut off at the next start: it was never acknowledged.
 */
class Spool implements Closeable {

    /** A batch and its id. */
    record Numbered(String run, long number, Batch batch) {}

    /**
     * Some batches from the front of the file, all of one run.
     *
     * @param end where in the file they end
     */
    record Portion(List<Numbered> batches, long end) {
        int events() {
            return batches.stream().mapToInt(b -> b.batch().events()).sum();
        }
    }

    private static final int HEAD = 8;
    /** In memory each takes several times its room on disk. */
    private static final long PORTION_BYTES = 4 << 20;

    private final Path file;
    private final FileChannel channel;
    private long start;
    private long end;
    private long events;
    /** Behind the end there is something that can't be read, and it is not kept elsewhere yet. */
    private boolean unreadable;

    private boolean full;

    Spool(Path file) throws IOException {
        this.file = file;
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        byte[] record;
        while ((record = recordAt(end)) != null) {
            events += read(record).batch().events();
            end += HEAD + record.length;
        }
        unreadable = end < channel.size();
        if (unreadable) {
            try {
                setAside();
            } catch (IOException e) {
                // What is readable is brought in all the same, and nothing is written over the rest until it is kept.
                Log.errorf(
                        "暂存文件末尾的残余无法另存 · The unreadable end of the spool %s can't be kept aside: %s",
                        file, e.getMessage());
            }
        }
    }

    boolean isEmpty() {
        return start == end;
    }

    boolean endsWith(Portion portion) {
        return portion.end() == end;
    }

    /** Events that wait in the file. */
    long events() {
        return events;
    }

    /** Whether it is on disk for good; if not, the file is as it was. Told to the operator when that changes. */
    boolean keep(Numbered numbered) {
        try {
            append(numbered);
            if (full) {
                full = false;
                Log.info("观看事件又可以暂存 · Views can be spooled again");
            }
            return true;
        } catch (IOException e) {
            if (!full) {
                full = true;
                Log.errorf("观看事件无法暂存 · Views can't be spooled: %s", e.getMessage());
            }
            return false;
        }
    }

    /**
     * On disk for good when it returns.
     *
     * @throws IOException the file is as it was before
     */
    void append(Numbered numbered) throws IOException {
        if (unreadable) {
            setAside();
        }
        byte[] record = write(numbered);
        ByteBuffer buffer = ByteBuffer.allocate(HEAD + record.length);
        buffer.putInt(record.length).putInt(checksum(record)).put(record).flip();
        try {
            long at = end;
            while (buffer.hasRemaining()) {
                at += channel.write(buffer, at);
            }
            channel.force(false);
            end = at;
            events += numbered.batch().events();
        } catch (IOException e) {
            channel.truncate(end);
            throw e;
        }
    }

    /** The first batches, at most so many and some megabytes; at least one unless it is empty. */
    Portion first(int limit) throws IOException {
        List<Numbered> batches = new ArrayList<>();
        long at = start;
        while (batches.size() < limit && at < end && at - start < PORTION_BYTES) {
            byte[] record = recordAt(at);
            if (record == null) {
                throw new IOException("spool record at " + at + " can't be read any more");
            }
            Numbered next = read(record);
            if (!batches.isEmpty() && !batches.get(0).run().equals(next.run())) {
                break;
            }
            batches.add(next);
            at += HEAD + record.length;
        }
        return new Portion(batches, at);
    }

    /**
     * They are in the database. The file shrinks once all of it is; a crash before that, or a disk that does not let it,
     * brings some in again, and their numbers tell.
     */
    void forget(Portion portion) {
        start = portion.end();
        events -= portion.events();
        if (start == end && !unreadable) {
            try {
                channel.truncate(0);
                start = 0;
                end = 0;
                channel.force(false);
            } catch (IOException e) {
                Log.warnf("暂存文件无法清空 · The spool %s can't be emptied: %s", file, e.getMessage());
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Null when there is no whole record. */
    private byte[] recordAt(long position) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        if (!fill(head, position)) {
            return null;
        }
        int length = head.getInt(0);
        if (length <= 0 || length > channel.size() - position - HEAD) {
            return null;
        }
        ByteBuffer content = ByteBuffer.allocate(length);
        return fill(content, position + HEAD) && checksum(content.array()) == head.getInt(4) ? content.array() : null;
    }

    private boolean fill(ByteBuffer buffer, long position) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The end that can't be read is kept beside the file, in case it is more than what a crash cut short, and cut off. */
    private void setAside() throws IOException {
        long size = channel.size() - end;
        Path aside = Files.createTempFile(file.getParent(), "unreadable-", ".bin");
        try (FileChannel copy = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            for (long at = end; at < end + size; ) {
                at += channel.transferTo(at, end + size - at, copy);
            }
            copy.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(aside);
            throw e;
        }
        channel.truncate(end);
        channel.force(true);
        unreadable = false;
        Log.warnf(
                "暂存文件末尾有未写完的记录，已另存 · The spool %s ended in %d bytes that are no whole record; kept as %s",
                file, size, aside.getFileName());
    }

    private static int checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private static byte[] write(Numbered numbered) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeUTF(numbered.run());
        out.writeLong(numbered.number());
        out.write(BatchFormat.write(numbered.batch()));
        return bytes.toByteArray();
    }

    private static Numbered read(byte[] record) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(record));
        return new Numbered(in.readUTF(), in.readLong(), BatchFormat.read(in.readAllBytes()));
    }
}
