package dev.hirenow.e2e.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import dev.hirenow.local.parts.Ffmpeg;
import dev.hirenow.local.parts.StackPaths;

/**
 * Short spoken clips joined in some order, with silence before, between and after them.
 *
 * @param recording as a browser would record it
 * @param words in their new spoken order, with timings
 */
public record JoinedClips(RecordedAnswer recording, List<Speech.Word> words) {

    private static final int SAMPLES_PER_SECOND = 16_000;
    private static final int WAV_HEADER = 44;
    private static final int SHORTEST_SILENCE_MS = 300;
    private static final int LONGEST_SILENCE_MS = 1_500;

    /** Joins all clips; the same random numbers give the same recording. */
    public static JoinedClips in(StackPaths paths, Random random) throws IOException {
        JsonNode clips =
                Http.JSON.readTree(RecordedAnswer.resource("/clips/clips.json")).path("clips");
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, clips.size()).boxed().toList());
        Collections.shuffle(order, random);
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        List<Speech.Word> words = new ArrayList<>();
        for (int index : order) {
            sound.write(silence(random));
            long offset = sound.size() / 2 * 1_000L / SAMPLES_PER_SECOND;
            Speech.words(clips.path(index).path("words"))
                    .forEach(word ->
                            words.add(new Speech.Word(word.text(), word.startMs() + offset, word.endMs() + offset)));
            byte[] wav = RecordedAnswer.resource(
                    "/clips/" + clips.path(index).path("file").asText());
            sound.write(Arrays.copyOfRange(wav, WAV_HEADER, wav.length));
        }
        sound.write(silence(random));
        return new JoinedClips(new RecordedAnswer("video/webm", webm(paths, sound.toByteArray())), List.copyOf(words));
    }

    private static byte[] silence(Random random) {
        int ms = random.nextInt(SHORTEST_SILENCE_MS, LONGEST_SILENCE_MS);
        return new byte[ms * SAMPLES_PER_SECOND / 1_000 * 2];
    }

    private static byte[] webm(StackPaths paths, byte[] sound) throws IOException {
        Path folder = Files.createTempDirectory("joined-clips");
        Path raw = Files.write(folder.resolve("sound.raw"), sound);
        Path video = folder.resolve("answer.webm");
        List<String> command = List.of(
                Ffmpeg.executable(paths).toString(),
                "-v",
                "error",
                "-f",
                "s16le",
                "-ar",
                Integer.toString(SAMPLES_PER_SECOND),
                "-ac",
                "1",
                "-i",
                raw.toString(),
                "-f",
                "lavfi",
                "-i",
                "color=c=gray:s=64x48:r=5",
                "-shortest",
                "-c:v",
                "libvpx",
                "-b:v",
                "50k",
                "-c:a",
                "libopus",
                "-b:a",
                "48k",
                video.toString());
        Process ffmpeg = new ProcessBuilder(command).inheritIO().start();
        try {
            if (!ffmpeg.waitFor(60, TimeUnit.SECONDS) || ffmpeg.exitValue() != 0) {
                throw new IllegalStateException("ffmpeg failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
        return Files.readAllBytes(video);
    }
}
