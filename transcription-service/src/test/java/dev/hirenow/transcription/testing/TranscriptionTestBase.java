package dev.hirenow.transcription.testing;

import io.quarkus.test.common.QuarkusTestResource;

import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.S3Resource;
import dev.hirenow.common.testing.TestTokens;

/** The shared test resources of all tests that start the service, so that it starts only once. */
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(S3Resource.class)
@QuarkusTestResource(TestTokens.Resource.class)
@QuarkusTestResource(PackagedFfmpeg.class)
@QuarkusTestResource(ScriptedProvider.class)
public abstract class TranscriptionTestBase {

    // the test resources inject both fields
    protected ScriptedProvider provider;
    protected PackagedFfmpeg ffmpeg;
}
