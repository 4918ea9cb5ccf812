package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Audio with a beep at the start of each second, and a check of the beeps' positions in a copy. */
final class Beeps {

    private static final int RATE = 8000;
    private static final int WINDOW = RATE / 100;
    private static final double LOUD = 0.03;
    private static final int QUIET_BEFORE = 20;
    // Words, captions and evidence stay this close to the recording's own timeline.
    private static final double MOST_OFF_S = 0.1;

    private Beeps() {}

    /** The ffmpeg input for this many seconds. */
    static String input(int seconds) {
        return " -f lavfi -i aevalsrc='0.5*sin(2*PI*1000*t)*lt(mod(t,1),0.15)':s=48000:d=" + seconds;
    }

    /** Asserts that the copy, played sample by sample, has beeps at exactly these seconds. */
    static void assertAt(Path copy, int... seconds) throws IOException {
        List<Double> heard = in(copy);
        assertThat(heard).as("beeps in %s", copy.getFileName()).hasSize(seconds.length);
        for (int at = 0; at < seconds.length; at++) {
            assertThat(heard.get(at))
                    .as("beeps in %s: %s", copy.getFileName(), heard)
                    .isCloseTo(seconds[at], within(MOST_OFF_S));
        }
    }

    static int[] from(int first, int last) {
        return IntStream.rangeClosed(first, last).toArray();
    }

    /** The time of the last beep, in seconds. */
    static double last(Path copy) throws IOException {
        return in(copy).getLast();
    }

    private static List<Double> in(Path copy) throws IOException {
        Path samples = Files.createTempFile("beeps", ".pcm");
        TestFfmpeg.make(
                samples, TestFfmpeg.words("-i " + copy + " -map 0:a:0 -ac 1 -ar " + RATE + " -c:a pcm_s16le -f s16le"));
        ByteBuffer pcm = ByteBuffer.wrap(Files.readAllBytes(samples)).order(ByteOrder.LITTLE_ENDIAN);
        Files.delete(samples);
        List<Double> onsets = new ArrayList<>();
        int quiet = QUIET_BEFORE;
        for (int window = 0; pcm.remaining() >= 2 * WINDOW; window++) {
            double power = 0;
            for (int sample = 0; sample < WINDOW; sample++) {
                double value = pcm.getShort() / 32768.0;
                power += value * value;
            }
            boolean loud = Math.sqrt(power / WINDOW) > LOUD;
            if (loud && quiet >= QUIET_BEFORE) {
                onsets.add((double) window * WINDOW / RATE);
            }
            quiet = loud ? 0 : quiet + 1;
        }
        return onsets;
    }
}
