package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.transcription.transcript.MediaPreparation;
import dev.hirenow.transcription.transcript.TranscriptionFailureReason;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Small recordings that were crafted to use many resources: each ends soon, with a reason, and within the usual
 * memory.
 */
abstract class HostileContract extends PreparationTests {

    private static final MediaPreparation.Result CORRUPT =
            new MediaPreparation.Unusable(TranscriptionFailureReason.CORRUPT_RECORDING);
    private static final long USUAL = 120L << 20;

    @ParameterizedTest
    @ValueSource(ints = {4_000, 8_000, 16_000})
    void decodesNoPictureThatNoCameraRecords(int side) throws IOException {
        Path recording = HostileMp4.withPng(folder.resolve("recording"), side);

        assertThat(resultWithin(USUAL, recording)).isEqualTo(CORRUPT);
    }

    @ParameterizedTest
    @ValueSource(ints = {2_000_000, 20_000_000, Integer.MAX_VALUE})
    void makesNoRoomForSamplesThatAreOnlyClaimed(int samples) throws IOException {
        Path recording = HostileMp4.claiming(folder.resolve("recording"), samples);

        assertThat(resultWithin(USUAL, recording)).isEqualTo(CORRUPT);
    }

    @Test
    void norForThoseOfAFragment() throws IOException {
        Path recording = HostileMp4.claimingInAFragment(folder.resolve("recording"), 20_000_000);

        assertThat(resultWithin(USUAL, recording)).isEqualTo(CORRUPT);
    }

    @Test
    void decodesNoPictureThatIsLargerThanThoseOfCameras() throws IOException {
        Path small = make(folder, "small.webm", PICTURE + 1 + voice(1) + WEBM);
        String bytes = Files.readString(small, StandardCharsets.ISO_8859_1);
        // After these three bytes, each key frame of VP8 contains its size (RFC 6386, section 9.1).
        String large = bytes.replaceAll("(?s)\u009d\u0001[*]....", "\u009d\u0001*\u00ff?\u00ff?");
        assertThat(large).isNotEqualTo(bytes);
        Path recording = Files.writeString(folder.resolve("recording"), large, StandardCharsets.ISO_8859_1);

        assertThat(resultWithin(USUAL, recording))
                .isInstanceOfSatisfying(MediaPreparation.Made.class, made -> assertThat(made.audio())
                        .isNotNull());
    }

    // Each frame takes 12 MB, and the decoder keeps many of them.
    @Test
    void aRunHasNoMoreMemoryThanItMay() {
        Path recording = make(
                folder,
                "recording",
                "-f lavfi -i testsrc=size=3840x2160:rate=10:duration=1 -c:v libx265 -x265-params log-level=none"
                        + " -preset ultrafast -f mp4");
        FfmpegPreparation poor = new FfmpegPreparation(
                new FfmpegAvailability(program()), new MediaLimits(PATIENCE, PATIENCE, PATIENCE, 48 << 20));

        assertThat(resultWithin(USUAL, recording, poor)).isNotInstanceOf(MediaPreparation.Made.class);
        assertThat(prepare(recording)).isInstanceOf(MediaPreparation.Made.class);
    }

    private MediaPreparation.Result resultWithin(long bytes, Path recording) {
        return resultWithin(bytes, recording, preparation());
    }

    private MediaPreparation.Result resultWithin(long bytes, Path recording, FfmpegPreparation preparation) {
        try (PeakMemory peak = new PeakMemory()) {
            MediaPreparation.Result result =
                    preparation.prepare(recording, folder).await().atMost(PATIENCE);
            System.out.printf(
                    "%s: %d bytes took %d MiB%n",
                    getClass().getSimpleName(), recording.toFile().length(), peak.bytes() >> 20);
            assertThat(peak.bytes()).isLessThan(bytes);
            return result;
        }
    }
}
