package dev.hirenow.upload.rest.form;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntSupplier;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Forms with random boundaries, headers and contents, cut into random chunks, complete and damaged. The seeds are
 * printed; put one into {@link #seeds} to repeat it.
 */
@Tag("slow")
class FormFuzzTest {

    private static final long FIXED_SEED = 20_261_130;
    private static final int FORMS = 1_000;
    private static final int MOST_HELD = FormLimits.USUAL.headerBytes() + 100;
    private static final String BOUNDARY_CHARACTERS = "abcXYZ019'()+_,-./:=?";

    static LongStream seeds() {
        return LongStream.of(FIXED_SEED, ThreadLocalRandom.current().nextLong());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyFormGivesItsFileHoweverItIsCut(long seed) {
        System.out.println("forms with seed " + seed);
        Random random = new Random(seed);
        for (int number = 0; number < FORMS; number++) {
            Form form = Form.any(random);

            assertThat(read(form.bytes, form, random))
                    .as("seed %d, form %d", seed, number)
                    .isEqualTo(new Read.File(form.contentType, text(form.content)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyDamagedFormIsReadOrRefusedAndAlikeHoweverItIsCut(long seed) {
        System.out.println("damaged forms with seed " + seed);
        Random random = new Random(seed);
        int refused = 0;
        for (int number = 0; number < FORMS; number++) {
            Form form = Form.any(random);
            byte[] damaged = Damage.values()[random.nextInt(Damage.values().length)].done(form.bytes, random);

            Read whole = read(damaged, form, () -> damaged.length);
            assertThat(read(damaged, form, random))
                    .as("seed %d, form %d", seed, number)
                    .isEqualTo(whole);
            refused += whole instanceof Read.Refused ? 1 : 0;
        }
        assertThat(refused).as("damaged forms that are refused").isBetween(FORMS / 10, FORMS);
    }

    private sealed interface Read {

        record File(String contentType, String content) implements Read {}

        record Refused(FormRefused.Kind kind, String reason) implements Read {}
    }

    private static Read read(byte[] bytes, Form form, Random random) {
        int most = 1 + random.nextInt(random.nextBoolean() ? 5 : 2_000);
        return read(bytes, form, () -> 1 + random.nextInt(most));
    }

    private static Read read(byte[] bytes, Form form, IntSupplier chunk) {
        FormParser parser = new FormParser(form.boundary, "video", FormLimits.USUAL);
        String contentType = "none";
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        int held = 0;
        try {
            for (int at = 0; at < bytes.length; ) {
                int length = Math.min(chunk.getAsInt(), bytes.length - at);
                for (FormEvent event : parser.feed(ByteBuffer.wrap(bytes, at, length))) {
                    switch (event) {
                        case FormEvent.FileBegins(var type) -> contentType = type;
                        case FormEvent.FileBytes(var part) ->
                            content.write(part.array(), part.arrayOffset() + part.position(), part.remaining());
                    }
                }
                held = Math.max(held, parser.heldBytes());
                at += length;
            }
            parser.end();
            return new Read.File(contentType, text(content.toByteArray()));
        } catch (FormRefused refused) {
            return new Read.Refused(refused.kind(), refused.getMessage());
        } finally {
            assertThat(held).isLessThan(MOST_HELD);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private record Form(String boundary, String contentType, byte[] content, byte[] bytes) {

        static Form any(Random random) {
            String boundary = boundary(random);
            String contentType = random.nextBoolean() ? "video/webm" : "audio/mp4; codecs=\"mp4a\"";
            byte[] content = content(boundary, random);
            ByteArrayOutputStream form = new ByteArrayOutputStream();
            form.writeBytes(ascii(random.nextInt(4) == 0 ? "before\r\n" : ""));
            fields(form, boundary, random);
            form.writeBytes(
                    ascii("--" + boundary + "  ".repeat(random.nextInt(3)) + "\r\n" + header(contentType, random)));
            form.writeBytes(content);
            form.writeBytes(ascii("\r\n"));
            fields(form, boundary, random);
            form.writeBytes(ascii("--" + boundary + "--" + (random.nextBoolean() ? "\r\n" : "")));
            return new Form(boundary, contentType, content, form.toByteArray());
        }

        private static String boundary(Random random) {
            StringBuilder boundary = new StringBuilder();
            random.ints(1 + random.nextInt(70), 0, BOUNDARY_CHARACTERS.length())
                    .forEach(at -> boundary.append(BOUNDARY_CHARACTERS.charAt(at)));
            return boundary.toString();
        }

        // Full of near-boundaries, but never a real one.
        private static byte[] content(String boundary, Random random) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            byte[] delimiter = ascii("\r\n--" + boundary);
            for (int piece = random.nextInt(12); piece > 0; piece--) {
                byte[] noise = new byte[random.nextInt(100)];
                random.nextBytes(noise);
                content.writeBytes(noise);
                content.writeBytes(Arrays.copyOf(delimiter, random.nextInt(delimiter.length)));
                content.write(0);
            }
            return content.toByteArray();
        }

        private static void fields(ByteArrayOutputStream form, String boundary, Random random) {
            for (int field = random.nextInt(3); field > 0; field--) {
                form.writeBytes(ascii("--" + boundary + "\r\nContent-Disposition: form-data; name=\"note-" + field
                        + "\"\r\n\r\n" + "text ".repeat(random.nextInt(50)) + "\r\n"));
            }
        }

        private static String header(String contentType, Random random) {
            String padding = "X-Padding: " + "p".repeat(random.nextInt(3_000)) + "\r\n";
            return (random.nextInt(4) == 0 ? padding : "")
                    + "Content-Disposition: form-data; name=\"video\"; filename=\"v;\\\" name=x\"\r\nContent-Type: "
                    + contentType + "\r\n\r\n";
        }
    }

    private enum Damage {
        CUT {
            @Override
            byte[] done(byte[] whole, Random random) {
                return Arrays.copyOf(whole, random.nextInt(whole.length));
            }
        },
        FLIPPED {
            @Override
            byte[] done(byte[] whole, Random random) {
                for (int bit = 1 + random.nextInt(20); bit > 0; bit--) {
                    whole[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
                }
                return whole;
            }
        },
        LINE_BREAKS {
            @Override
            byte[] done(byte[] whole, Random random) {
                for (int number = 1 + random.nextInt(10); number > 0; number--) {
                    whole[random.nextInt(whole.length)] = (byte) (random.nextBoolean() ? '\r' : '\n');
                }
                return whole;
            }
        },
        TWICE {
            @Override
            byte[] done(byte[] whole, Random random) {
                int from = random.nextInt(whole.length);
                byte[] twice = Arrays.copyOf(whole, whole.length + from);
                System.arraycopy(whole, 0, twice, whole.length, from);
                return twice;
            }
        },
        BLOATED {
            @Override
            byte[] done(byte[] whole, Random random) {
                int from = random.nextInt(whole.length);
                int more = random.nextInt(100_000);
                byte[] bloated = new byte[whole.length + more];
                Arrays.fill(bloated, (byte) 'x');
                System.arraycopy(whole, 0, bloated, 0, from);
                System.arraycopy(whole, from, bloated, from + more, whole.length - from);
                return bloated;
            }
        };

        abstract byte[] done(byte[] whole, Random random);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
