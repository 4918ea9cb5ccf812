package dev.hirenow.local.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.hirenow.local.process.LauncherFailure;

/**
 * The Django application that this system replaces, rebuilt from a folder. Its {@code run-seed.sh} gets the working
 * folder in the environment variable {@code PEER} and the latencies of Deepgram and Gemini in seconds. It returns
 * when the API responds, and leaves its process ids in the file {@code pids} in that folder.
 */
final class PeerSystem implements AutoCloseable {
    private static final URI API = URI.create("http://127.0.0.1:8900/api/");
    private static final long MILLIS = 1_000;

    private final Path scratch;

    private PeerSystem(Path scratch) {
        this.scratch = scratch;
    }

    /**
     * Starts it and waits until it responds.
     *
     * @throws LauncherFailure if it does not start, with the path of its output
     */
    static PeerSystem start(Path folder, Path scratch, Scenario.Sizes sizes) {
        Path log = scratch.resolve("start.log");
        try {
            Files.createDirectories(scratch);
            ProcessBuilder builder = new ProcessBuilder(
                            folder.resolve("run-seed.sh").toAbsolutePath().toString(),
                            Long.toString(sizes.deepgramMs() / MILLIS),
                            Long.toString(sizes.geminiMs() / MILLIS))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("PEER", scratch.toAbsolutePath().toString());
            PeerSystem peer = new PeerSystem(scratch);
            if (builder.start().waitFor() != 0) {
                peer.close();
                throw new LauncherFailure("the other system did not start; see " + log);
            }
            return peer;
        } catch (IOException e) {
            throw new LauncherFailure("cannot start the other system: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted");
        }
    }

    BenchmarkTarget target(int questions) {
        return new PeerTarget(API, questions);
    }

    /**
     * The processor time of the processes that it started; its database is a server of the machine and not
     * included.
     */
    ProcessorTime processorTime() {
        Map<String, Long> pids = new TreeMap<>();
        pids().forEach(pid -> pids.put(Long.toString(pid), pid));
        return ProcessorTime.of(pids);
    }

    @Override
    public void close() {
        pids().forEach(pid -> ProcessHandle.of(pid).ifPresent(process -> {
            List<ProcessHandle> children = process.descendants().toList();
            process.destroy();
            children.forEach(ProcessHandle::destroy);
        }));
    }

    private List<Long> pids() {
        Path file = scratch.resolve("pids");
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .map(Long::valueOf)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new LauncherFailure("cannot read the process ids of the other system: " + file, e);
        }
    }
}
