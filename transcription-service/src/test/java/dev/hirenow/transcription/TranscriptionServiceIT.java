package dev.hirenow.transcription;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.testing.PackagedService;

@QuarkusIntegrationTest
class TranscriptionServiceIT extends PackagedService {

    TranscriptionServiceIT() {
        super("transcription");
    }

    @Test
    void hearsOfAnErasureFromTheBrokerAndSaysWhatItRemoved() {
        takesAFactFromTheBrokerAndSendsOne();
    }
}
