package dev.hirenow.transcription.deepgram;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hirenow.common.work.call.ProviderCallOutcome;
import dev.hirenow.transcription.settings.DeepgramSettings;
import dev.hirenow.transcription.testing.TranscriptionTestBase;
import dev.hirenow.transcription.transcript.SpeechToText;

import static org.assertj.core.api.Assertions.assertThat;

/** In a network without direct internet access, calls go through a proxy. */
@QuarkusTest
class ProxyTest extends TranscriptionTestBase {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    // This name does not resolve: only the proxy can have received the call.
    private static final String PROVIDER = "http://provider.invalid";

    @Inject
    Vertx vertx;

    @TempDir
    Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer proxy;

    @BeforeEach
    void start() throws IOException {
        proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            byte[] refusal = "{\"err_code\":\"INVALID_AUTH\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            exchange.sendResponseHeaders(401, refusal.length);
            exchange.getResponseBody().write(refusal);
            exchange.close();
        });
        proxy.start();
    }

    @AfterEach
    void stop() {
        proxy.stop(0);
    }

    @Test
    void callsGoThroughIt() throws IOException {
        ProviderCallOutcome reply = listen("127.0.0.1:" + proxy.getAddress().getPort());

        assertThat(asked).singleElement().asString().startsWith(PROVIDER + "/v1/listen");
        assertThat(reply.toString()).contains("401");
    }

    private ProviderCallOutcome listen(String address) throws IOException {
        DeepgramSettings settings = new SmallRyeConfigBuilder()
                .withMapping(DeepgramSettings.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(Map.of("hirenow.deepgram.url", PROVIDER, "hirenow.deepgram.proxy", address))
                .build()
                .getConfigMapping(DeepgramSettings.class);
        Path audio = Files.write(folder.resolve("audio"), new byte[100]);
        return new DeepgramSpeechToText(
                        settings, new ObjectMapper(), vertx, new DeepgramPrices(settings, Clock.systemUTC()))
                .listen(new SpeechToText.Audio(audio, "audio/ogg", "en", 1_000))
                .await()
                .atMost(PATIENCE);
    }
}
