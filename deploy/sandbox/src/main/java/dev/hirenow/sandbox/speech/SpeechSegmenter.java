package dev.hirenow.sandbox.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits audio into segments that may contain speech, by loudness alone. A segment ends at a pause of half a
 * second, or at the quietest point before it becomes too long for the recogniser.
 */
final class SpeechSegmenter {

    private static final int FRAME = PcmAudio.RATE / 50;
    private static final int PAUSE_FRAMES = 25;
    private static final int MARGIN_FRAMES = 9;
    private static final int SHORTEST_FRAMES = 5;
    private static final int LONGEST_FRAMES = 15 * 50;

    /** Below this (about -56 dB of full scale) there is no speech. */
    private static final double SILENT = 50;

    private SpeechSegmenter() {}

    static List<PcmAudio.Span> speech(PcmAudio sound) {
        double[] loudness = loudness(sound.samples());
        double threshold = threshold(loudness);
        List<int[]> stretches = new ArrayList<>();
        int start = -1;
        int last = -1;
        for (int frame = 0; frame < loudness.length; frame++) {
            if (loudness[frame] < threshold) {
                continue;
            }
            if (start >= 0 && frame - last > PAUSE_FRAMES) {
                stretches.add(new int[] {start, last + 1});
                start = -1;
            }
            start = start < 0 ? frame : start;
            last = frame;
        }
        if (start >= 0) {
            stretches.add(new int[] {start, last + 1});
        }
        return spans(stretches, loudness, sound.samples().length);
    }

    /** Where to split a segment: the quietest point in its middle half. */
    static int quietestPlace(PcmAudio sound, PcmAudio.Span span) {
        int from = span.from() + span.length() / 4;
        short[] middle = Arrays.copyOfRange(sound.samples(), from, from + span.length() / 2);
        double[] loudness = loudness(middle);
        return from + (loudness.length == 0 ? 0 : quietest(loudness, 0, loudness.length) * FRAME + FRAME / 2);
    }

    private static List<PcmAudio.Span> spans(List<int[]> stretches, double[] loudness, int samples) {
        List<PcmAudio.Span> spans = new ArrayList<>();
        for (int[] stretch : stretches) {
            if (stretch[1] - stretch[0] >= SHORTEST_FRAMES) {
                int from = Math.max(0, stretch[0] - MARGIN_FRAMES);
                split(from, Math.min(loudness.length, stretch[1] + MARGIN_FRAMES), loudness, samples, spans);
            }
        }
        return spans;
    }

    private static void split(int from, int to, double[] loudness, int samples, List<PcmAudio.Span> spans) {
        int start = from;
        while (to - start > LONGEST_FRAMES) {
            int cut = quietest(loudness, start + LONGEST_FRAMES / 2, start + LONGEST_FRAMES);
            spans.add(new PcmAudio.Span(start * FRAME, cut * FRAME));
            start = cut;
        }
        spans.add(new PcmAudio.Span(start * FRAME, Math.min(samples, to * FRAME)));
    }

    private static int quietest(double[] loudness, int from, int to) {
        int best = from;
        for (int frame = from; frame < to; frame++) {
            best = loudness[frame] < loudness[best] ? frame : best;
        }
        return best;
    }

    /** Somewhat above the recording's own noise, but never so high that continuous speech counts as noise. */
    private static double threshold(double[] loudness) {
        if (loudness.length == 0) {
            return SILENT;
        }
        double[] sorted = loudness.clone();
        Arrays.sort(sorted);
        double noise = sorted[sorted.length / 10];
        double loud = sorted[(int) (sorted.length * 0.95)];
        return Math.max(SILENT, Math.min(noise * 3, loud / 12));
    }

    /** Root mean square of each 20 ms frame. */
    private static double[] loudness(short[] samples) {
        double[] loudness = new double[samples.length / FRAME];
        for (int frame = 0; frame < loudness.length; frame++) {
            double sum = 0;
            for (int i = frame * FRAME; i < (frame + 1) * FRAME; i++) {
                sum += (double) samples[i] * samples[i];
            }
            loudness[frame] = Math.sqrt(sum / FRAME);
        }
        return loudness;
    }
}
