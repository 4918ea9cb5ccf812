package dev.hirenow.upload.rest;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Limits that tests can reach. */
public final class UploadTestSettings implements QuarkusTestResourceLifecycleManager {

    static final long MOST_BYTES = 130L * 1024 * 1024;

    @Override
    public Map<String, String> start() {
        return Map.of(
                "hirenow.erasure.again-after",
                "2s",
                "hirenow.candidate.erased-every",
                "1s",
                "hirenow.upload.swept-every",
                "1s",
                "hirenow.upload.most-bytes",
                Long.toString(MOST_BYTES),
                "hirenow.upload.spool",
                "target/spool",
                "hirenow.interview.expiry-every",
                "1s",
                "quarkus.log.category.\"org.apache.kafka\".level",
                "WARN",
                "quarkus.log.category.\"state.change.logger\".level",
                "WARN",
                "quarkus.log.category.\"kafka\".level",
                "WARN",
                "quarkus.log.category.\"io.zonky\".level",
                "WARN");
    }

    @Override
    public void stop() {}
}
