package dev.hirenow.transcription.ffmpeg;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Measures how much of a recording is audible. This distinguishes a silent candidate from a provider that lost the
 * words. It measures each channel separately, because mixed channels may cancel each other out.
 */
record AudibleTime(FfmpegRun run, Path folder) {

    // A quiet room is at -60 dBFS, a low voice far from the microphone at -40.
    private static final double AUDIBLE_RMS = Math.pow(10, -50 / 20.0) * Short.MAX_VALUE;
    private static final int RATE = 8_000;
    private static final int WINDOW = RATE / 10;

    /**
     * How many milliseconds are louder than a quiet room.
     *
     * @param durationMs length of the audio in milliseconds; also the result if the audio cannot be decoded,
     *     because then nothing shows that it is silent
     */
    long audibleMs(Path sound, long durationMs) throws IOException, FfmpegRun.CutShort {
        Path samples = folder.resolve("samples");
        try {
            Optional<RecordingContainer> container = RecordingContainer.of(sound);
            if (container.isEmpty()) {
                return durationMs;
            }
            run.of("loudness", folder, decoding(container.get(), sound, samples));
            return Files.exists(samples) ? Math.round(durationMs * share(samples)) : durationMs;
        } finally {
            Files.deleteIfExists(samples);
        }
    }

    private static List<String> decoding(RecordingContainer container, Path sound, Path samples) {
        List<String> arguments = new ArrayList<>(List.of("-loglevel", "error", "-y"));
        arguments.addAll(FfmpegRun.input(container, sound));
        arguments.addAll(List.of("-map", "0:a:0", "-ar", Integer.toString(RATE)));
        arguments.addAll(List.of("-c:a", "pcm_s16le", "-f", "s16le", "file:" + samples));
        return arguments;
    }

    // The share of audible windows; 1 if there are no windows, because nothing was decoded.
    private static double share(Path samples) throws IOException {
        long windows = 0;
        long audible = 0;
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(samples))) {
            byte[] window = new byte[WINDOW * Short.BYTES];
            while (stream.readNBytes(window, 0, window.length) == window.length) {
                windows++;
                audible += rms(window) >= AUDIBLE_RMS ? 1 : 0;
            }
        }
        return windows == 0 ? 1 : (double) audible / windows;
    }

    private static double rms(byte[] window) {
        var samples = ByteBuffer.wrap(window).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        double squares = 0;
        while (samples.hasRemaining()) {
            double sample = samples.get();
            squares += sample * sample;
        }
        return Math.sqrt(squares / (window.length / Short.BYTES));
    }
}
