package dev.hirenow.transcription;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;

import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.common.testing.odd.OddRequestsContract;

/** Sends malformed requests as operators of a separate organisation. */
@QuarkusTest
class OddRequestsTest extends OddRequestsContract {

    @Override
    protected List<String> credentials() {
        return List.of("Bearer " + TestTokens.bearer("operator", "odd"));
    }

    @Override
    protected Map<String, List<String>> known() {
        return Map.of();
    }
}
