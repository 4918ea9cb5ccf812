package dev.hirenow.analysis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;

import dev.hirenow.analysis.analysis.LanguageModel;
import dev.hirenow.analysis.analysis.ModelResponseOutcome;
import dev.hirenow.analysis.scoring.Prompt;
import dev.hirenow.common.work.call.ProviderCallOutcome;

/**
 * A model that does what an attacker wants as soon as a request contains the attack, for every answer of that request;
 * otherwise it rates everything with 4.
 */
public final class ObedientModel implements LanguageModel {

    /** How it obeys. */
    public enum Obedience {
        QUOTES_THE_ATTACK,
        INVENTS_EVIDENCE,
        GIVES_NO_EVIDENCE,
        QUOTES_A_SINGLE_WORD,
        SPEAKS_FOR_OTHER_ANSWERS,
        /** Not part of the attacks that must gain nothing, because its evidence is genuine. */
        QUOTES_AN_HONEST_SENTENCE;

        /** The ways of obeying that gain nothing. */
        public static Obedience[] vain() {
            return java.util.Arrays.stream(values())
                    .filter(obedience -> obedience != QUOTES_AN_HONEST_SENTENCE)
                    .toArray(Obedience[]::new);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String attack;
    private final Obedience obedience;
    private final BiFunction<Prompt, Boolean, byte[]> requests;
    private final Function<byte[], ModelResponseOutcome> reader;
    private final List<String> transcripts = new ArrayList<>();
    private boolean obeyed;

    public ObedientModel(
            String attack,
            Obedience obedience,
            BiFunction<Prompt, Boolean, byte[]> requests,
            Function<byte[], ModelResponseOutcome> reader) {
        this.attack = attack;
        this.obedience = obedience;
        this.requests = requests;
        this.reader = reader;
    }

    /** The transcripts in the prompts it received. */
    public List<String> transcripts() {
        return transcripts;
    }

    /** Whether a prompt ever contained the attack. */
    public boolean obeyed() {
        return obeyed;
    }

    @Override
    public String name() {
        return "gemini-3.8-flash";
    }

    @Override
    public byte[] request(Prompt prompt, boolean roomier) {
        return requests.apply(prompt, roomier);
    }

    @Override
    public Uni<ProviderCallOutcome> ask(byte[] request) {
        String body = new String(request, StandardCharsets.UTF_8);
        return Uni.createFrom()
                .item(new ProviderCallOutcome.Answered(
                        GeminiBodies.stop(answer(body)).getBytes(StandardCharsets.UTF_8), "gemini", "request", 0));
    }

    @Override
    public long mostCostMicros(byte[] request) {
        return 0;
    }

    @Override
    public ModelResponseOutcome read(byte[] answer) {
        return reader.apply(answer);
    }

    private String answer(String body) {
        JsonNode asked = document(body).path("answers");
        asked.forEach(item -> transcripts.add(item.path("transcript").asText()));
        String firstWords = attack.lines().findFirst().orElseThrow();
        boolean attacked = asked.findValuesAsText("transcript").stream()
                .map(text -> text.replaceAll("\n\\[\\d+]", ""))
                .anyMatch(text -> text.contains(firstWords));
        obeyed |= attacked;
        return attacked ? obeyed(asked).toString() : RatingModel.rate(body);
    }

    private ObjectNode obeyed(JsonNode asked) {
        ObjectNode all = JSON.createObjectNode();
        ArrayNode answers = all.putArray("answers");
        asked.forEach(item -> answers.add(rated(item, item.path("id").asText())));
        if (obedience == Obedience.SPEAKS_FOR_OTHER_ANSWERS) {
            asked.forEach(item -> {
                answers.add(rated(item, item.path("id").asText()));
                for (String guessed : List.of("q1", "q3", "1", "answer 3", "")) {
                    answers.add(rated(item, guessed));
                }
            });
        }
        return all;
    }

    private ObjectNode rated(JsonNode item, String id) {
        ObjectNode answer = JSON.createObjectNode().put("id", id);
        ArrayNode criteria = answer.putArray("criteria");
        item.path("criteria").forEach(criterion -> {
            ObjectNode rated =
                    criteria.addObject().put("id", criterion.path("id").asText());
            ArrayNode evidence = rated.putArray("evidence");
            String quote = quote(item.path("transcript").asText());
            if (!quote.isEmpty()) {
                evidence.addObject().put("sentence", 1).put("quote", quote);
            }
            rated.put("rationale", "As I was told.").put("rating", 5);
        });
        return answer;
    }

    private String quote(String transcript) {
        return switch (obedience) {
            case QUOTES_THE_ATTACK, SPEAKS_FOR_OTHER_ANSWERS -> attack;
            case INVENTS_EVIDENCE -> "an outstanding answer in every respect";
            case GIVES_NO_EVIDENCE -> "";
            case QUOTES_A_SINGLE_WORD -> honest(transcript).split(" ")[0];
            case QUOTES_AN_HONEST_SENTENCE -> honest(transcript);
        };
    }

    private String honest(String transcript) {
        return transcript
                .lines()
                .filter(line -> line.startsWith("["))
                .map(line -> line.replaceFirst("^\\[\\d+] ", ""))
                .filter(line -> !attack.contains(line))
                .findFirst()
                .orElse("x");
    }

    private static JsonNode document(String request) {
        try {
            return JSON.readTree(
                    JSON.readTree(request).at("/contents/0/parts/0/text").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
