package dev.hirenow.common.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The languages that a speech recognition model supports. Positions are validated against them when they are saved,
 * because the provider would reject a language only after the candidate has recorded an answer in it.
 */
public final class RecognisedLanguages {

    private static final String FILE = "models.properties";
    private static final Properties DATA = data();

    private final SequencedMap<String, String> tags;
    private final boolean known;

    private RecognisedLanguages(Collection<String> tags, boolean known) {
        this.tags = new TreeMap<>();
        tags.forEach(tag -> this.tags.put(tag.toLowerCase(Locale.ROOT), tag));
        this.known = known;
    }

    /**
     * The languages of a model.
     *
     * @param model the provider's name of the model; a variant such as {@code nova-3-general} supports the languages of
     *     its family
     * @param more further languages that the provider supports by now, in its spelling
     */
    public static RecognisedLanguages of(String model, Collection<String> more) {
        Optional<String> listed = family(model).map(DATA::getProperty);
        List<String> all = Stream.concat(listed.stream().flatMap(RecognisedLanguages::words), more.stream())
                .toList();
        return new RecognisedLanguages(all, listed.isPresent());
    }

    /** The day on which the list was compared with the provider's documentation. */
    public static LocalDate readOn() {
        return LocalDate.parse(DATA.getProperty("read"));
    }

    /** Whether the list contains the model; otherwise languages cannot be validated. */
    public boolean known() {
        return known;
    }

    /** Supported languages, sorted by tag. */
    public List<String> offered() {
        return List.copyOf(tags.values());
    }

    /**
     * The provider's tag for a language: the tag itself, an alias, or the language without its region.
     *
     * @param language a BCP-47 tag, or {@code multi}
     * @return empty if the model does not support the language
     */
    public Optional<String> tag(String language) {
        Optional<String> found = Optional.empty();
        String rest = language.toLowerCase(Locale.ROOT).replace('_', '-');
        while (found.isEmpty() && !rest.isEmpty()) {
            found = withoutShortening(rest);
            rest = shorter(rest);
        }
        return found;
    }

    private Optional<String> withoutShortening(String language) {
        return Optional.ofNullable(tags.get(language)).or(() -> otherName(language));
    }

    private Optional<String> otherName(String language) {
        return DATA.stringPropertyNames().stream()
                .filter(name -> name.equalsIgnoreCase("same." + language))
                .findFirst()
                .map(name -> tags.get(DATA.getProperty(name).toLowerCase(Locale.ROOT)));
    }

    private static String shorter(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('-')));
    }

    private static Optional<String> family(String model) {
        String name = model;
        while (!name.isEmpty() && !DATA.containsKey(name)) {
            name = shorter(name);
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+"));
    }

    private static Properties data() {
        try (InputStream in = RecognisedLanguages.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no file " + FILE);
            }
            Properties data = new Properties();
            data.load(in);
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
