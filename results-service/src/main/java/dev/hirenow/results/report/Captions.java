package dev.hirenow.results.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.hirenow.common.facts.Word;

/** Converts the words of a transcript to captions (WebVTT, https://www.w3.org/TR/webvtt1/). */
public final class Captions {

    // Broadcasters' usual limits: two lines of 42 characters, seven seconds, and a new caption after a pause.
    private static final int MOST_LETTERS = 84;
    private static final long LONGEST_MS = 7_000;
    private static final long PAUSE_MS = 700;
    private static final long SHORTEST_MS = 1;

    private Captions() {}

    /** The captions; without cues if nobody spoke. */
    public static String of(List<Word> words) {
        return cues(words).stream().map(Captions::cue).collect(Collectors.joining("\n", "WEBVTT\n\n", ""));
    }

    private static List<List<Word>> cues(List<Word> words) {
        List<List<Word>> cues = new ArrayList<>();
        List<Word> current = new ArrayList<>();
        for (Word word : words) {
            if (!current.isEmpty() && ends(current, word)) {
                cues.add(List.copyOf(current));
                current.clear();
            }
            current.add(word);
        }
        if (!current.isEmpty()) {
            cues.add(List.copyOf(current));
        }
        return cues;
    }

    private static boolean ends(List<Word> cue, Word next) {
        Word last = cue.getLast();
        int letters = cue.stream().mapToInt(word -> word.text().length() + 1).sum();
        return letters + next.text().length() > MOST_LETTERS
                || next.endMs() - cue.getFirst().startMs() > LONGEST_MS
                || next.startMs() - last.endMs() >= PAUSE_MS
                || last.text().matches(".*[.!?…。！？]");
    }

    private static String cue(List<Word> words) {
        long start = words.getFirst().startMs();
        long end = Math.max(words.getLast().endMs(), start + SHORTEST_MS);
        String text = words.stream().map(Word::text).map(Captions::escaped).collect(Collectors.joining(" "));
        return time(start) + " --> " + time(end) + "\n" + text + "\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", " ")
                .replace("\n", " ");
    }

    private static String time(long ms) {
        return String.format(
                Locale.ROOT, "%02d:%02d:%02d.%03d", ms / 3_600_000, ms / 60_000 % 60, ms / 1_000 % 60, ms % 1_000);
    }
}
