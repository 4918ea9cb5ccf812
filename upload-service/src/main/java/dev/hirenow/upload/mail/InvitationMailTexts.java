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

import dev.hirenow.upload.invitation.InvitationMailer.InvitationMail;

/** The texts of invitation mails, from the message bundles that the recruiters' pages also use. */
@ApplicationScoped
class InvitationMailTexts {

    private static final List<String> OTHER_LANGUAGES = List.of("de");
    private static final String FILE = "/META-INF/resources/recruiting/texts/%s.json";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final JsonNode usual;
    private final Map<String, JsonNode> files = new HashMap<>();

    InvitationMailTexts(ObjectMapper json) {
        this.usual = read(json, FILE.formatted("en"));
        OTHER_LANGUAGES.forEach(language -> files.put(language, read(json, FILE.formatted(language))));
    }

    /** The subject on a single line, even if the position's title contains line breaks. */
    String subject(InvitationMail invitationMail) {
        return text("mail.subject", invitationMail)
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
    }

    String body(InvitationMail invitationMail) {
        return text("mail.body", invitationMail);
    }

    private String text(String key, InvitationMail invitationMail) {
        String language = Locale.forLanguageTag(invitationMail.language()).getLanguage();
        String text = files.getOrDefault(language, usual).path(key).asText();
        Map<String, String> values = Map.of(
                "name", invitationMail.name(), "position", invitationMail.position(), "link", invitationMail.link());
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }

    private static JsonNode read(ObjectMapper json, String file) {
        try (InputStream in = InvitationMailTexts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no message file " + file);
            }
            return json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
