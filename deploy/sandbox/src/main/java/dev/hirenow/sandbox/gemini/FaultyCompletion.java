package dev.hirenow.sandbox.gemini;

import com.fasterxml.jackson.databind.JsonNode;

import dev.hirenow.sandbox.http.SandboxReply;

/** Faults that have status 200. */
final class FaultyCompletion {

    private FaultyCompletion() {}

    static SandboxReply of(GenerateFault fault, Completion completion, JsonNode answer) {
        String text = GenerateEndpoint.text(answer);
        SandboxReply.Answer whole = GenerateErrors.pretty(
                200,
                switch (fault) {
                    case EMPTY_200 -> completion.empty();
                    case STOP_WITHOUT_PARTS -> completion.finished("STOP", "");
                    case RECITATION -> completion.recitation();
                    case SAFETY -> completion.finished("SAFETY", "");
                    case PROMPT_BLOCKED -> completion.blocked();
                    case UNKNOWN_FINISH_REASON -> completion.finished("CONTINUATION", text);
                    case MAX_TOKENS_EMPTY -> completion.finished("MAX_TOKENS", "");
                    case TRUNCATED_JSON -> completion.finished("MAX_TOKENS", text.substring(0, text.length() / 2));
                    case INVALID_JSON -> completion.finished("STOP", text.substring(0, text.length() / 2));
                    case THOUGHT_PARTS -> completion.inParts(text);
                    case CODE_FENCE -> completion.finished("STOP", "```json\n" + text + "\n```");
                    default ->
                        completion.finished("STOP", GenerateEndpoint.text(FaultyModelAnswer.bent(answer, fault)));
                });
        return fault == GenerateFault.RESET_MID_BODY ? new SandboxReply.BrokenOff(whole) : whole;
    }
}
