package dev.hirenow.local.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import dev.hirenow.local.parts.ObjectStore;

/** A minimal S3 client: one request, signed with AWS Signature Version 4. */
final class SignedS3 {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final ObjectStore store;
    private final String secret;

    SignedS3(ObjectStore store) {
        this(store, store.secretKey());
    }

    SignedS3(ObjectStore store, String secret) {
        this.store = store;
        this.secret = secret;
    }

    int put(String key, byte[] bytes) throws Exception {
        return send("PUT", key, bytes).statusCode();
    }

    HttpResponse<byte[]> get(String key) throws Exception {
        return send("GET", key, new byte[0]);
    }

    /** The status of an unsigned request for the list of objects. */
    int listedToAnybody() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(store.address().resolve("/" + ObjectStore.BUCKET + "/"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private HttpResponse<byte[]> send(String method, String key, byte[] body)
            throws GeneralSecurityException, IOException, InterruptedException {
        String path = "/" + ObjectStore.BUCKET + "/" + key;
        String now = TIME.format(Instant.now());
        String hash = hex(MessageDigest.getInstance("SHA-256").digest(body));
        String headers =
                "host:127.0.0.1:" + store.port() + "\nx-amz-content-sha256:" + hash + "\nx-amz-date:" + now + "\n";
        String names = "host;x-amz-content-sha256;x-amz-date";
        String canonical = String.join("\n", method, path, "", headers, names, hash);
        String day = now.substring(0, 8);
        String scope = day + "/" + ObjectStore.REGION + "/s3/aws4_request";
        String toSign = String.join(
                "\n",
                "AWS4-HMAC-SHA256",
                now,
                scope,
                hex(MessageDigest.getInstance("SHA-256").digest(utf8(canonical))));
        byte[] dayKey = hmac(utf8("AWS4" + secret), day);
        byte[] signingKey = hmac(hmac(hmac(dayKey, ObjectStore.REGION), "s3"), "aws4_request");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + store.port() + path))
                .method(method, BodyPublishers.ofByteArray(body))
                .header("x-amz-content-sha256", hash)
                .header("x-amz-date", now)
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=" + store.accessKey() + "/" + scope + ", SignedHeaders=" + names
                                + ", Signature=" + hex(hmac(signingKey, toSign)))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, BodyHandlers.ofByteArray());
        }
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(utf8(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
