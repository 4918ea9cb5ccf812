package dev.hirenow.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.hirenow.local.process.LauncherFailure;

/** The launcher's bundled position and one recorded answer for each of its questions. */
public final class DemoInterviewData {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TYPES = List.of("webm", "mp4");
    private static final List<String> FIELDS_OF_A_QUESTION = List.of("text", "maxSeconds", "maxAttempts", "rubric");

    /**
     * A recorded answer.
     *
     * @param file its name
     * @param contentType of the video
     * @param bytes the video
     */
    public record Answer(String file, String contentType, byte[] bytes) {}

    private DemoInterviewData() {}

    /** The request body with which a recruiter creates the position. */
    static ObjectNode position() {
        JsonNode file = questionsFile();
        JsonNode questions = file.isArray() ? file : file.path("questions");
        ObjectNode position = JSON.createObjectNode()
                .put("title", file.path("title").asText("Backend engineer (demo)"))
                .put("language", file.path("language").asText("en"));
        ArrayNode list = position.putArray("questions");
        for (JsonNode question : questions) {
            ObjectNode copy = list.addObject();
            // The file also describes how the answers were made, which the API does not need.
            FIELDS_OF_A_QUESTION.stream().filter(question::has).forEach(field -> copy.set(field, question.get(field)));
        }
        return position;
    }

    /** The recorded answers in question order. */
    public static List<Answer> answers() {
        int count = position().path("questions").size();
        List<Answer> answers = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            answers.add(answer("answer-" + number));
        }
        return answers;
    }

    private static Answer answer(String name) {
        for (String type : TYPES) {
            String file = name + "." + type;
            try (InputStream in = DemoInterviewData.class.getResourceAsStream("/demo/" + file)) {
                if (in != null) {
                    return new Answer(file, "video/" + type, in.readAllBytes());
                }
            } catch (IOException e) {
                throw new LauncherFailure("cannot read " + file, e);
            }
        }
        throw new LauncherFailure("the launcher's jar lacks demo/" + name + ".webm or .mp4: run ./hirenow build");
    }

    private static JsonNode questionsFile() {
        try (InputStream in = DemoInterviewData.class.getResourceAsStream("/demo/questions.json")) {
            if (in == null) {
                throw new LauncherFailure("the launcher's jar lacks demo/questions.json: run ./hirenow build");
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new LauncherFailure("demo/questions.json is not JSON: " + e.getMessage(), e);
        }
    }
}
