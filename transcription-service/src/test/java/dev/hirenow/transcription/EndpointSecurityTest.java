package dev.hirenow.transcription;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;

import dev.hirenow.common.testing.EndpointSecurityContract;

/** All of this service is for operators. */
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
