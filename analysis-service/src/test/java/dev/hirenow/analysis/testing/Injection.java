package dev.hirenow.analysis.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.hirenow.common.facts.Word;

/**
 * A transcript with an attack on the AI rater.
 *
 * @param kind kind of the attack
 * @param words as the speech recogniser writes them
 * @param attacking whether each word belongs to the attack
 */
public record Injection(String kind, List<Word> words, List<Boolean> attacking) {

    /** All attacks of the corpus. */
    public static List<Injection> all() {
        return lines("/injection/attacks.txt")
                .map(line -> of(line.split(" \\| ", 2)[0], line.split(" \\| ", 2)[1]))
                .toList();
    }

    /** Sentences without an attack. */
    public static List<String> harmless() {
        return lines("/injection/harmless.txt").toList();
    }

    private static Injection of(String kind, String marked) {
        List<Boolean> attacking = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean inside = false;
        for (String piece : marked.strip().split(" ")) {
            inside |= piece.startsWith("⟦");
            attacking.add(inside);
            inside &= !piece.endsWith("⟧");
            text.append(text.isEmpty() ? "" : " ").append(piece.replaceAll("[⟦⟧]", ""));
        }
        return new Injection(kind, FactFixtures.words(text.toString()), List.copyOf(attacking));
    }

    /** The words of the attack only. */
    public String attack() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            if (attacking.get(i)) {
                text.append(text.isEmpty() ? "" : " ").append(words.get(i).text());
            }
        }
        return text.toString();
    }

    private static Stream<String> lines(String resource) {
        try (InputStream in = Injection.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return kind + ": " + String.join(" ", words.stream().map(Word::text).toList());
    }
}
