package dev.hirenow.e2e.flow;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hirenow.e2e.support.Database;
import dev.hirenow.e2e.support.Footprint;
import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.Http;
import dev.hirenow.e2e.support.RawRequest;
import dev.hirenow.e2e.support.RecordedAnswer;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.e2e.support.SandboxClient;
import dev.hirenow.local.parts.Ffmpeg;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fifty clients send hostile bodies, recordings and tokens at once; meanwhile a candidate is served normally, and
 * nothing is left behind.
 */
@Tag("slow")
class AttackersTest {

    private static final int ATTACKERS = 50;
    // A heap of 128 MB plus classes, compiled code, threads and buffers: 315 MiB idle, 372 under attack.
    private static final long UPLOAD_MEMORY = 450L << 20;
    // The same, plus one ffmpeg per processor that prepares, and one that encodes.
    private static final long TRANSCRIPTION_MEMORY =
            (450L + 384L * (Runtime.getRuntime().availableProcessors() + 1)) << 20;
    // A part of 8 MiB each, and the one that follows it.
    private static final long UPLOAD_DISK = 2L * ATTACKERS * (8L << 20);
    // Long enough to be identified as a WebM.
    private static final String WEBM =
            new String(RecordedAnswer.demo("answer-1.webm").bytes(), 0, 64, StandardCharsets.ISO_8859_1);
    private static final int REFUSED = 400;
    private static final int AWAY = 500;

    private final Stack stack = RunningStack.get();
    private final Hiring hiring = new Hiring(stack);
    private final URI upload = stack.address(StackPart.UPLOAD);

    @TempDir
    Path folder;

    @AfterEach
    void forgetTheScript() {
        new SandboxClient(stack).reset();
    }

    @Test
    void exhaustNothing() throws Exception {
        byte[] hostile = hostileRecording();
        List<Hiring.Interview> attackers = IntStream.range(0, ATTACKERS)
                .mapToObj(_ -> hiring.invite(Hiring.position("What did you build last?")))
                .toList();
        List<Future<List<Integer>>> attacks = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Footprint uploads = new Footprint(stack.pid(StackPart.UPLOAD, 0), spool(StackPart.UPLOAD));
                Footprint preparations =
                        new Footprint(stack.pid(StackPart.TRANSCRIPTION, 0), spool(StackPart.TRANSCRIPTION))) {
            attackers.forEach(attacker -> attacks.add(threads.submit(attackOf(attacker, hostile))));
            Hiring.Interview honest = hiring.answered();
            hiring.submit(honest).expect(202);

            assertThat(hiring.result(honest, Hiring.LISTENING).path("state").asText())
                    .isEqualTo("ANALYZED");
            for (Future<List<Integer>> attack : attacks) {
                assertThat(attack.get()).allSatisfy(status -> assertThat(status).isBetween(REFUSED, AWAY - 1));
            }
            nothingStays();
            System.out.printf(
                    "%d attackers: upload %d MiB of memory and %d MiB of disk, transcription with ffmpeg %d MiB and %d MiB%n",
                    ATTACKERS,
                    uploads.memory() >> 20,
                    uploads.disk() >> 20,
                    preparations.memory() >> 20,
                    preparations.disk() >> 20);
            assertThat(uploads.memory()).isPositive().isLessThan(UPLOAD_MEMORY);
            assertThat(uploads.disk()).isLessThan(UPLOAD_DISK);
            assertThat(preparations.memory()).isPositive().isLessThan(TRANSCRIPTION_MEMORY);
        }
    }

    /** The responses to invalid bodies; the recording is accepted, and refused during preparation. */
    private Callable<List<Integer>> attackOf(Hiring.Interview attacker, byte[] hostile) {
        return () -> {
            hiring.answer(attacker, 0, new RecordedAnswer("video/quicktime", hostile))
                    .expect(201);
            List<Integer> answers = new ArrayList<>();
            answers.add(form(attacker, "name=\"video\"; filename=\"v\"", "", 3_000_000, false));
            answers.add(form(attacker, "name=\"other\"; filename=\"v\"", "", 5_000_000, true));
            answers.add(form(attacker, "name=\"video\"; filename=\"v\"", "X: " + "x".repeat(1_000_000), 9, true));
            answers.add(form(attacker, "name=\"video\"; filename=\"v\"", "", 20_000_000, false));
            answers.add(Http.get(upload.resolve("/api/v1/candidate/interview"), "Invitation " + "A".repeat(43))
                    .status());
            answers.add(RawRequest.status(
                    upload,
                    "PUT /api/v1/candidate/consent",
                    Map.of(
                            "Authorization",
                            attacker.authorization(),
                            "Content-Type",
                            "application/json",
                            "Content-Length",
                            "200000"),
                    "[".repeat(200_000).getBytes(StandardCharsets.US_ASCII)));
            return answers;
        };
    }

    private int form(Hiring.Interview attacker, String field, String header, int length, boolean closed) {
        String head = "--b\r\nContent-Disposition: form-data; " + field + "\r\nContent-Type: video/webm\r\n"
                + (header.isEmpty() ? "" : header + "\r\n") + "\r\n";
        String body = head + WEBM + "\u0000".repeat(length) + "\r\n" + (closed ? "--b--" : "");
        return RawRequest.status(
                upload,
                "POST /api/v1/candidate/answers/" + attacker.questions().getFirst() + "/video",
                Map.of(
                        "Authorization",
                        attacker.authorization(),
                        "Content-Type",
                        "multipart/form-data; boundary=b",
                        "Content-Length",
                        Integer.toString(body.length())),
                body.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Each hostile recording ends with a reason, and no spooled part is left on disk. */
    private void nothingStays() {
        Awaitility.await("the end of all preparations")
                .atMost(Hiring.LISTENING)
                .until(() -> new Database(stack)
                                .number("select count(*) from transcription.work where kind = 'PREPARE'"
                                        + " and state in ('READY', 'RUNNING')")
                        == 0);
        for (StackPart service : List.of(StackPart.UPLOAD, StackPart.TRANSCRIPTION)) {
            Awaitility.await("an empty spool of " + service)
                    .atMost(Hiring.PATIENCE)
                    .until(() -> Footprint.bytesIn(spool(service)) == 0);
        }
    }

    private Path spool(StackPart service) {
        return stack.paths().dataOf("tmp").resolve(service.label()).resolve("hirenow-" + service.label());
    }

    /** A picture of 8,000 by 8,000 that takes 2.7 GB to decode, in some hundred kilobytes. */
    private byte[] hostileRecording() throws IOException, InterruptedException {
        Path file = folder.resolve("hostile.mov");
        Process making = new ProcessBuilder(
                        Ffmpeg.executable(stack.paths()).toString(),
                        "-v",
                        "error",
                        "-f",
                        "lavfi",
                        "-i",
                        "color=c=black:s=8000x8000:d=1:r=1",
                        "-c:v",
                        "png",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(making.waitFor()).isZero();
        return Files.readAllBytes(file);
    }
}
