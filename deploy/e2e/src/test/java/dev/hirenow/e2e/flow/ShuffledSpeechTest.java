package dev.hirenow.e2e.flow;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.JoinedClips;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.e2e.support.SandboxClient;
import dev.hirenow.e2e.support.Speech;
import dev.hirenow.local.stack.Stack;

import static org.assertj.core.api.Assertions.assertThat;

/** Results cannot depend on a known file: a new recording is transcribed in the order in which it is spoken. */
@Tag("slow")
class ShuffledSpeechTest {

    private final Stack stack = RunningStack.get();
    private final SandboxClient sandbox = new SandboxClient(stack);

    @AfterEach
    void listenNoMore() {
        sandbox.reset();
    }

    @Test
    void theTranscriptFollowsWhateverOrderTheClipsAreIn() throws IOException {
        sandbox.listen();
        long seed = ThreadLocalRandom.current().nextLong();
        JoinedClips joined = JoinedClips.in(stack.paths(), new Random(seed));
        Hiring hiring = new Hiring(stack);
        Hiring.Interview interview = hiring.invite(Hiring.position("Tell us what you like."));
        hiring.answer(interview, 0, joined.recording()).expect(201);
        hiring.submit(interview).expect(202);

        JsonNode heard = hiring.result(interview, Hiring.LISTENING)
                .path("questions")
                .path(0)
                .path("transcript");

        List<String> spoken = joined.words().stream().map(Speech.Word::text).toList();
        assertThat(Speech.wordErrorRate(
                        spoken, Speech.bareWords(heard.path("text").asText())))
                .as(
                        "seed %d, spoken: %s, heard: %s",
                        seed, spoken, heard.path("text").asText())
                .isLessThanOrEqualTo(0.3);
    }
}
