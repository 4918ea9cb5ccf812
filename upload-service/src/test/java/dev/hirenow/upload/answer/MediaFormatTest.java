package dev.hirenow.upload.answer;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import dev.hirenow.upload.rest.RecordingBytes;

import static org.assertj.core.api.Assertions.assertThat;

class MediaFormatTest {

    @Test
    void tellsFormatsByTheirFirstBytes() {
        assertThat(MediaFormat.of(RecordingBytes.webm(300))).contains(MediaFormat.WEBM);
        assertThat(MediaFormat.of(RecordingBytes.mp4(300))).contains(MediaFormat.MP4);
        assertThat(MediaFormat.of("OggS\0".getBytes(StandardCharsets.ISO_8859_1)))
                .contains(MediaFormat.OGG);
        assertThat(MediaFormat.of("RIFF0000WAVEfmt ".getBytes(StandardCharsets.ISO_8859_1)))
                .contains(MediaFormat.WAV);
    }

    @Test
    void takesNothingElseForARecording() {
        assertThat(MediaFormat.of(new byte[0])).isEmpty();
        assertThat(MediaFormat.of("%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
        assertThat(MediaFormat.of("RIFF0000AVI ".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    @Test
    void looksAtTheTypeWithoutItsParameters() {
        assertThat(MediaFormat.baseType(" Video/WebM; codecs=\"vp9,opus\"")).isEqualTo("video/webm");
        assertThat(MediaFormat.declaredBy("video/webm")).contains(MediaFormat.WEBM);
        assertThat(MediaFormat.declaredBy("text/html")).isEmpty();
    }
}
