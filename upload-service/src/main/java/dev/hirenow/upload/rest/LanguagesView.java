package dev.hirenow.upload.rest;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.hirenow.common.language.RecognisedLanguages;

/**
 * The languages that a position can have. Other tags are accepted if they map to one of these: {@code en-ZA} is
 * transcribed as {@code en}, {@code nb} as {@code no}.
 *
 * @param languages BCP-47 tags, and {@code multi} for answers that switch between languages
 * @param complete whether languages that map to none of these are refused; false for an unlisted model
 * @param readOn when the list was compared with the provider's documentation
 */
@Schema(name = "Languages")
record LanguagesView(List<String> languages, boolean complete, LocalDate readOn) {

    static LanguagesView of(RecognisedLanguages languages) {
        return new LanguagesView(languages.offered(), languages.known(), RecognisedLanguages.readOn());
    }
}
