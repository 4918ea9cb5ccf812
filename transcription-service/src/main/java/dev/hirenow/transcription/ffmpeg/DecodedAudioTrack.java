package dev.hirenow.transcription.ffmpeg;

/**
 * A decoded audio track.
 *
 * @param track of the recording
 * @param sound where it contains audio
 * @param levels how loud it is
 */
record DecodedAudioTrack(MediaStreams.Track track, DecodedAudioTimeline sound, ChannelLevels levels) {

    private static final double CANCELS_BELOW = -0.3;
    private static final double NOISE_ABOVE = -50;
    private static final double SILENCE_BELOW = -60;
    private static final long SHORTEST_VOICE_MS = 300;
    // How much audio before and after a gap decides whether speech is missing.
    private static final double EDGE_MS = 60;
    private static final String OF_TWO = "aformat=channel_layouts=stereo,pan=mono|c0=";

    boolean hasVoice() {
        for (int channel = 0; channel < levels.channels().length; channel++) {
            if (hasVoice(channel)) {
                return true;
            }
        }
        return false;
    }

    boolean silent() {
        for (int channel = 0; channel < levels.channels().length; channel++) {
            if (levels.peak(channel) > SILENCE_BELOW) {
                return false;
            }
        }
        return true;
    }

    /**
     * The filter that mixes two channels into one so that they do not cancel each other out and noise does not
     * drown the voice; empty if players and providers mix these channels well enough.
     */
    String mix() {
        if (levels.channels().length == 1) {
            return "";
        }
        if (levels.correlation() < CANCELS_BELOW) {
            return OF_TWO + "0.5*c0-0.5*c1";
        }
        if (hasVoice(0) != hasVoice(1)) {
            int voice = hasVoice(0) ? 0 : 1;
            return levels.peak(1 - voice) > NOISE_ABOVE ? OF_TWO + "c" + voice : "";
        }
        return "";
    }

    /** Whether speech ends right before this point of the decoded audio, in milliseconds. */
    boolean speaksBefore(double decodedMs) {
        return levels.voiceBetween(decodedMs - EDGE_MS, decodedMs);
    }

    /** Whether speech starts right after this point of the decoded audio, in milliseconds. */
    boolean speaksBehind(double decodedMs) {
        return levels.voiceBetween(decodedMs, decodedMs + EDGE_MS);
    }

    private boolean hasVoice(int channel) {
        return levels.voiceMs(channel) >= SHORTEST_VOICE_MS;
    }
}
