package dev.hirenow.sandbox.speech;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpeechSegmenterTest {

    @Test
    void nobodySpeaksInSilence() {
        assertThat(SpeechSegmenter.speech(sound(0, 3.0))).isEmpty();
        assertThat(SpeechSegmenter.speech(new PcmAudio(new short[0]))).isEmpty();
    }

    @Test
    void nobodySpeaksInAFaintHiss() {
        assertThat(SpeechSegmenter.speech(sound(20, 3.0))).isEmpty();
    }

    @Test
    void aLongPauseEndsAStretch() {
        List<PcmAudio.Span> spans = SpeechSegmenter.speech(sound(0, 1.0, 5_000, 2.0, 0, 0.8, 5_000, 1.0, 0, 1.0));

        assertThat(spans).hasSize(2);
        assertThat(spans.get(0).startSeconds()).isBetween(0.7, 1.0);
        assertThat(spans.get(1).startSeconds()).isBetween(3.5, 3.8);
    }

    @Test
    void aShortPauseStaysInside() {
        assertThat(SpeechSegmenter.speech(sound(0, 1.0, 5_000, 1.0, 0, 0.3, 5_000, 1.0, 0, 1.0)))
                .hasSize(1);
    }

    @Test
    void aClickIsNoSpeech() {
        assertThat(SpeechSegmenter.speech(sound(0, 1.0, 20_000, 0.04, 0, 1.0))).isEmpty();
    }

    @Test
    void noisyRoomsAreHeardAboveTheirNoise() {
        List<PcmAudio.Span> spans = SpeechSegmenter.speech(sound(100, 2.0, 6_000, 1.0, 100, 2.0));

        assertThat(spans).hasSize(1);
        assertThat(spans.getFirst().startSeconds()).isBetween(1.7, 2.0);
    }

    @Test
    void speechWithoutEndIsCutAtItsQuietestPlaces() {
        List<PcmAudio.Span> spans = SpeechSegmenter.speech(sound(5_000, 11.0, 1_000, 0.1, 5_000, 22.0));

        assertThat(spans).allSatisfy(span -> assertThat(span.length()).isLessThanOrEqualTo(15 * PcmAudio.RATE));
        assertThat(spans.getFirst().to()).isBetween(11 * PcmAudio.RATE, 11 * PcmAudio.RATE + PcmAudio.RATE / 5);
        assertThat(spans.getLast().to()).isEqualTo((int) (33.1 * PcmAudio.RATE));
    }

    /** Pairs of loudness and duration in seconds. */
    private static PcmAudio sound(double... pieces) {
        int total = 0;
        for (int i = 1; i < pieces.length; i += 2) {
            total += (int) Math.round(pieces[i] * PcmAudio.RATE);
        }
        short[] samples = new short[total];
        int at = 0;
        for (int i = 0; i < pieces.length; i += 2) {
            int end = at + (int) Math.round(pieces[i + 1] * PcmAudio.RATE);
            for (; at < end; at++) {
                samples[at] = (short) (pieces[i] * Math.sqrt(2) * Math.sin(at * 0.2));
            }
        }
        return new PcmAudio(samples);
    }
}
