package dev.hirenow.e2e.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.RecordedAnswer;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.e2e.support.SandboxClient;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

import static org.assertj.core.api.Assertions.assertThat;

/** No log contains a candidate's words or credentials. */
class NothingLeaksTest {

    private static final String SAID = "zanzibar";

    @Test
    void noLogHoldsWordsKeysOrTokens() throws IOException {
        Stack stack = RunningStack.get();
        SandboxClient sandbox = new SandboxClient(stack);
        sandbox.reset();
        sandbox.script("""
                [{"provider":"deepgram","transcript":{"text":"I worked in %s and built a service."}}]""".formatted(SAID));
        Hiring hiring = new Hiring(stack);
        Hiring.Interview interview = hiring.invite(Hiring.position("Where did you work?"));
        hiring.answer(interview, 0, RecordedAnswer.demo("answer-1.webm")).expect(201);
        hiring.submit(interview).expect(202);
        assertThat(hiring.result(interview).toString()).contains(SAID);

        List<String> secrets = List.of(
                SAID,
                interview.authorization().substring("Invitation ".length()),
                stack.token("recruiter"),
                "Grace Hopper",
                "sandbox-deepgram-key",
                "sandbox-gemini-key",
                stack.objectStore().secretKey());
        for (StackPart service : StackPart.SERVICES) {
            String log = Files.readString(stack.log(service, 0));
            assertThat(log).as("%s tells its steps", service).isNotBlank();
            assertThat(secrets).as("log of %s", service).noneMatch(log::contains);
        }
        try (Stream<Path> logs = Files.list(stack.paths().logs())) {
            assertThat(logs.filter(log -> contains(log, SAID))).isEmpty();
        }
        sandbox.reset();
    }

    private static boolean contains(Path log, String text) {
        try {
            return Files.isRegularFile(log) && Files.readString(log).contains(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
