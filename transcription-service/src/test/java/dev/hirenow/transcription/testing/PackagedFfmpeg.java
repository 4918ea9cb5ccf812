package dev.hirenow.transcription.testing;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import dev.hirenow.transcription.ffmpeg.Ffmpeg;

/** Gives the service the media program of the tests. */
public final class PackagedFfmpeg implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("HIRENOW_FFMPEG", Ffmpeg.program());
    }

    @Override
    public void stop() {}
}
