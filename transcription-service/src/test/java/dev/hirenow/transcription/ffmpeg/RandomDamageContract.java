package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.hirenow.transcription.transcript.MediaPreparation;
import dev.hirenow.transcription.transcript.TranscriptionFailureReason;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * However a recording was damaged, its preparation ends without unexpected failures, and makes a playback copy
 * whenever ffmpeg's decoder gets one second out of it. The seeds are printed; put one into {@link #seeds} to repeat
 * it. Failed recordings are kept in {@code target/random-damage}.
 */
abstract class RandomDamageContract extends PreparationTests {

    private static final long FIXED_SEED = 20_261_130;
    private static final long ONE_SECOND = 1_000;
    private static final long MOST_OF_IT = 500;

    @TempDir
    static Path fixtures;

    private static final List<Path> RECORDINGS = new ArrayList<>();

    @BeforeAll
    static void makeTenRecordings() {
        RECORDINGS.clear();
        add("vp8.webm", PICTURE + 4 + Beeps.input(4) + WEBM + " -live 1");
        add("indexed.webm", PICTURE + 4 + Beeps.input(4) + WEBM);
        add(
                "vp9.webm",
                PICTURE + 4 + Beeps.input(4) + " -pix_fmt yuv420p -c:v libvpx-vp9 -deadline realtime"
                        + " -cpu-used 8 -c:a libopus -f webm -live 1");
        add("vorbis.webm", PICTURE + 4 + Beeps.input(4) + TO_VP8 + " -c:a libvorbis -f webm -live 1");
        add("phone.mp4", PICTURE + 4 + Beeps.input(4) + MP4);
        add("fast.mp4", PICTURE + 4 + Beeps.input(4) + MP4 + " -movflags +faststart");
        add(
                "fragments.mp4",
                PICTURE + 4 + Beeps.input(4) + " -g 10" + MP4
                        + " -movflags +frag_keyframe+empty_moov+default_base_moof");
        add("sound.ogg", Beeps.input(4).strip() + " -c:a libopus -f ogg");
        add("sound.wav", Beeps.input(4).strip() + " -ar 16000 -c:a pcm_s16le -f wav");
        add("sound.mp3", Beeps.input(4).strip() + " -c:a libmp3lame -f mp3");
    }

    static LongStream seeds() {
        return LongStream.of(FIXED_SEED, ThreadLocalRandom.current().nextLong());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingHangsOrFailsAndAllThatCanBePlayedIs(long seed) throws IOException {
        System.out.println("random damage with seed " + seed);
        Random random = new Random(seed);
        List<String> wrong = new ArrayList<>();
        for (Path whole : RECORDINGS) {
            for (Damage damage : Damage.values()) {
                Path recording =
                        Files.write(folder.resolve("recording"), damage.done(Files.readAllBytes(whole), random));
                fault(recording)
                        .ifPresent(fault -> wrong.add("%s, %s: %s".formatted(whole.getFileName(), damage, fault)));
            }
        }

        assertThat(wrong).as("seed %d", seed).isEmpty();
    }

    private static Path kept(Path recording, long seed) throws IOException {
        Path room = Files.createDirectories(Path.of("target/random-damage"));
        return Files.move(recording, Files.createTempFile(room, Long.toString(seed), ""), REPLACE_EXISTING);
    }

    private enum Damage {
        TRUNCATED {
            @Override
            byte[] done(byte[] whole, Random random) {
                return Arrays.copyOf(whole, random.nextInt(whole.length / 10, whole.length));
            }
        },
        FLIPPED_BITS {
            @Override
            byte[] done(byte[] whole, Random random) {
                for (int bit = random.nextInt(1, 40); bit > 0; bit--) {
                    whole[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
                }
                return whole;
            }
        },
        SWAPPED_PARTS {
            @Override
            byte[] done(byte[] whole, Random random) {
                int length = random.nextInt(50, whole.length / 8);
                int one = random.nextInt(whole.length - length);
                int other = random.nextInt(whole.length - length);
                byte[] swapped = whole.clone();
                System.arraycopy(whole, one, swapped, other, length);
                System.arraycopy(whole, other, swapped, one, length);
                return swapped;
            }
        };

        abstract byte[] done(byte[] whole, Random random);
    }

    private Optional<String> fault(Path recording) throws IOException {
        Path copies = Files.createTempDirectory(folder, "copies");
        boolean plays = longest(recording, copies) >= ONE_SECOND;
        try {
            MediaPreparation.Result result =
                    preparation().prepare(recording, copies).await().atMost(PATIENCE);
            return switch (result) {
                case MediaPreparation.Made made ->
                    plays && longest(made.playback().path(), copies) < MOST_OF_IT
                            ? Optional.of("its playback does not play: " + made)
                            : Optional.empty();
                case MediaPreparation.Unusable(TranscriptionFailureReason reason) ->
                    plays ? Optional.of("a decoder plays it: " + reason) : Optional.empty();
                case MediaPreparation.CutShort cut -> Optional.of(cut.toString());
                case MediaPreparation.ProgramUnusable unusable -> Optional.of(unusable.toString());
            };
        } catch (RuntimeException e) {
            return Optional.of(e.toString());
        }
    }

    // Milliseconds of audio or video, whichever is more, that ffmpeg's decoder outputs.
    private long longest(Path file, Path scratch) throws IOException {
        Path sound = scratch.resolve("sound.pcm");
        Path pictures = scratch.resolve("pictures");
        decode("-i " + file + " -map 0:a:0 -ac 1 -ar 8000 -f s16le " + sound);
        decode("-i " + file + " -map 0:v:0 -vsync passthrough -f framecrc " + pictures);
        long soundMs = Files.exists(sound) ? Files.size(sound) / 16 : 0;
        long picturesMs = Files.exists(pictures)
                ? Files.readAllLines(pictures).stream()
                                .filter(line -> !line.startsWith("#"))
                                .count()
                        * 100
                : 0;
        Files.deleteIfExists(sound);
        Files.deleteIfExists(pictures);
        return Math.max(soundMs, picturesMs);
    }

    private void decode(String arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program(), "-nostdin", "-loglevel", "quiet", "-y"));
        command.addAll(List.of(TestFfmpeg.words(arguments)));
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(String name, String arguments) {
        RECORDINGS.add(make(fixtures, name, arguments));
    }
}
