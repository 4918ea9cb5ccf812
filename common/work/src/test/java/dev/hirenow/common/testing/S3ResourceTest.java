package dev.hirenow.common.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class S3ResourceTest {

    @Test
    void startsAStoreThatAsksForASignature() throws Exception {
        S3Resource store = new S3Resource();
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI endpoint = URI.create(store.start().get("HIRENOW_S3_ENDPOINT"));
            HttpRequest request = HttpRequest.newBuilder(endpoint.resolve("/"))
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(403);
        } finally {
            store.stop();
        }
    }
}
