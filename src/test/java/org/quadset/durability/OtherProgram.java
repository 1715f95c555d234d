package org.quadset.durability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@link ClinicAtWork} as a process of its own on the same class path. */
final class OtherProgram implements AutoCloseable {
    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch working = new CountDownLatch(1);
    private final Thread reader;

    OtherProgram(Path folder, String what, int run) {
        try {
            process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx512m",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    ClinicAtWork.class.getName(),
                                    folder.toString(),
                                    what,
                                    String.valueOf(run))
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
    void untilWorking() throws InterruptedException {
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
    void killAfter(long milliseconds) throws InterruptedException {
        if (process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
            throw new AssertionError("the other program ended by itself: " + lines);
        }
        close();
    }

    /** What it said it had stored. */
    List<String> stored() {
        return lines.stream()
                .filter(line -> line.startsWith(ClinicAtWork.STORED))
                .map(line -> line.substring(ClinicAtWork.STORED.length()))
                .toList();
    }

    @Override
    public void close() throws InterruptedException {
        // The handle kills without closing the pipe, so that what was said last is still read.
        process.toHandle().destroyForcibly();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("the other program cannot be killed");
        }
        reader.join(30_000);
    }
}
