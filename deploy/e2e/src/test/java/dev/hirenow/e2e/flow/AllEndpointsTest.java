package dev.hirenow.e2e.flow;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hirenow.e2e.support.Http;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls every documented endpoint of every running service without authorisation. */
class AllEndpointsTest {

    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");
    private static final Map<String, String> NOBODY = Map.of("Content-Type", "application/json");

    @ParameterizedTest
    @EnumSource(names = {"UPLOAD", "TRANSCRIPTION", "ANALYSIS", "RESULTS"})
    void nobodyGetsInWithoutCredentials(StackPart service) {
        List<Door> doors = doors(service);

        assertThat(doors).isNotEmpty();
        for (Door door : doors) {
            Http.Answer answer = door.knock(NOBODY);
            assertThat(answer.status()).as("%s", door).isEqualTo(401);
            assertThat(answer.text()).as("%s", door).doesNotContain("Exception");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"UPLOAD", "TRANSCRIPTION", "ANALYSIS", "RESULTS"})
    void nobodyGetsInWithAForgedTokenOrAnInventedInvitation(StackPart service) {
        String[] parts = RunningStack.get().token("recruiter").split("\\.");
        String forged = "Bearer " + parts[0] + "." + parts[1] + "." + "A".repeat(parts[2].length());

        for (Door door : doors(service)) {
            for (String authorization : List.of(forged, "Invitation " + "A".repeat(43), "Bearer x", "Invitation")) {
                assertThat(door.knock(Map.of("Content-Type", "application/json", "Authorization", authorization))
                                .status())
                        .as("%s with %s", door, authorization.substring(0, 6))
                        .isIn(401, 403);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"UPLOAD", "TRANSCRIPTION", "ANALYSIS", "RESULTS"})
    void healthMetricsAndApiAreAtTheManagementPortAlone(StackPart service) {
        Stack stack = RunningStack.get();
        for (String path :
                List.of("/q/health/live", "/q/health/ready", "/q/health/started", "/q/metrics", "/q/openapi")) {
            assertThat(Http.get(stack.managementAddress(service).resolve(path), "")
                            .status())
                    .as("%s of %s", path, service)
                    .isEqualTo(200);
            assertThat(Http.get(stack.address(service).resolve(path), "").status())
                    .as("%s of %s where everybody asks", path, service)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"UPLOAD", "TRANSCRIPTION", "ANALYSIS", "RESULTS"})
    void noConnectionChangesToHttp2InItsMidst(StackPart service) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        RunningStack.get().address(service).resolve("/assets/base.css"))
                .timeout(Duration.ofSeconds(60))
                .build();
        try (HttpClient client = HttpClient.newBuilder().version(Version.HTTP_2).build()) {
            assertThat(client.send(request, BodyHandlers.discarding()).version())
                    .isEqualTo(Version.HTTP_1_1);
        }
    }

    private record Door(String method, URI address) {

        Http.Answer knock(Map<String, String> headers) {
            return Http.send(method, address, headers, BodyPublishers.ofString("{}"));
        }
    }

    private static List<Door> doors(StackPart service) {
        URI base = RunningStack.get().address(service);
        URI document = RunningStack.get().managementAddress(service).resolve("/q/openapi?format=json");
        JsonNode paths = Http.send("GET", document, Map.of(), BodyPublishers.noBody())
                .expect(200)
                .path("paths");
        List<Door> doors = new ArrayList<>();
        paths.properties().forEach(path -> {
            String filled = path.getKey().replaceAll("\\{[^}]*}", "019ab000-0000-7000-8000-000000000001");
            METHODS.stream()
                    .filter(path.getValue()::has)
                    .forEach(method -> doors.add(new Door(method.toUpperCase(Locale.ROOT), base.resolve(filled))));
        });
        return doors;
    }
}
