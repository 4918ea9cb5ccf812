package dev.hirenow.analysis.scoring;

import java.util.HashMap;
import java.util.Map;

/** Which answers of a submission are suspected prompt injections. Searches each answer once. Not thread-safe. */
public final class SuspiciousAnswers {

    private final Map<String, InjectionFindings> byQuestion = new HashMap<>();

    /** Whether the answer might influence the ratings of other answers in the same call. */
    public boolean in(SpokenAnswer answer) {
        return !of(answer).passages().isEmpty();
    }

    InjectionFindings of(SpokenAnswer answer) {
        return byQuestion.computeIfAbsent(answer.question().id(), _ -> InjectionFindings.in(answer.words()));
    }
}
