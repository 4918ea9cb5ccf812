package dev.hirenow.local.jdk;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Imitates Adoptium's API and download server. */
final class JdkServer implements AutoCloseable {
    static final String FILE = "OpenJDK25U-jdk_linux_hotspot_25.0.1_8.tar.gz";

    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int UNAVAILABLE = 503;

    final List<String> ranges = new CopyOnWriteArrayList<>();
    final List<String> questions = new CopyOnWriteArrayList<>();

    private final HttpServer server;
    private final byte[] file;
    private volatile String checksum;
    // How many of the next downloads are cut off in the middle.
    private final AtomicInteger breaksOff = new AtomicInteger();
    // How many downloads after those are refused.
    private final AtomicInteger refuses = new AtomicInteger();

    JdkServer(byte[] file) throws IOException {
        this.file = file;
        checksum = sha256(file);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v3/assets/latest/25/hotspot", this::offer);
        server.createContext("/files/", this::give);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String fileAddress() {
        return address() + "/files/" + FILE;
    }

    void claimChecksum(String other) {
        checksum = other;
    }

    void claimRightChecksum() {
        checksum = sha256(file);
    }

    void breakOff(int times) {
        breaksOff.set(times);
    }

    void refuse(int times) {
        refuses.set(times);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** As in the API's documentation, without irrelevant members. */
    private void offer(HttpExchange exchange) throws IOException {
        questions.add(exchange.getRequestURI().getQuery());
        answer(exchange, """
                [
                    {
                        "binary": {
                            "architecture": "x64",
                            "image_type": "jdk",
                            "package": {
                                "checksum": "%s",
                                "checksum_link": "%s.sha256.txt",
                                "download_count": 42,
                                "link": "%s",
                                "metadata_link": "%s.json",
                                "name": "%s",
                                "size": %d
                            },
                            "project": "jdk"
                        },
                        "release_link": "https://example.org/releases/jdk-25.0.1+8",
                        "release_name": "jdk-25.0.1+8",
                        "vendor": "eclipse"
                    }
                ]
                """.formatted(checksum, fileAddress(), fileAddress(), fileAddress(), FILE, file.length));
    }

    private void give(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().endsWith(".sha256.txt")) {
            answer(exchange, checksum + "  " + FILE + "\n");
        } else if (breaksOff.getAndUpdate(times -> Math.max(0, times - 1)) > 0) {
            send(exchange, true);
        } else if (refuses.getAndUpdate(times -> Math.max(0, times - 1)) > 0) {
            exchange.sendResponseHeaders(UNAVAILABLE, -1);
            exchange.close();
        } else {
            send(exchange, false);
        }
    }

    private void send(HttpExchange exchange, boolean breaksOff) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(range == null ? "all" : range);
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1"));
        if (range != null) {
            exchange.getResponseHeaders()
                    .add("Content-Range", "bytes %d-%d/%d".formatted(from, file.length - 1, file.length));
        }
        byte[] rest = Arrays.copyOfRange(file, from, file.length);
        exchange.sendResponseHeaders(range == null ? OK : PARTIAL, rest.length);
        OutputStream body = exchange.getResponseBody();
        body.write(rest, 0, breaksOff ? rest.length / 2 : rest.length);
        if (breaksOff) {
            body.flush();
            throw new IOException("on purpose: now the server ends the connection");
        }
        exchange.close();
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(OK, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
