package dev.hirenow.sandbox.deepgram;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Audio containers, identified by their first bytes whatever the Content-Type says. */
enum AudioContainer {
    WEBM,
    MP4,
    WAV,
    OGG,
    FLAC,
    MP3;

    static Optional<AudioContainer> sniff(byte[] body) {
        if (starts(body, 0, 0x1A, 0x45, 0xDF, 0xA3)) {
            return Optional.of(WEBM);
        }
        if (says(body, 4, "ftyp")) {
            return Optional.of(MP4);
        }
        if (says(body, 0, "RIFF") && says(body, 8, "WAVE")) {
            return Optional.of(WAV);
        }
        if (says(body, 0, "OggS")) {
            return Optional.of(OGG);
        }
        if (says(body, 0, "fLaC")) {
            return Optional.of(FLAC);
        }
        return says(body, 0, "ID3") || starts(body, 0, 0xFF, 0xFB) ? Optional.of(MP3) : Optional.empty();
    }

    private static boolean says(byte[] body, int at, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.US_ASCII);
        return body.length >= at + wanted.length
                && Arrays.equals(body, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static boolean starts(byte[] body, int at, int... magic) {
        if (body.length < at + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((body[at + i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
