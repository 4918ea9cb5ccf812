package dev.hirenow.results.rest;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;

import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.common.testing.odd.OddRequestsContract;

/** HR and operators of an organisation of their own send malformed requests. */
@QuarkusTest
class OddRequestsTest extends OddRequestsContract {

    @Override
    protected List<String> credentials() {
        return List.of(
                "Bearer " + TestTokens.bearer("reviewer", "odd"),
                "Bearer " + TestTokens.bearer("auditor", "odd"),
                "Bearer " + TestTokens.bearer("operator", "odd"));
    }

    @Override
    protected Map<String, List<String>> known() {
        return Map.of(
                "id", List.of("0190a000-0000-7000-8000-000000000000"),
                "service", List.of("upload", "results"),
                "question", List.of("q1"),
                "submission", List.of("1"),
                "revision", List.of("1"));
    }

    /** Requests for other services' jobs are forwarded, and those services do not run here. */
    @Override
    protected boolean excused(int status) {
        return status < 500 || status == 502 || status == 503;
    }
}
