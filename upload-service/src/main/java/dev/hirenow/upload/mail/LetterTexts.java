package dev.hirenow.upload.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.upload.invitation.Courier.Letter;

/** The texts of invitation mails, from the message bundles that the recruiters' pages also use. */
@ApplicationScoped
class LetterTexts {

    private static final List<String> OTHER_LANGUAGES = List.of("de");
    private static final String FILE = "/META-INF/resources/recruiting/texts/%s.json";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final JsonNode usual;
    private final Map<String, JsonNode> files = new HashMap<>();

    LetterTexts(ObjectMapper json) {
        this.usual = read(json, FILE.formatted("en"));
        OTHER_LANGUAGES.forEach(language -> files.put(language, read(json, FILE.formatted(language))));
    }

    /** The subject on a single line, even if the position's title contains line breaks. */
    String subject(Letter letter) {
        return text("mail.subject", letter).replaceAll("\\p{Cntrl}+", " ").strip();
    }

    String body(Letter letter) {
        return text("mail.body", letter);
    }

    private String text(String key, Letter letter) {
        String language = Locale.forLanguageTag(letter.language()).getLanguage();
        String text = files.getOrDefault(language, usual).path(key).asText();
        Map<String, String> values =
                Map.of("name", letter.name(), "position", letter.position(), "link", letter.link());
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }

    private static JsonNode read(ObjectMapper json, String file) {
        try (InputStream in = LetterTexts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no message file " + file);
            }
            return json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
