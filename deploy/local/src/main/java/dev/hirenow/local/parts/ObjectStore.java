package dev.hirenow.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import dev.hirenow.local.process.ProcessSpec;
import dev.hirenow.local.process.Signal;

/**
 * An S3-compatible store that keeps objects as files.
 *
 * @param paths where its data and log are stored
 * @param port its port on the loopback address
 * @param accessKey the access key of its only identity
 * @param secretKey that identity's secret key
 */
public record ObjectStore(StackPaths paths, int port, String accessKey, String secretKey) {
    public static final String BUCKET = "hirenow";
    public static final String REGION = "us-east-1";

    private static final String NAME = "s3";
    private static final int FORBIDDEN = 403;

    /** Creates the bucket (a folder, to this store) if it is missing, and returns the program to start. */
    public ProcessSpec program() {
        // This store treats a bucket as public if other users can read its folder, and then lists it for
        // anonymous requests.
        StackPaths.madePrivate(paths.dataOf(NAME).resolve(BUCKET));
        return new ProcessSpec(
                NAME,
                JavaCommand.fromJars(
                        128,
                        paths,
                        NAME,
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        writeSettings().toString()),
                Map.of(),
                paths.log(NAME),
                Signal.TERM,
                // Ready once it refuses an unsigned request.
                () -> ReachabilityProbe.http(address(), FORBIDDEN),
                Duration.ofSeconds(60));
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    private Path writeSettings() {
        Path file = paths.data().resolve("s3.properties");
        StackSecrets.writePrivately(
                file, """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                s3proxy.ignore-unknown-headers=true
                # Parts and whole videos are streamed; this limits only bodies that are not.
                s3proxy.v4-max-non-chunked-request-size=33554432
                s3proxy.cors-allow-all=true
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                jclouds.identity=unused
                jclouds.credential=unused
                """.formatted(port, accessKey, secretKey, PropertiesEscaper.escape(real(paths.dataOf(NAME)))));
        return file;
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
