package dev.hirenow.e2e.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import dev.hirenow.local.parts.StackPaths;

/** Speech for a browser's microphone, long enough for a whole interview. */
public final class SpokenFile {

    private static final int WAV_HEADER = 44;
    private static final int ROUNDS = 12;

    private SpokenFile() {}

    /** All clips, repeated for some minutes. */
    public static synchronized Path get() throws IOException {
        Path file = StackPaths.findProject().resolve("deploy/e2e/target/speech.wav");
        return Files.exists(file) ? file : Files.write(file, wav());
    }

    private static byte[] wav() throws IOException {
        JsonNode clips =
                Http.JSON.readTree(RecordedAnswer.resource("/clips/clips.json")).path("clips");
        ByteArrayOutputStream round = new ByteArrayOutputStream();
        for (JsonNode clip : clips) {
            byte[] wav = RecordedAnswer.resource("/clips/" + clip.path("file").asText());
            round.write(Arrays.copyOfRange(wav, WAV_HEADER, wav.length));
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(header(round.size() * ROUNDS));
        IntStream.range(0, ROUNDS).forEach(_ -> all.writeBytes(round.toByteArray()));
        return all.toByteArray();
    }

    // 16 kHz, one channel, 16 bits, like the clips.
    private static byte[] header(int bytes) {
        return ByteBuffer.allocate(WAV_HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(bytes + WAV_HEADER - 8)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(16_000)
                .putInt(32_000)
                .putShort((short) 2)
                .putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(bytes)
                .array();
    }
}
