package dev.hirenow.kubernetes;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One host name serves everything: each path leads to its service, the jobs of all services to the results service,
 * and internal endpoints are not exposed.
 */
class RoutesTest {

    private static final Pattern PATH = Pattern.compile("@Path\\(\"(/api/[^\"]*)\"\\)");
    private static final Pattern PAGES = Pattern.compile("(?m)^hirenow\\.pages\\.(?:areas|open)=([a-z,]+)$");

    private record Route(String prefix, String service) {}

    @ParameterizedTest
    @ValueSource(strings = {"upload", "transcription", "analysis", "results"})
    void eachPathOfAServiceLeadsToIt(String service) {
        Stream<String> apis = Project.sources(service + "-service").stream()
                .flatMap(source -> PATH.matcher(source).results())
                .map(found -> group(found).replaceAll("\\{[^}]*}", "x"));
        Stream<String> pages = PAGES.matcher(
                        Project.read(service + "-service/src/main/resources/application.properties"))
                .results()
                .flatMap(found -> Stream.of(group(found).split(",")))
                .map(area -> "/" + area);

        assertThat(Stream.concat(apis, pages)).isNotEmpty().allSatisfy(path -> assertThat(served(path))
                .as(path)
                .contains(path.startsWith("/api/v1/work") ? "results" : service));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/q/health", "/q/metrics", "/q/openapi", "/api/v1/resultsx", "/api/v1"})
    void whatIsInsideStaysInside(String path) {
        assertThat(served(path)).isEmpty();
    }

    @Test
    void whoeverWasHereOnceComesBackOverTlsAlone() {
        List<JsonNode> rules = Overlay.PRODUCTION
                .all("HTTPRoute")
                .flatMap(route -> route.each("/spec/rules"))
                .filter(rule -> rule.has("backendRefs"))
                .toList();

        assertThat(rules).isNotEmpty().allSatisfy(rule -> assertThat(
                        rule.at("/filters/0/responseHeaderModifier/set/0/value").asText())
                .isEqualTo("max-age=31536000"));
    }

    private static Optional<String> served(String path) {
        return Overlay.PRODUCTION
                .all("HTTPRoute")
                .flatMap(RoutesTest::routes)
                .filter(route -> path.equals(route.prefix()) || path.startsWith(route.prefix() + "/"))
                .max(Comparator.comparingInt(route -> route.prefix().length()))
                .map(Route::service);
    }

    private static Stream<Route> routes(Manifest route) {
        return route.each("/spec/rules").flatMap(rule -> Manifest.elements(rule.path("matches"))
                .map(match -> Manifest.strings(match.path("path")))
                .map(path -> prefix(path, rule.at("/backendRefs/0/name").asText())));
    }

    private static Route prefix(Map<String, String> path, String service) {
        assertThat(path).containsEntry("type", "PathPrefix");
        return new Route(path.getOrDefault("value", ""), service);
    }

    private static String group(MatchResult found) {
        return found.group(1);
    }
}
