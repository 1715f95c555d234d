package org.quadset.durability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A program of the tests as a process of its own on the same class path, to be killed. */
public final class OtherProgram implements AutoCloseable {
    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch working = new CountDownLatch(1);
    private final Thread reader;
    private long killedAt;

    OtherProgram(Path folder, String what, int run) {
        this(ClinicAtWork.class, List.of(), folder.toString(), what, String.valueOf(run));
    }

    /** Starts a class's {@code main} with these options for its machine. */
    public OtherProgram(Class<?> main, List<String> options, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        try {
            process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        reader = Thread.ofPlatform().daemon().start(this::read);
    }

    private void read() {
        try (var in =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals(ClinicAtWork.READY)) {
                    ready.countDown();
                }
                lines.add(line);
                if (line.startsWith(ClinicAtWork.STORED)) {
                    working.countDown();
                }
            }
        } catch (IOException ended) {
            // The pipe of a killed process may break; what it said before is read by then.
        }
    }

    /** Waits until it said of something that it is stored. */
    public void untilWorking() throws InterruptedException {
        if (!working.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the other program did not store anything: " + lines);
        }
    }

    /** Waits until the clinic is open there. */
    void untilReady() throws InterruptedException {
        if (!ready.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the other program did not open the clinic: " + lines);
        }
    }

    /** Lets it work for so long and then kills it at once, as kill -9 does. */
    public void killAfter(long milliseconds) throws InterruptedException {
        if (process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
            throw new AssertionError("the other program ended by itself: " + lines);
        }
        close();
    }

    /** What it said it had stored. */
    public List<String> stored() {
        return lines.stream()
                .filter(line -> line.startsWith(ClinicAtWork.STORED))
                .map(line -> line.substring(ClinicAtWork.STORED.length()))
                .toList();
    }

    /** When it was killed, in milliseconds since 1970. */
    public long killedAt() {
        return killedAt;
    }

    @Override
    public void close() throws InterruptedException {
        if (killedAt == 0) {
            killedAt = System.currentTimeMillis();
        }
        // The handle kills without closing the pipe, so that what was said last is still read.
        process.toHandle().destroyForcibly();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("the other program cannot be killed");
        }
        reader.join(30_000);
    }
}
