package dev.hirenow.analysis;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.hirenow.analysis.testing.AnalysisTestResources;
import dev.hirenow.common.testing.EndpointSecurityContract;
import dev.hirenow.common.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Only operators may manage jobs, and only auditors may read analyses. */
@QuarkusTest
@AnalysisTestResources
class EndpointSecurityTest extends EndpointSecurityContract {

    @Override
    protected String roleOf(Endpoint endpoint) {
        return forAuditors(endpoint) ? "auditor" : "operator";
    }

    @Override
    protected List<String> strangers() {
        return List.of("recruiter", "reviewer");
    }

    @Test
    void showsOperatorsNoScoresAndAuditorsNoWork() {
        assertThat(endpoints()).anyMatch(EndpointSecurityTest::forAuditors).allSatisfy(endpoint -> assertThat(
                        endpoint.answer(TestTokens.bearer(forAuditors(endpoint) ? "operator" : "auditor")))
                .isEqualTo(403));
    }

    private static boolean forAuditors(Endpoint endpoint) {
        return endpoint.path().startsWith("/api/v1/analyses/");
    }
}
