package dev.hirenow.upload.position;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Refuses wording that two raters would read differently, and criteria that words alone cannot show. It knows such
 * words in English and German; in other languages it checks lengths only.
 */
final class RubricWordingCheck {

    private static final int FEWEST_IN_DESCRIPTION = 3;
    private static final int FEWEST_IN_ANCHOR = 2;
    private static final Set<String> VAGUE_NAMES = Set.of(
            "overall",
            "general",
            "impression",
            "quality",
            "good",
            "fit",
            "culture",
            "cultural",
            "attitude",
            "personality",
            "other",
            "misc",
            "miscellaneous",
            "vibe",
            "feeling",
            "gut",
            "likeability",
            "likability",
            "sympathy",
            "answer",
            "criterion",
            "score",
            "rating",
            "performance",
            "gesamteindruck",
            "allgemein",
            "allgemeines",
            "eindruck",
            "qualität",
            "sympathie",
            "sonstiges",
            "persönlichkeit",
            "einstellung",
            "bauchgefühl");
    private static final Set<String> EMPTY = Set.of(
            "very",
            "quite",
            "rather",
            "really",
            "a",
            "an",
            "the",
            "is",
            "not",
            "answer",
            "answers",
            "bad",
            "poor",
            "weak",
            "ok",
            "okay",
            "average",
            "medium",
            "fine",
            "good",
            "great",
            "strong",
            "excellent",
            "outstanding",
            "perfect",
            "best",
            "worst",
            "high",
            "low",
            "fair",
            "acceptable",
            "adequate",
            "satisfactory",
            "insufficient",
            "better",
            "worse",
            "sehr",
            "gut",
            "gute",
            "schlecht",
            "schlechte",
            "mittel",
            "mittelmäßig",
            "ausgezeichnet",
            "befriedigend",
            "ausreichend",
            "antwort",
            "eine",
            "nicht",
            "stark",
            "schwach");
    // Function words; a description has to differ from the criterion's name without them.
    private static final Set<String> CONNECTING = Set.of(
            "whether", "how", "what", "if", "it", "they", "their", "and", "or", "of", "in", "to", "was", "are", "this",
            "that", "well", "badly", "ob", "wie", "der", "die", "das", "des", "den", "dem", "ein", "und", "oder", "ist",
            "sind", "war", "er", "sie", "es", "im", "zu");
    // Matches whole words and phrases only, so "invoice" and "Abstimmung" do not match.
    private static final Pattern NOT_IN_WORDS = Pattern.compile("(?U)\\b(?:"
            + String.join(
                    "|",
                    "accents?",
                    "voices?",
                    "tone of",
                    "(?:physical |personal |outward )?appearances?",
                    "eye contact",
                    "body language",
                    "gestur(?:es?|ing)",
                    "facial",
                    "smil(?:es?|ing)",
                    "good looks",
                    "looks$",
                    "genders?",
                    "ethnic(?:ity|ities)?",
                    "emotion\\w*",
                    "moods?",
                    "akzente?",
                    "(?:sprech|sing)?stimme",
                    "stimmlage",
                    "aussehen",
                    "blickkontakte?",
                    "körpersprache",
                    "gestik",
                    "mimik",
                    "geschlecht(?:er)?",
                    "herkunft")
            + ")\\b");

    private RubricWordingCheck() {}

    /** What is wrong with the name of a criterion. */
    static Optional<String> nameFlaw(String name) {
        if (NOT_IN_WORDS.matcher(plain(name)).find()) {
            return Optional.of("Answers are rated by their words alone. Choose something that the words can show.");
        }
        Set<String> words = words(name);
        words.removeAll(EMPTY);
        words.removeAll(VAGUE_NAMES);
        return words.isEmpty()
                ? Optional.of("This is too vague. Name one thing that the words of an answer can show.")
                : Optional.empty();
    }

    /** What is wrong with the description of a criterion. */
    static Optional<String> descriptionFlaw(String name, String description) {
        Set<String> telling = words(description);
        int all = telling.size();
        telling.removeAll(EMPTY);
        telling.removeAll(VAGUE_NAMES);
        telling.removeAll(CONNECTING);
        if (all < FEWEST_IN_DESCRIPTION || telling.isEmpty() || same(name, description)) {
            return Optional.of("This is too vague. Say in a sentence what to look for.");
        }
        return Optional.empty();
    }

    /** What is wrong with the anchor of a rating. */
    static Optional<String> anchorFlaw(String behaviour) {
        Set<String> words = words(behaviour);
        words.removeAll(EMPTY);
        return words.isEmpty() || count(behaviour) < FEWEST_IN_ANCHOR
                ? Optional.of("This is too vague. Describe what the candidate says in such an answer.")
                : Optional.empty();
    }

    /** Whether two texts are equal, ignoring case, whitespace and punctuation. */
    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
    }

    // Scripts without spaces have no words to count, so their characters count.
    private static int count(String text) {
        String plain = plain(text);
        return plain.codePoints().anyMatch(Character::isIdeographic) ? plain.length() : plain.split(" ").length;
    }

    private static Set<String> words(String text) {
        String plain = plain(text);
        return plain.codePoints().anyMatch(Character::isIdeographic)
                ? new TreeSet<>(Arrays.asList(plain.split("")))
                : new TreeSet<>(Arrays.asList(plain.split(" ")));
    }
}
