package dev.hirenow.analysis.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.BiFunction;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;

import dev.hirenow.analysis.analysis.LanguageModel;
import dev.hirenow.analysis.analysis.ModelResponseOutcome;
import dev.hirenow.analysis.scoring.Prompt;
import dev.hirenow.common.work.call.ProviderCallOutcome;

/** Answers with these bodies in order, each made from its request; afterwards it rates everything with 4. */
public final class ScriptedModel implements LanguageModel {

    private final Deque<Function<String, String>> bodies;
    private final BiFunction<Prompt, Boolean, byte[]> requests;
    private final Function<byte[], ModelResponseOutcome> reader;

    @SafeVarargs
    public ScriptedModel(
            BiFunction<Prompt, Boolean, byte[]> requests,
            Function<byte[], ModelResponseOutcome> reader,
            Function<String, String>... bodies) {
        this.requests = requests;
        this.reader = reader;
        this.bodies = new ArrayDeque<>(Arrays.asList(bodies));
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
        String asked = new String(request, StandardCharsets.UTF_8);
        Function<String, String> next =
                bodies.isEmpty() ? body -> GeminiBodies.stop(RatingModel.rate(body)) : bodies.removeFirst();
        return Uni.createFrom()
                .item(new ProviderCallOutcome.Answered(
                        next.apply(asked).getBytes(StandardCharsets.UTF_8), "gemini", "request", 0));
    }

    @Override
    public long mostCostMicros(byte[] request) {
        return 0;
    }

    @Override
    public ModelResponseOutcome read(byte[] answer) {
        return reader.apply(answer);
    }
}
