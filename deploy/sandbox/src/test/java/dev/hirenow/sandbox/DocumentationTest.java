package dev.hirenow.sandbox;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import dev.hirenow.sandbox.settings.SandboxSettings;
import dev.hirenow.sandbox.testing.Sandbox;
import dev.hirenow.sandbox.testing.WithoutSpeechRecogniser;

import static org.assertj.core.api.Assertions.assertThat;

/** docs/sandbox.md agrees with the code. */
@QuarkusTest
@TestProfile(WithoutSpeechRecogniser.class)
class DocumentationTest {

    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    @TestHTTPResource
    URI root;

    @Test
    void namesEveryFault() throws IOException {
        String doc = doc();

        new Sandbox(root)
                .get("/sandbox/faults")
                .forEach(names -> names.forEach(name -> assertThat(doc).contains("`" + name.asText() + "`")));
    }

    @Test
    void namesEverySetting() throws IOException {
        String doc = doc();

        assertThat(Stream.of(SandboxSettings.class.getDeclaredMethods())
                        .map(method -> method.getName().equals("ffmpeg")
                                ? "HIRENOW_FFMPEG"
                                : "HIRENOW_SANDBOX_"
                                        + method.getName()
                                                .replace("earOn", "ear")
                                                .replaceAll("([A-Z])", "_$1")
                                                .toUpperCase(Locale.ROOT)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(doc).contains("`" + name + "`"));
    }

    @Test
    void showsScriptsThatAreObeyed() throws IOException {
        Sandbox sandbox = new Sandbox(root);
        List<String> scripts = EXAMPLE.matcher(doc())
                .results()
                .map(found -> found.group(1))
                .filter(example -> example.contains("\"provider\""))
                .toList();

        assertThat(scripts).hasSizeGreaterThanOrEqualTo(3).allSatisfy(script -> assertThat(
                        sandbox.script(script).statusCode())
                .isEqualTo(204));
        sandbox.forget();
    }

    private static String doc() throws IOException {
        return Files.readString(Path.of("../../docs/sandbox.md"));
    }
}
