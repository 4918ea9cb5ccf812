package dev.hirenow.transcription.worker;

import dev.hirenow.common.work.Claim;
import dev.hirenow.transcription.transcript.AnswerKey;
import dev.hirenow.transcription.transcript.Turn;

/** Maps claims to the domain's type. */
final class Turns {

    private Turns() {}

    static Turn of(Claim claim) {
        return new Turn(claim.organisation(), AnswerKey.parse(claim.key()), claim.lease());
    }
}
