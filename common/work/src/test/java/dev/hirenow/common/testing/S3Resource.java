package dev.hirenow.common.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.awaitility.Awaitility;

/** A real S3-compatible store, in a process of its own on a free loopback port, with an empty bucket. */
public final class S3Resource implements QuarkusTestResourceLifecycleManager {

    public static final String BUCKET = "hirenow";
    public static final String ACCESS_KEY = "test-access";
    public static final String SECRET_KEY = "only-for-tests";

    private static final String REGION = "us-east-1";
    private static final int FORBIDDEN = 403;

    private Process process;
    private Path folder;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("s3-test").toRealPath();
            Files.createDirectories(folder.resolve("data").resolve(BUCKET));
            String endpoint = "http://127.0.0.1:" + freePort();
            launch(settings(endpoint));
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> answers(endpoint));
            return Map.of(
                    "HIRENOW_S3_ENDPOINT", endpoint,
                    "HIRENOW_S3_PUBLIC_ENDPOINT", endpoint,
                    "HIRENOW_S3_BUCKET", BUCKET,
                    "HIRENOW_S3_REGION", REGION,
                    "HIRENOW_S3_ACCESS_KEY", ACCESS_KEY,
                    "HIRENOW_S3_SECRET_KEY", SECRET_KEY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path settings(String endpoint) throws IOException {
        return Files.writeString(folder.resolve("s3.properties"), """
                s3proxy.endpoint=%s
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                s3proxy.ignore-unknown-headers=true
                s3proxy.v4-max-non-chunked-request-size=33554432
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                jclouds.identity=unused
                jclouds.credential=unused
                """.formatted(
                        endpoint, ACCESS_KEY, SECRET_KEY, folder.resolve("data")));
    }

    private void launch(Path settings) throws IOException {
        File log = folder.resolve("s3.log").toFile();
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        S3Jars.classPath(),
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        settings.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    // It rejects unsigned requests, which shows that it is up.
    private boolean answers(String endpoint) throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("the object store ended: " + Files.readString(folder.resolve("s3.log")));
        }
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(endpoint + "/").toURL().openConnection();
            return connection.getResponseCode() == FORBIDDEN;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void stop() {
        try {
            if (process != null) {
                process.destroy();
                process.waitFor(10, TimeUnit.SECONDS);
                process.destroyForcibly();
            }
            if (folder != null) {
                delete(folder);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
