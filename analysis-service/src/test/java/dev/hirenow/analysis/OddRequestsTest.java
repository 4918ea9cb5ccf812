package dev.hirenow.analysis;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;

import dev.hirenow.analysis.testing.AnalysisTestResources;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.common.testing.odd.OddRequestsContract;

/** Operators and auditors of an organisation of their own send malformed requests. */
@QuarkusTest
@AnalysisTestResources
class OddRequestsTest extends OddRequestsContract {

    @Override
    protected List<String> credentials() {
        return List.of(
                "Bearer " + TestTokens.bearer("operator", "odd"), "Bearer " + TestTokens.bearer("auditor", "odd"));
    }

    @Override
    protected Map<String, List<String>> known() {
        return Map.of();
    }
}
