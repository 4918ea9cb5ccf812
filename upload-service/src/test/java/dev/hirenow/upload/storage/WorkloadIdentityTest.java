package dev.hirenow.upload.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * With HIRENOW_S3_CREDENTIALS=default a pod's token is exchanged for credentials: all required libraries are
 * packaged.
 */
class WorkloadIdentityTest {

    private static final String ANSWER = """
            <AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
              <AssumeRoleWithWebIdentityResult><Credentials>
                <AccessKeyId>for-an-hour</AccessKeyId><SecretAccessKey>secret</SecretAccessKey>
                <SessionToken>session</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration>
              </Credentials></AssumeRoleWithWebIdentityResult>
            </AssumeRoleWithWebIdentityResponse>
            """;

    @Test
    void theTokenOfAPodIsTradedForCredentials(@TempDir Path folder) throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "the-token-of-a-pod");
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer sts = sts(asked);
        Map<String, String> settings = Map.of(
                "aws.region",
                "eu-central-1",
                "aws.endpointUrlSts",
                "http://127.0.0.1:" + sts.getAddress().getPort());
        settings.forEach(System::setProperty);

        try (WebIdentityTokenFileCredentialsProvider identity = WebIdentityTokenFileCredentialsProvider.builder()
                .webIdentityTokenFile(token)
                .roleArn("arn:aws:iam::111122223333:role/hirenow-upload")
                .build()) {
            AwsCredentials credentials = identity.resolveCredentials();

            assertThat(credentials.accessKeyId()).isEqualTo("for-an-hour");
            assertThat(asked).singleElement().asString().contains("the-token-of-a-pod", "role/hirenow-upload");
        } finally {
            settings.keySet().forEach(System::clearProperty);
            sts.stop(0);
        }
    }

    private static HttpServer sts(List<String> asked) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(URLDecoder.decode(body, StandardCharsets.UTF_8));
            byte[] answer = ANSWER.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/xml");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server;
    }
}
