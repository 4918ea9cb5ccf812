package dev.hirenow.sandbox.gemini;

import com.fasterxml.jackson.databind.JsonNode;

import dev.hirenow.sandbox.http.SandboxReply;

/** Faults that have status 200. */
final class FaultyGenerateResponse {

    private FaultyGenerateResponse() {}

    static SandboxReply of(GenerateFault fault, GenerateResponseWriter writer, JsonNode answer) {
        String text = GenerateEndpoint.text(answer);
        SandboxReply.Answer whole = GenerateErrors.pretty(
                200,
                switch (fault) {
                    case EMPTY_200 -> writer.empty();
                    case STOP_WITHOUT_PARTS -> writer.finished("STOP", "");
                    case RECITATION -> writer.recitation();
                    case SAFETY -> writer.finished("SAFETY", "");
                    case PROMPT_BLOCKED -> writer.blocked();
                    case UNKNOWN_FINISH_REASON -> writer.finished("CONTINUATION", text);
                    case MAX_TOKENS_EMPTY -> writer.finished("MAX_TOKENS", "");
                    case TRUNCATED_JSON -> writer.finished("MAX_TOKENS", text.substring(0, text.length() / 2));
                    case INVALID_JSON -> writer.finished("STOP", text.substring(0, text.length() / 2));
                    case THOUGHT_PARTS -> writer.inParts(text);
                    case CODE_FENCE -> writer.finished("STOP", "```json\n" + text + "\n```");
                    default -> writer.finished("STOP", GenerateEndpoint.text(FaultyModelAnswer.bent(answer, fault)));
                });
        return fault == GenerateFault.RESET_MID_BODY ? new SandboxReply.BrokenOff(whole) : whole;
    }
}
