package dev.hirenow.e2e.browser;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Chromium;
import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.Needs;
import dev.hirenow.e2e.support.Program;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.local.stack.Stack;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An intermediary sends a recording twice: the candidate's page gets the second response and must not show an
 * error.
 */
@Needs(Program.CHROMIUM)
@Tag("slow")
class RepeatedSendingTest {

    // Like a load balancer that considers the first request lost: it repeats it unchanged and drops its
    // response.
    // dropped.
    private static final String SENDING_TWICE = """
            const {open, setRequestHeader, send} = XMLHttpRequest.prototype;
            XMLHttpRequest.prototype.open = function (method, address) {
                this.asked = {method, address, headers: {}};
                open.call(this, method, address);
            };
            XMLHttpRequest.prototype.setRequestHeader = function (name, value) {
                this.asked.headers[name] = value;
                setRequestHeader.call(this, name, value);
            };
            XMLHttpRequest.prototype.send = function (body) {
                const {method, address, headers} = this.asked;
                fetch(address, {method, headers, body}).then(first => {
                    window.firstStatus = first.status;
                    send.call(this, body);
                });
            };
            """;

    private final Stack stack = RunningStack.get();
    private final Hiring hiring = new Hiring(stack);

    @Test
    void theOnlyAttemptIsSafeAlsoWhenItArrivesTwice() {
        JsonNode position = Hiring.position("Why do you want to work here?");
        ((ObjectNode) position.at("/questions/0")).put("maxAttempts", 1);
        Hiring.Interview interview = hiring.invite(position);
        List<Map<String, String>> sent = new CopyOnWriteArrayList<>();
        try (Chromium chromium = Chromium.withDevices()) {
            CandidatePage page = new CandidatePage(chromium);
            page.page().addInitScript(SENDING_TWICE);
            page.page().onRequest(request -> {
                if (request.url().endsWith("/video")) {
                    sent.add(request.headers());
                }
            });
            page.open(CandidatePage.link(stack, interview)).consent("AI").checkDevices();

            page.showQuestion().record(2).safe();

            assertThat(page.page().evaluate("() => window.firstStatus")).isEqualTo(201);
            assertThat(page.page().getByText("We couldn't accept this answer.").count())
                    .isZero();
        }
        assertThat(hiring.interview(interview).at("/questions/0/attempts")).hasSize(1);
        assertThat(sent).hasSize(2).allSatisfy(headers -> assertThat(headers)
                .containsEntry("idempotency-key", sent.getFirst().get("idempotency-key"))
                .hasEntrySatisfying("repr-digest", digest -> assertThat(digest).matches("sha-256=:.{44}:")));
    }
}
