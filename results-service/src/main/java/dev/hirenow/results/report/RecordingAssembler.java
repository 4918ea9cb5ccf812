package dev.hirenow.results.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.common.facts.TranscriptionFailed;
import dev.hirenow.common.facts.VideoReceived;

/** Combines the facts about each attempt; any of them may arrive first. */
final class RecordingAssembler {

    private record Key(String questionId, int attempt) {}

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::questionId).thenComparing(Key::attempt);

    private RecordingAssembler() {}

    static List<Recording> of(Collection<Fact> settled) {
        Map<Key, Recording> found = new TreeMap<>(ORDER);
        Report.only(settled, VideoReceived.class)
                .forEach(video -> put(
                        found,
                        new Recording(
                                video.answer().questionId(),
                                video.answer().attempt(),
                                video.receivedAt(),
                                new TranscriptionStatus.Pending())));
        Report.only(settled, TranscriptReady.class)
                .forEach(ready -> attach(
                        found, new Key(ready.questionId(), ready.attempt()), new TranscriptionStatus.Ready(ready)));
        Report.only(settled, TranscriptionFailed.class)
                .forEach(failed -> attach(
                        found, new Key(failed.questionId(), failed.attempt()), new TranscriptionStatus.Failed(failed)));
        return List.copyOf(found.values());
    }

    private static void put(Map<Key, Recording> found, Recording recording) {
        found.put(new Key(recording.questionId(), recording.attempt()), recording);
    }

    private static void attach(Map<Key, Recording> found, Key key, TranscriptionStatus transcription) {
        Recording known = found.get(key);
        put(
                found,
                new Recording(
                        key.questionId(), key.attempt(), known == null ? null : known.receivedAt(), transcription));
    }
}
