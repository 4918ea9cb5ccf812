package dev.hirenow.upload.rest;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.hirenow.common.language.RecognisedLanguages;

/**
 * The languages that can be chosen for a position. Others are taken where they mean one of these: {@code en-ZA} is
 * recognised as {@code en}, {@code nb} as {@code no}.
 *
 * @param languages BCP-47 tags, and {@code multi} for answers that change between languages
 * @param complete whether a language that does not lead to one of these is refused; false for a model that is not listed
 * @param readOn when the list was compared with the provider's
 */
@Schema(name = "Languages")
record LanguagesView(List<String> languages, boolean complete, LocalDate readOn) {

    static LanguagesView of(RecognisedLanguages languages) {
        return new LanguagesView(languages.offered(), languages.known(), RecognisedLanguages.readOn());
    }
}
