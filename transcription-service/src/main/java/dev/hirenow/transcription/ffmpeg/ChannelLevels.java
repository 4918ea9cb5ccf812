package dev.hirenow.transcription.ffmpeg;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The loudness of each channel of a track over time, measured in the frequency range of voices (100 Hz to 4 kHz).
 *
 * @param channels for each channel the level of each {@link #FRAME_MS}, in decibels of full scale
 * @param correlation of the first two channels, -1 for opposite phase; 0 if there is only one channel
 */
record ChannelLevels(double[][] channels, double correlation) {

    static final int RATE = 8000;
    static final int FRAME_MS = 20;
    static final double SILENCE = -90;

    private static final int FRAME = RATE * FRAME_MS / 1000;
    // Speech is louder than the pauses between words by more than this; a constant hum is not.
    private static final double VOICE_ABOVE_FLOOR = 10;
    private static final double FAINTEST_VOICE = -60;
    private static final double FLOOR_SHARE = 0.1;
    // A quiet room is at -60 dBFS, a low voice far from the microphone at -40.
    private static final double AUDIBLE_POWER = power(-50);
    // Longer than a click.
    private static final int WINDOW = 100 / FRAME_MS;

    /** Reads 16-bit samples, little-endian and interleaved, at {@link #RATE}. */
    static ChannelLevels read(Path samples, int channels) throws IOException {
        long frames = Files.size(samples) / (2L * channels * FRAME);
        double[][] levels = new double[channels][Math.toIntExact(frames)];
        double product = 0;
        double[] squares = new double[channels];
        try (DataInputStream stream = new DataInputStream(buffered(samples))) {
            byte[] bytes = new byte[2 * channels * FRAME];
            for (int frame = 0; frame < frames; frame++) {
                stream.readFully(bytes);
                product += measure(bytes, levels, squares, frame);
            }
        } catch (EOFException e) {
            throw new IOException("the file of samples was truncated while being read", e);
        }
        double power = channels == 1 ? 0 : Math.sqrt(squares[0] * squares[1]);
        return new ChannelLevels(levels, power == 0 ? 0 : product / power);
    }

    /**
     * How many milliseconds are louder than a quiet room, in steps of 100 ms. This distinguishes a silent candidate
     * from a provider that lost the words. It adds the power of the channels, because mixed channels may cancel each
     * other out.
     */
    long audibleMs() {
        int windows = channels[0].length / WINDOW;
        return (long) WINDOW
                * FRAME_MS
                * IntStream.range(0, windows).filter(this::audible).count();
    }

    private boolean audible(int window) {
        double sum = 0;
        for (double[] levels : channels) {
            for (int frame = window * WINDOW; frame < (window + 1) * WINDOW; frame++) {
                sum += power(levels[frame]);
            }
        }
        return sum / (channels.length * WINDOW) >= AUDIBLE_POWER;
    }

    /** How many milliseconds of this channel contain a voice, or a sound that rises and falls like one. */
    long voiceMs(int channel) {
        double threshold = voiceThreshold(channel);
        return FRAME_MS
                * Arrays.stream(channels[channel])
                        .filter(level -> level > threshold)
                        .count();
    }

    /** Whether any channel contains a voice in this range, in milliseconds of decoded audio. */
    boolean voiceBetween(double fromMs, double toMs) {
        return IntStream.range(0, channels.length).anyMatch(channel -> {
            double threshold = voiceThreshold(channel);
            int from = Math.clamp((long) Math.floor(fromMs / FRAME_MS), 0, channels[channel].length);
            int to = Math.clamp((long) Math.ceil(toMs / FRAME_MS), 0, channels[channel].length);
            return from < to && Arrays.stream(channels[channel], from, to).max().orElse(SILENCE) > threshold;
        });
    }

    /** The highest level of this channel, in decibels of full scale. */
    double peak(int channel) {
        return Arrays.stream(channels[channel]).max().orElse(SILENCE);
    }

    private double voiceThreshold(int channel) {
        double[] heard = Arrays.stream(channels[channel])
                .filter(level -> level > SILENCE)
                .sorted()
                .toArray();
        double floor = heard.length == 0 ? SILENCE : heard[(int) (heard.length * FLOOR_SHARE)];
        return Math.max(floor + VOICE_ABOVE_FLOOR, FAINTEST_VOICE);
    }

    private static double power(double level) {
        return Math.pow(10, level / 10);
    }

    private static double measure(byte[] bytes, double[][] levels, double[] squares, int frame) {
        int channels = levels.length;
        double product = 0;
        double[] sums = new double[channels];
        for (int sample = 0; sample < FRAME; sample++) {
            double first = 0;
            for (int channel = 0; channel < channels; channel++) {
                int at = 2 * (sample * channels + channel);
                double value = (short) (bytes[at] & 0xFF | bytes[at + 1] << 8) / 32768.0;
                sums[channel] += value * value;
                product += channel == 1 ? first * value : 0;
                first = channel == 0 ? value : first;
            }
        }
        for (int channel = 0; channel < channels; channel++) {
            squares[channel] += sums[channel];
            levels[channel][frame] = Math.max(SILENCE, 10 * Math.log10(sums[channel] / FRAME));
        }
        return product;
    }

    private static InputStream buffered(Path samples) throws IOException {
        return new BufferedInputStream(Files.newInputStream(samples), 1 << 16);
    }
}
