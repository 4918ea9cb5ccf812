package dev.hirenow.analysis.scoring;

import java.util.HashMap;
import java.util.Map;

/** Which answers of a submission speak to whoever rates. Each is searched once; for one thread at a time. */
public final class Suspicions {

    private final Map<String, Instructions> byQuestion = new HashMap<>();

    /** Whether something in the answer could speak for the other answers of the same call. */
    public boolean in(SpokenAnswer answer) {
        return !of(answer).passages().isEmpty();
    }

    Instructions of(SpokenAnswer answer) {
        return byQuestion.computeIfAbsent(answer.question().id(), _ -> Instructions.in(answer.words()));
    }
}
