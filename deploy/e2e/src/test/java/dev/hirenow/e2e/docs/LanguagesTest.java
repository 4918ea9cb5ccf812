package dev.hirenow.e2e.docs;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import dev.hirenow.common.language.RecognisedLanguages;

import static org.assertj.core.api.Assertions.assertThat;

/** The sandbox supports every language that positions may have, like the real provider. */
class LanguagesTest {

    private static final Pattern LISTED = Pattern.compile("LANGUAGES = Set\\.of\\(\"\"\"(.*?)\"\"\"", Pattern.DOTALL);

    @Test
    void areTheSameInTheSandboxAndInTheServices() {
        Matcher listed = LISTED.matcher(
                Sources.read("deploy/sandbox/src/main/java/dev/hirenow/sandbox/deepgram/ListenOptions.java"));
        assertThat(listed.find()).isTrue();

        assertThat(new TreeSet<>(List.of(listed.group(1).strip().split("\\s+"))))
                .isEqualTo(new TreeSet<>(
                        RecognisedLanguages.of("nova-3", List.of()).offered()));
    }
}
