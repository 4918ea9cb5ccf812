package dev.hirenow.transcription.testing;

import io.quarkus.test.common.QuarkusTestResource;

import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.S3Resource;
import dev.hirenow.common.testing.TestTokens;

/** The surroundings of all tests that start the service, so that it is started once. */
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(S3Resource.class)
@QuarkusTestResource(TestTokens.Resource.class)
@QuarkusTestResource(PackagedFfmpeg.class)
@QuarkusTestResource(ScriptedProvider.class)
public abstract class RunningService {

    // both are injected by themselves
    protected ScriptedProvider provider;
    protected PackagedFfmpeg ffmpeg;
}
