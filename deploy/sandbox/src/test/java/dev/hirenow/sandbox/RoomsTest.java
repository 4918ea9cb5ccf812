package dev.hirenow.sandbox;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** The allowed dependencies between packages. */
class RoomsTest {

    private static final String ROOT = "dev.hirenow.sandbox";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.hirenow");

    @ParameterizedTest
    @CsvSource({
        "speech, http rest gemini deepgram model script traffic",
        "model, http rest gemini deepgram speech script traffic settings",
        "traffic, http rest gemini deepgram speech model script settings",
        "script, http rest gemini deepgram speech model settings",
        "http, rest gemini deepgram speech model",
        "deepgram, gemini model rest",
        "gemini, deepgram speech rest",
    })
    void roomsKnowOnlyWhatTheyNeed(String room, String strangers) {
        String[] forbidden = strangers.split(" ");
        for (int i = 0; i < forbidden.length; i++) {
            forbidden[i] = ROOT + "." + forbidden[i] + "..";
        }

        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .check(CLASSES);
    }

    @Test
    void roomsDoNotKnowEachOtherInCircles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theSandboxKnowsNothingOfTheServices() {
        System.out.printf("rooms: looked at %d classes%n", CLASSES.size());

        assertThat(CLASSES).hasSizeGreaterThan(40);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.hirenow.common..",
                        "dev.hirenow.upload..",
                        "dev.hirenow.transcription..",
                        "dev.hirenow.analysis..",
                        "dev.hirenow.results..")
                .check(CLASSES);
    }
}
