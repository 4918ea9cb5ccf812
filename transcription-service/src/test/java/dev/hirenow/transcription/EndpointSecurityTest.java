package dev.hirenow.transcription;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;

import dev.hirenow.common.testing.EndpointSecurityContract;

/** All endpoints of this service are for operators. */
@QuarkusTest
class EndpointSecurityTest extends EndpointSecurityContract {

    @Override
    protected String roleOf(Endpoint endpoint) {
        return "operator";
    }

    @Override
    protected List<String> strangers() {
        return List.of("recruiter", "reviewer", "auditor");
    }
}
