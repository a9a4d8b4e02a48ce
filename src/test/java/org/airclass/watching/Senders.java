package org.airclass.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Several senders, and what each round of theirs comes to. */
final class Senders implements Closeable {

    private record Running(Process process, PrintStream commands, BufferedReader words) {}

    private final Path folder;
    private final Iterator<String> lessons;
    private final int lessonsEach;
    private final List<Running> running = new ArrayList<>();
    private final Set<Running> killed = new HashSet<>();
    private final List<SenderLedger> ledgers = new ArrayList<>();
    private int rounds;

    /** @param lessons enough for so many to each sender in each round */
    Senders(Path folder, int count, List<String> lessons, int lessonsEach) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.lessons = lessons.iterator();
        this.lessonsEach = lessonsEach;
        for (int i = 0; i < count; i++) {
            running.add(started());
        }
    }

    /** Each begins with lessons of its own, at these addresses in turn. */
    void go(List<String> targets) throws IOException {
        rounds++;
        ledgers.clear();
        for (int i = 0; i < running.size(); i++) {
            if (killed.remove(running.get(i))) {
                running.set(i, started());
            }
            List<String> own = new ArrayList<>();
            while (own.size() < lessonsEach) {
                own.add(lessons.next());
            }
            Path file = folder.resolve("ledger-" + rounds + "-" + i);
            ledgers.add(new SenderLedger(file, own));
            command(running.get(i), "go " + file + " " + targets.get(i % targets.size()) + " " + String.join(",", own));
        }
    }

    /** Ends the round: nothing is under way when it returns. */
    void rest() throws IOException {
        List<Running> sending =
                running.stream().filter(each -> !killed.contains(each)).toList();
        sending.forEach(each -> command(each, "rest"));
        for (Running each : sending) {
            assertThat(each.words().readLine())
                    .as("what a sender says, see its log in %s", folder)
                    .isEqualTo(Sender.RESTS);
        }
    }

    /** A player's browser dies; another takes its place in the next round. */
    void killOne() throws InterruptedException {
        Running dying = running.get(0);
        killed.add(dying);
        dying.process().destroyForcibly();
        dying.process().waitFor();
    }

    /** Of the lessons of this round that something was sent of. */
    List<SenderLedger.Account> accounts() {
        return ledgers.stream()
                .flatMap(ledger -> ledger.accounts().stream())
                .filter(account -> account.sent() > 0)
                .toList();
    }

    @Override
    public void close() {
        running.forEach(each -> each.process().destroyForcibly());
    }

    private Running started() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx64m",
                        "-cp",
                        Path.of("target", "test-classes").toAbsolutePath().toString(),
                        Sender.class.getName())
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("senders.log").toFile()))
                .start();
        return new Running(
                process,
                new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8),
                process.inputReader(StandardCharsets.UTF_8));
    }

    private static void command(Running sender, String command) {
        sender.commands().println(command);
    }
}
