package dev.hirenow.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A service's package, started with its pod's settings as far as possible here. */
final class Service implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final int managementPort;
    private final Path log;

    private Service(Process process, int managementPort, Path log) {
        this.process = process;
        this.managementPort = managementPort;
        this.log = log;
    }

    /** Addresses and files come from {@code here}, secrets are arbitrary; everything else is the pod's. */
    static Service start(Pod pod, Map<String, String> here) {
        try {
            Path folder = Files.createTempDirectory("hirenow-" + pod.service());
            Path log = folder.resolve("log");
            int managementPort = freePort();
            Map<String, String> settings = new TreeMap<>(pod.settings());
            settings.keySet().removeIf(name -> name.startsWith("JAVA_"));
            settings.replaceAll((name, value) -> value.startsWith("<") ? "b0d1f7c3a59e48d2965c1f0e7a3b4d6f" : value);
            settings.putAll(here);
            settings.put("HIRENOW_PORT", Integer.toString(freePort()));
            settings.put("HIRENOW_MANAGEMENT_PORT", Integer.toString(managementPort));
            settings.put("HIRENOW_BIND", "127.0.0.1");
            ProcessBuilder builder = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Djava.io.tmpdir=" + folder,
                            "-jar",
                            Project.ROOT
                                    .resolve(pod.service() + "-service/target/quarkus-app/quarkus-run.jar")
                                    .toString()))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(name -> name.matches("(HIRENOW|KAFKA|QUARKUS)_.*|.*_API_KEY"));
            builder.environment().putAll(settings);
            return new Service(builder.start(), managementPort, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its exit code, once it has exited on its own. */
    int exitCode() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("still running: " + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean runs() {
        return process.isAlive();
    }

    /** The status of a response at the management port; 0 while there is no response. */
    int status(String path) {
        try {
            return get(path).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    String body(String path) {
        try {
            return get(path).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> get(String path) throws IOException {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
