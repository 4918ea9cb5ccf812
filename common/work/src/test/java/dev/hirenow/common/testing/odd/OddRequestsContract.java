package dev.hirenow.common.testing.odd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.restassured.RestAssured;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import dev.hirenow.common.testing.Management;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends many malformed requests to every operation of the OpenAPI document: no response is an internal error, every
 * error is a documented problem, and no client input becomes a metric label. A failure names the seed; {@code
 * -Dodd.seed=...} repeats the requests.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OddRequestsContract {

    private static final long SEED = Long.getLong("odd.seed", 20_261_130L);
    private static final int OF_EACH = Integer.getInteger("odd.of-each", 12);
    private static final String WRONG = "Bearer made-up";
    private static final String TYPES = "https://hirenow.dev/problems/";
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^## ([a-z-]+)$");
    private static final Pattern LABELS = Pattern.compile(
            "(?m)^http_server_requests_seconds_count\\{(?=[^}]*method=\"([^\"]*)\")(?=[^}]*uri=\"([^\"]*)\")");
    private static final Set<String> OF_NO_ENDPOINT =
            Set.of("/*", "root", "/cors-preflight", "NOT_FOUND", "REDIRECTION");

    /** Values of Authorization that are valid somewhere; every operation is also called without. */
    protected abstract List<String> credentials();

    /** Valid values by the name of the path parameter. */
    protected abstract Map<String, List<String>> known();

    /** Whether this status is acceptable although it looks like an internal error. */
    protected boolean excused(int status) {
        return status < 500;
    }

    @Test
    void answersEveryOddRequestWithADocumentedProblem() throws IOException {
        JsonObject description = description();
        List<Operation> operations = Operation.of(description);
        Set<String> documented = documented();
        Random random = new Random(SEED);
        OddRequests requests = new OddRequests(random, description, known());
        Wire wire = new Wire(RestAssured.port);
        List<String> credentials =
                Stream.concat(Stream.of("", WRONG), credentials().stream()).toList();
        int sent = 0;
        for (Operation operation : operations) {
            for (String credential : credentials) {
                for (int time = 0; time < (credential.equals(WRONG) ? 1 : OF_EACH); time++) {
                    byte[] request = requests.of(operation, credential);
                    check(request, answer(wire, request), documented);
                    sent++;
                }
            }
        }
        System.out.println("Sent " + sent + " odd requests to " + operations.size() + " operations, seed " + SEED);
        assertThat(operations).isNotEmpty();
    }

    @Test
    void keepsLabelsThatNobodyMadeUp() throws IOException {
        Wire wire = new Wire(RestAssured.port);
        for (int number = 0; number < 20; number++) {
            for (String request : madeUp(number)) {
                wire.send(request.getBytes(StandardCharsets.ISO_8859_1));
            }
        }

        String figures = Management.given()
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Set<String> methods = new TreeSet<>();
        Set<String> paths = new TreeSet<>();
        LABELS.matcher(figures).results().forEach(found -> {
            methods.add(found.group(1));
            paths.add(found.group(2).replaceAll("\\{(\\w+): [^}]*}", "{$1}"));
        });
        paths.removeAll(OF_NO_ENDPOINT);
        assertThat(methods).isSubsetOf("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
        assertThat(paths)
                .isSubsetOf(Operation.of(description()).stream()
                        .map(Operation::path)
                        .collect(Collectors.toSet()));
    }

    private static List<String> madeUp(int number) {
        String end = " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n";
        return List.of(
                "GET /made-up-" + number + end + "\r\n",
                "GET /made-up-" + number + "%00" + end + "\r\n",
                "GET /made-up-" + number + "%0a" + end + "\r\n",
                "GET /api/v1/made-up-" + number + "/.." + end + "\r\n",
                "GET /assets/made-up-" + number + end + "\r\n",
                "GET /recruiting/made-up-" + number + end + "X-Requested-With: JavaScript\r\n\r\n",
                "POST /dashboard/made-up-" + number + end + "Cookie: q_session_dashboard=x\r\n\r\n",
                "POST /made-up-" + number + end + "Content-Length: 99999999\r\n\r\n",
                "POST /made-up-" + number + end + "Content-Length: abc\r\n\r\n",
                "OPTIONS /made-up-" + number + end + "Origin: https://elsewhere.example\r\n\r\n",
                "MADE-UP-" + number + " /made-up" + end + "\r\n");
    }

    private void check(byte[] request, Wire.Answer answer, Set<String> documented) {
        String told = "seed " + SEED + ": " + shortened(request) + "\n-> " + answer;
        assertThat(answer.status()).as(told).isGreaterThanOrEqualTo(200);
        assertThat(excused(answer.status())).as(told).isTrue();
        String sent = new String(request, StandardCharsets.ISO_8859_1);
        // A page of another origin cannot read the response to a rejected request.
        boolean unread = sent.startsWith("HEAD ") || (answer.status() == 403 && sent.contains("\r\nOrigin: "));
        if (answer.status() >= 400 && !unread) {
            assertThat(answer.header("Content-Type")).as(told).startsWith("application/problem+json");
            JsonObject problem = json(answer, told);
            assertThat(problem.getInteger("status")).as(told).isEqualTo(answer.status());
            assertThat(problem.getString("type")).as(told).startsWith(TYPES);
            assertThat(documented).as(told).contains(problem.getString("type").substring(TYPES.length()));
        }
    }

    private static Wire.Answer answer(Wire wire, byte[] request) throws IOException {
        try {
            return wire.send(request);
        } catch (SocketTimeoutException e) {
            throw new AssertionError("seed " + SEED + ": no answer to " + shortened(request), e);
        }
    }

    private static JsonObject json(Wire.Answer answer, String told) {
        try {
            return new JsonObject(answer.body());
        } catch (DecodeException e) {
            throw new AssertionError(told, e);
        }
    }

    private static String shortened(byte[] request) {
        String text =
                new String(request, StandardCharsets.ISO_8859_1).replaceAll("Authorization: .*", "Authorization: ...");
        return text.length() > 1_500 ? text.substring(0, 1_500) + "..." : text;
    }

    private static JsonObject description() {
        return new JsonObject(Management.given()
                .accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static Set<String> documented() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/problems.md"))) {
            folder = folder.getParent();
        }
        try {
            return DOCUMENTED
                    .matcher(Files.readString(folder.resolve("docs/problems.md")))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
