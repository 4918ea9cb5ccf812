package dev.hirenow.transcription;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.testing.Management;
import dev.hirenow.common.testing.PackagedService;

@QuarkusIntegrationTest
@QuarkusTestResource(value = Management.Resource.class, restrictToAnnotatedClass = true)
class TranscriptionServiceIT extends PackagedService {

    TranscriptionServiceIT() {
        super("transcription");
    }

    @Test
    void hearsOfAnErasureFromTheBrokerAndSaysWhatItRemoved() {
        takesAFactFromTheBrokerAndSendsOne();
    }
}
