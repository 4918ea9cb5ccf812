package dev.hirenow.sandbox.testing;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The sandbox without speech recognition, for tests with scripts. */
public class WithoutSpeechRecogniser implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("hirenow.sandbox.ear", "false", "hirenow.sandbox.deepgram-concurrency", "3");
    }
}
