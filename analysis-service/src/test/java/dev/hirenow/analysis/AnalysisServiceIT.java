package dev.hirenow.analysis;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Test;

import dev.hirenow.analysis.testing.Stack;
import dev.hirenow.common.testing.PackagedService;

@Stack
@QuarkusIntegrationTest
class AnalysisServiceIT extends PackagedService {

    AnalysisServiceIT() {
        super("analysis");
    }

    @Test
    void hearsOfAnErasureFromTheBrokerAndSaysWhatItRemoved() {
        takesAFactFromTheBrokerAndSendsOne();
    }
}
