package dev.hirenow.analysis;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Test;

import dev.hirenow.analysis.testing.AnalysisTestResources;
import dev.hirenow.common.testing.Management;
import dev.hirenow.common.testing.PackagedService;

@AnalysisTestResources
@QuarkusIntegrationTest
@QuarkusTestResource(value = Management.Resource.class, restrictToAnnotatedClass = true)
class AnalysisServiceIT extends PackagedService {

    AnalysisServiceIT() {
        super("analysis");
    }

    @Test
    void hearsOfAnErasureFromTheBrokerAndSaysWhatItRemoved() {
        takesAFactFromTheBrokerAndSendsOne();
    }
}
