package dev.hirenow.sandbox.gemini;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The model's input.
 *
 * @param first the text of the first part
 * @param tokens of all parts, about four characters per token
 */
record ReceivedPrompt(String first, int tokens) {

    static ReceivedPrompt of(JsonNode request) {
        int characters = characters(request.path("systemInstruction"));
        for (JsonNode content : request.path("contents")) {
            characters += characters(content);
        }
        return new ReceivedPrompt(request.at("/contents/0/parts/0/text").asText(""), (characters + 3) / 4);
    }

    private static int characters(JsonNode content) {
        int characters = 0;
        for (JsonNode part : content.path("parts")) {
            characters += part.path("text").asText("").length();
        }
        return characters;
    }
}
