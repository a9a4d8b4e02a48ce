package org.airclass.watching;

import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What a sender was told of each of its lessons, as a file that it and whoever checks it have mapped: what was noted there stays
 * when the sender is killed.
 */
final class SenderLedger {

    private static final int REFUSED = 1;
    private static final int FIELDS = 4;

    /** Requests of a lesson: sent, and of those answered with 204, 202 and 503. */
    record Account(String lesson, long sent, long committed, long spooled, long refused) {

        long acknowledged() {
            return committed + spooled;
        }

        /** Without an answer, whose fate the sender can't know. */
        long inDoubt() {
            return sent - committed - spooled - refused;
        }
    }

    private final List<String> lessons;
    private final LongBuffer fields;

    SenderLedger(Path file, List<String> lessons) throws IOException {
        this.lessons = lessons;
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long size = (long) lessons.size() * FIELDS * Long.BYTES;
            fields = channel.map(FileChannel.MapMode.READ_WRITE, 0, size).asLongBuffer();
        }
    }

    void sent(int lesson) {
        add(lesson, 0);
    }

    /** Nothing of it was taken. */
    void refused(int lesson) {
        add(lesson, REFUSED);
    }

    void committed(int lesson) {
        add(lesson, 2);
    }

    void spooled(int lesson) {
        add(lesson, 3);
    }

    List<Account> accounts() {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < lessons.size(); i++) {
            int at = i * FIELDS;
            accounts.add(new Account(
                    lessons.get(i), fields.get(at), fields.get(at + 2), fields.get(at + 3), fields.get(at + REFUSED)));
        }
        return accounts;
    }

    private void add(int lesson, int field) {
        int at = lesson * FIELDS + field;
        fields.put(at, fields.get(at) + 1);
    }
}
