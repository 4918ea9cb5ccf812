package dev.hirenow.results.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.hirenow.results.report.TranscriptHit;

/**
 * A place in an answer where a word or phrase was said.
 *
 * @param question id of the answer's question
 * @param atMs milliseconds from the start of the recording
 * @param before words in front of it; empty at the answer's beginning
 * @param said the word or phrase as transcribed
 * @param after words behind it; empty at the answer's end
 */
@Schema(name = "TranscriptHit")
record TranscriptHitView(String question, long atMs, String before, String said, String after) {

    static TranscriptHitView of(TranscriptHit hit) {
        return new TranscriptHitView(hit.questionId(), hit.atMs(), hit.before(), hit.said(), hit.after());
    }
}
