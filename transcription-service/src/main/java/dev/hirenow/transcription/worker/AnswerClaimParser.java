package dev.hirenow.transcription.worker;

import dev.hirenow.common.work.Claim;
import dev.hirenow.transcription.transcript.AttemptKey;
import dev.hirenow.transcription.transcript.ClaimedAnswer;

/** Maps claims to the domain's type. */
final class AnswerClaimParser {

    private AnswerClaimParser() {}

    static ClaimedAnswer of(Claim claim) {
        return new ClaimedAnswer(claim.organisation(), AttemptKey.parse(claim.key()), claim.lease());
    }
}
