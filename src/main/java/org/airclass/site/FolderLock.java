package org.airclass.site;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One program to a data folder: held from the first line of main to the end of the process. */
public final class FolderLock {

    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * @throws EmbeddedDatabase.CannotStart when another process holds the folder, or it can't be written
     */
    public static FolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            @SuppressWarnings("resource") // held until the process ends
            FileChannel channel =
                    new RandomAccessFile(folder.resolve("airclass.lock").toFile(), "rw").getChannel();
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw inUse(folder);
            }
            return new FolderLock(channel, lock);
        } catch (OverlappingFileLockException e) {
            throw inUse(folder);
        } catch (IOException e) {
            throw new EmbeddedDatabase.CannotStart(
                    "数据目录不可写 · The data folder can't be written: " + folder + ": " + e.getMessage(), e);
        }
    }

    public boolean isHeld() {
        return lock.isValid() && channel.isOpen();
    }

    private static EmbeddedDatabase.CannotStart inUse(Path folder) {
        return new EmbeddedDatabase.CannotStart("数据目录正被另一个 Airclass 使用：" + folder
                + "。请先停止它，或用 AIRCLASS_DATA_DIR 指定另一个目录 · The data folder " + folder
                + " is in use by another Airclass: stop that one, or set AIRCLASS_DATA_DIR to another folder.");
    }
}
