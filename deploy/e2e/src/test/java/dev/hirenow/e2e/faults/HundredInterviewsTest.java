package dev.hirenow.e2e.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Database;
import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.RecordedAnswer;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.e2e.support.SandboxClient;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

import static org.assertj.core.api.Assertions.assertThat;

/** A busy day: workers die again and again during a hundred interviews, and each interview has exactly one result. */
@Tag("slow")
class HundredInterviewsTest {

    private static final int INTERVIEWS = 100;
    private static final int CANDIDATES_AT_ONCE = 4;
    // For a sixth of them, on a machine that is busy otherwise.
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<StackPart> VICTIMS = List.of(
            StackPart.ANALYSIS, StackPart.TRANSCRIPTION, StackPart.ANALYSIS, StackPart.RESULTS, StackPart.ANALYSIS);
    private static final String PROVIDERS = """
            [{"provider":"deepgram","latencyMs":100,
              "transcript":{"text":"I built a payment service and tested it."}},
             {"provider":"gemini","latencyMs":200}]""";

    private final Stack stack = RunningStack.get();
    private final SandboxClient sandbox = new SandboxClient(stack);
    private final Hiring hiring = new Hiring(stack);
    private final Database database = new Database(stack);

    @AfterEach
    void startWhatIsDown() {
        sandbox.reset();
        VICTIMS.forEach(victim -> Replicas.atLeast(stack, victim, 1));
    }

    @Test
    void everyInterviewHasItsOneResultAlthoughWorkersDie() throws Exception {
        sandbox.reset();
        sandbox.script(PROVIDERS);
        List<Hiring.Interview> interviews;
        try (ExecutorService candidates = Executors.newFixedThreadPool(CANDIDATES_AT_ONCE)) {
            List<Future<Hiring.Interview>> answering = new ArrayList<>();
            for (int i = 0; i < INTERVIEWS; i++) {
                answering.add(candidates.submit(this::submitted));
            }
            killOneAfterTheOther();
            interviews = all(answering);
        }

        for (Hiring.Interview interview : interviews) {
            assertThat(hiring.result(interview).path("state").asText()).isEqualTo("ANALYZED");
        }
        assertThat(analyzedOnce(interviews)).isEqualTo(INTERVIEWS);
        assertThat(sandbox.calls("gemini")).isBetween(INTERVIEWS, mostCalls(StackPart.ANALYSIS, "gemini"));
        assertThat(sandbox.calls("deepgram")).isBetween(INTERVIEWS, mostCalls(StackPart.TRANSCRIPTION, "deepgram"));
        assertThat(sandbox.mostAtOnce("gemini")).isLessThanOrEqualTo(RunningStack.GEMINI_CALLS_AT_ONCE);
        assertThat(database.lostForGood()).isZero();
        byte[] sent = RecordedAnswer.demo("answer-1.webm").bytes();
        for (Hiring.Interview interview : interviews) {
            assertThat(recordings(interview)).singleElement().isEqualTo(sent);
        }
    }

    private Hiring.Interview submitted() {
        Hiring.Interview interview = hiring.answered();
        hiring.submit(interview).expect(202);
        return interview;
    }

    private void killOneAfterTheOther() {
        for (int i = 0; i < VICTIMS.size(); i++) {
            int calls = (i + 1) * INTERVIEWS / (VICTIMS.size() + 1);
            Awaitility.await(calls + " calls").atMost(PATIENCE).until(() -> sandbox.calls("gemini") >= calls);
            stack.kill(VICTIMS.get(i), 0);
            stack.restart(VICTIMS.get(i), 0);
        }
    }

    private static List<Hiring.Interview> all(List<Future<Hiring.Interview>> answering)
            throws ExecutionException, InterruptedException {
        List<Hiring.Interview> interviews = new ArrayList<>();
        for (Future<Hiring.Interview> one : answering) {
            interviews.add(one.get());
        }
        return interviews;
    }

    // A process that dies interrupts at most the calls that were running.
    private int mostCalls(StackPart caller, String provider) {
        int kills = (int) VICTIMS.stream().filter(caller::equals).count();
        return INTERVIEWS + kills * sandbox.mostAtOnce(provider);
    }

    private long analyzedOnce(List<Hiring.Interview> interviews) {
        String ids = "'"
                + String.join(
                        "','", interviews.stream().map(Hiring.Interview::id).toList()) + "'";
        return database.number("select count(*) from (select interview_id from analysis.outbox"
                + " where topic = 'interview-analyzed' and interview_id in (" + ids
                + ") group by interview_id having count(*) = 1) once");
    }

    private List<byte[]> recordings(Hiring.Interview interview) throws IOException {
        Path folder = stack.paths().dataOf("s3").resolve("hirenow/demo/" + interview.id() + "/recordings");
        try (Stream<Path> files = Files.walk(folder)) {
            List<byte[]> found = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.add(Files.readAllBytes(file));
            }
            return found;
        }
    }
}
