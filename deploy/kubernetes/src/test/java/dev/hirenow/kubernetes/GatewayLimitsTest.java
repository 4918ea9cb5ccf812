package dev.hirenow.kubernetes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The Gateway ends floods before they reach a service, with the services' own limits and the same answer. */
class GatewayLimitsTest {

    private static final String CONFIGURATION = Project.read("docs/configuration.md");

    /** The longest pause that a service leaves in an event stream. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(20);

    @ParameterizedTest
    @EnumSource(names = {"PRODUCTION", "MANAGED"})
    void anAddressMayAskAsOftenAsTheServicesAllow(Overlay overlay) {
        assertThat(policies(overlay)).hasSize(2).allSatisfy(policy -> {
            List<JsonNode> rules = policy.each("/spec/rateLimit/local/rules")
                    .filter(rule -> rule.at("/clientSelectors/0").has("sourceCIDR"))
                    .toList();
            assertThat(rules)
                    .extracting(rule -> Manifest.strings(rule.at("/clientSelectors/0/sourceCIDR")))
                    .containsExactlyInAnyOrder(
                            Map.of("type", "Distinct", "value", "0.0.0.0/0"),
                            Map.of("type", "Distinct", "value", "::/0"));
            assertThat(rules).allSatisfy(rule -> assertThat(perSecond(rule))
                    .isEqualTo(setting("HIRENOW_LIMIT_ADDRESS_REQUESTS")));
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"PRODUCTION", "MANAGED"})
    void anInvitationMayAskAsOftenAsTheUploadServiceAllows(Overlay overlay) {
        assertThat(rules(overlay).filter(rule -> rule.at("/clientSelectors/0").has("headers")))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(perSecond(rule)).isEqualTo(setting("HIRENOW_QUOTA_INVITATION_REQUESTS"));
                    assertThat(Manifest.strings(rule.at("/clientSelectors/0/headers/0")))
                            .isEqualTo(Map.of("type", "Distinct", "name", "Authorization"));
                    assertThat(rule.at("/clientSelectors/0/path/value").asText())
                            .isEqualTo("/api/v1/candidate");
                });
    }

    @ParameterizedTest
    @EnumSource(names = {"PRODUCTION", "MANAGED"})
    void answersWithTheServicesProblem(Overlay overlay) throws JsonProcessingException {
        List<JsonNode> overrides = policies(overlay)
                .flatMap(policy -> policy.each("/spec/responseOverride"))
                .toList();

        assertThat(overrides).hasSameSizeAs(policies(overlay).toList());
        for (JsonNode override : overrides) {
            JsonNode response = override.path("response");
            JsonNode problem =
                    new ObjectMapper().readTree(response.at("/body/inline").asText());
            // Only what the Gateway itself refuses: a service's own 429 says more.
            assertThat(override.path("source").asText()).isEqualTo("Local");
            assertThat(override.at("/match/statusCodes/0/value").asInt()).isEqualTo(429);
            assertThat(response.path("contentType").asText()).isEqualTo("application/problem+json");
            assertThat(problem.path("type").asText()).isEqualTo("https://hirenow.dev/problems/too-many-requests");
            assertThat(problem.path("status").asInt()).isEqualTo(429);
            assertThat(response.at("/header/set").findValuesAsText("name"))
                    .contains("Retry-After", "Strict-Transport-Security");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PRODUCTION", "MANAGED"})
    void limitsConnectionsAndSilenceButNotTheTimeOfARecording(Overlay overlay) {
        Manifest clients = overlay.the("ClientTrafficPolicy", "hirenow");
        JsonNode http = clients.at("/spec/timeout/http");

        assertThat(clients.at("/spec/targetRefs/0/name").asText()).isEqualTo("hirenow");
        assertThat(clients.at("/spec/connection/connectionLimit/value").asInt()).isPositive();
        assertThat(seconds(http, "requestHeadersReceivedTimeout")).isLessThanOrEqualTo(Duration.ofSeconds(30));
        assertThat(seconds(http, "streamIdleTimeout"))
                .isGreaterThan(Duration.ofSeconds(setting("HIRENOW_UPLOAD_SILENCE")))
                .isGreaterThan(SIGN_OF_LIFE.multipliedBy(2));
        assertThat(http.has("requestReceivedTimeout")).isFalse();
        assertThat(clients.at("/spec/connection/connectionLimit").has("maxStreamDuration"))
                .isFalse();
    }

    private static Stream<Manifest> policies(Overlay overlay) {
        return overlay.all("BackendTrafficPolicy");
    }

    private static Stream<JsonNode> rules(Overlay overlay) {
        return policies(overlay).flatMap(policy -> policy.each("/spec/rateLimit/local/rules"));
    }

    private static int perSecond(JsonNode rule) {
        assertThat(rule.at("/limit/unit").asText()).isEqualTo("Minute");
        return rule.at("/limit/requests").asInt() / 60;
    }

    private static int setting(String name) {
        Matcher row = Pattern.compile("\\| `" + name + "` \\| `(?:PT)?(\\d+)[sS]?` \\|")
                .matcher(CONFIGURATION);
        assertThat(row.find()).as(name).isTrue();
        return Integer.parseInt(row.group(1));
    }

    private static Duration seconds(JsonNode timeouts, String name) {
        return Duration.parse("PT" + timeouts.path(name).asText());
    }
}
