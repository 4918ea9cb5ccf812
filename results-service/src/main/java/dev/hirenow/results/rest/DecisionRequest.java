package dev.hirenow.results.rest;

import java.util.Arrays;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Verdict;
import dev.hirenow.common.problem.CommonProblemTypes;

/**
 * A decision to record.
 *
 * @param decision ADVANCE, HOLD or REJECT
 * @param reason at most 2000 characters; required for REJECT
 */
@Schema(name = "DecisionRequest")
record DecisionRequest(
        @Schema(
                enumeration = {"ADVANCE", "HOLD", "REJECT"},
                required = true)
        @Nullable
        String decision,

        @Nullable String reason) {

    Verdict verdict() {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equals(decision))
                .findFirst()
                .orElseThrow(() -> CommonProblemTypes.INVALID_REQUEST.at("decision", "Use ADVANCE, HOLD or REJECT."));
    }

    @Nullable
    String givenReason() {
        return FreeText.of("reason", reason);
    }
}
