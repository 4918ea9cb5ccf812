package dev.hirenow.local.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.common.facts.RequestedAnswer;
import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.common.facts.TranscriptionFailed;
import dev.hirenow.common.facts.Word;
import dev.hirenow.local.imports.OldInterview.Answer;

/**
 * The transcript of one answer. The old application stored no word timings, so the words are spread evenly over the
 * recording.
 */
record ImportedTranscript(String organisation, UUID interview, Answer old) {

    static final String PROVIDER = "imported";

    private static final String NO_WORDS = "PROVIDER_UNAVAILABLE";
    private static final int MILLIS = 1000;

    MediaObject object(String bucket, String question, OldRecordingFolder.Found file) {
        UUID name = ImportedIds.of(old.created(), interview + "/recording/" + old.id());
        String key = "%s/%s/recordings/%s/%s.%s".formatted(organisation, interview, question, name, file.extension());
        return new MediaObject(bucket, key, file.bytes(), file.contentType(), file.sha256());
    }

    Fact fact(RequestedAnswer answer) {
        long duration = Math.round(old.seconds() * MILLIS);
        String said = old.words();
        return said == null
                ? new TranscriptionFailed(
                        interview,
                        organisation,
                        answer.questionId(),
                        answer.attempt(),
                        1,
                        NO_WORDS,
                        answer.object(),
                        duration,
                        old.created())
                : new TranscriptReady(
                        interview,
                        organisation,
                        answer.questionId(),
                        answer.attempt(),
                        1,
                        words(said, duration),
                        answer.language(),
                        duration,
                        PROVIDER,
                        null,
                        null,
                        answer.object(),
                        old.created());
    }

    // The old application stored no confidence either: 0 means that none is known.
    private static List<Word> words(String said, long duration) {
        String[] parts = said.isBlank() ? new String[0] : said.strip().split("\\s+");
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            words.add(new Word(parts[i], duration * i / parts.length, duration * (i + 1) / parts.length, 0));
        }
        return words;
    }
}
