package dev.hirenow.upload.rest.form;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FormParserTest {

    private static final String FILE =
            "Content-Disposition: form-data; name=\"video\"; filename=\"v.webm\"\r\n" + "Content-Type: video/webm\r\n";

    @Test
    void findsTheFileAmongFields() {
        String form = part("Content-Disposition: form-data; name=\"note\"\r\n", "a note")
                + part(FILE, "the recording")
                + part("Content-Disposition: form-data; name=\"more\"\r\n", "")
                + "--b--\r\n";

        assertThat(read(form)).containsExactly("video/webm", "the recording");
    }

    @Test
    void takesTheFirstOfSeveralFiles() {
        assertThat(read(part(FILE, "one") + part(FILE, "two") + "--b--")).containsExactly("video/webm", "one");
    }

    @Test
    void takesAFieldForNoFile() {
        assertThatThrownBy(() -> read(part("Content-Disposition: form-data; name=\"video\"\r\n", "text") + "--b--"))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.kind())
                        .isEqualTo(FormRefused.Kind.WITHOUT_FILE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content-disposition:form-data;name=video;filename=v",
                "CONTENT-DISPOSITION: Form-Data ; NAME = \"video\" ; filename=\"a;b=\\\"c\\\".webm\"",
                "Content-Disposition: form-data; filename*=UTF-8''v; name=\"vid\\eo\"",
                "Content-Disposition: form-data;\r\n name=\"video\";\r\n\tfilename=\"\"",
                "X-Other: yes\r\nContent-Transfer-Encoding: binary\r\nContent-Disposition: form-data; name=video; filename=v"
            })
    void readsTheNameHoweverItIsWritten(String header) {
        assertThat(read(part(header + "\r\n", "bytes") + "--b--")).containsExactly("", "bytes");
    }

    @Test
    void readsWhatComesBeforeAndBehindIt() {
        assertThat(read("This is a form.\r\n" + part(FILE, "bytes") + "--b--\r\nThat was it."))
                .containsExactly("video/webm", "bytes");
    }

    @Test
    void takesNoLookalikeForABoundary() {
        String content = "\r\n-\r\n--\r\n--a\r\n--B\r\r\n--\n--b";

        assertThat(read(part(FILE, content) + "--b--")).containsExactly("video/webm", content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "--b",
                "--b-",
                "--b\r\n",
                "--b\r\n" + "Content-Disposition: form-data; name=\"video\"; filename=\"v\"\r\n\r\nbytes",
                "--b\r\n" + "Content-Disposition: form-data; name=\"video\"; filename=\"v\"\r\n\r\nbytes\r\n--b",
                "--b\r\n" + "Content-Disposition: form-data; name=\"video\"; filename=\"v\"\r\n\r\nbytes\r\n--c--"
            })
    void refusesAFormWithoutItsClosingBoundary(String form) {
        assertRefused(FormRefused.Kind.UNREADABLE, "closing boundary", () -> read(form));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no colon here | header line without a name",
                ": value | header line without a name",
                "Content-Type: text/plain | no Content-Disposition",
                "Content-Disposition: attachment; name=\"video\" | no Content-Disposition",
                "Content-Disposition: form-data; filename=\"v\" | no name",
                "Content-Transfer-Encoding: base64 | encoded"
            })
    void refusesAPartThatIsNone(String header, String reason) {
        assertRefused(FormRefused.Kind.UNREADABLE, reason, () -> read(part(header + "\r\n", "bytes") + "--b--"));
    }

    @Test
    void refusesABoundaryThatDoesNotEndItsLine() {
        assertRefused(
                FormRefused.Kind.UNREADABLE,
                "does not end its line",
                () -> read(part(FILE, "bytes") + "--boundary\r\n\r\n"));
    }

    @Test
    void refusesABoundaryThatIsNoneOrTooLong() {
        assertRefused(FormRefused.Kind.UNREADABLE, "boundary of 1 to 70", () -> parser(""));
        assertRefused(FormRefused.Kind.UNREADABLE, "boundary of 1 to 70", () -> parser("x".repeat(71)));
    }

    @Test
    void takesAHeaderAndAFieldOfSeveralKilobytes() {
        String form = part(FILE + "X-Long: " + "x".repeat(4_000) + "\r\n", "bytes")
                + part("Content-Disposition: form-data; name=\"note\"\r\n", "n".repeat(32_000)) + "--b--";

        assertThat(read(form)).containsExactly("video/webm", "bytes");
    }

    @Test
    void namesTheLimitOfAHeader() {
        assertRefused(
                FormRefused.Kind.TOO_LARGE,
                "8192",
                () -> read(part(FILE + "X-Long: " + "x".repeat(9_000) + "\r\n", "bytes") + "--b--"));
        assertRefused(FormRefused.Kind.TOO_LARGE, "8192", () -> read("--b\r\nX-Long: " + "x".repeat(9_000)));
        assertRefused(FormRefused.Kind.TOO_LARGE, "8192", () -> read("--b" + " ".repeat(9_000)));
    }

    @Test
    void namesTheLimitOfParts() {
        String part = part("Content-Disposition: form-data; name=\"note\"\r\n", "");

        assertThat(read(part.repeat(31) + part(FILE, "bytes") + "--b--")).hasSize(2);
        assertRefused(FormRefused.Kind.TOO_LARGE, "32 parts", () -> read(part.repeat(32) + part(FILE, "") + "--b--"));
    }

    @Test
    void namesTheLimitOfAllThatIsNotTheRecording() {
        String file = "Content-Disposition: form-data; name=\"other\"; filename=\"o\"\r\n";
        String most = "x".repeat(70_000);

        assertRefused(FormRefused.Kind.TOO_LARGE, "65536", () -> read(part(file, most) + part(FILE, "") + "--b--"));
        assertRefused(FormRefused.Kind.TOO_LARGE, "65536", () -> read(most));
        assertRefused(FormRefused.Kind.TOO_LARGE, "65536", () -> read(part(FILE, "bytes") + "--b--" + most));
        assertThat(read(part(FILE, most.repeat(3)) + "--b--")).containsExactly("video/webm", most.repeat(3));
    }

    private static void assertRefused(FormRefused.Kind kind, String reason, ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .hasMessageContaining(reason)
                .isInstanceOfSatisfying(
                        FormRefused.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
    }

    private static String part(String header, String content) {
        return "--b\r\n" + header + "\r\n" + content + "\r\n";
    }

    private static FormParser parser(String boundary) {
        return new FormParser(boundary, "video", FormLimits.USUAL);
    }

    /** Type and bytes of the file. */
    private static List<String> read(String form) {
        FormParser parser = parser("b");
        List<String> file = new ArrayList<>();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (FormEvent event : parser.feed(ByteBuffer.wrap(form.getBytes(StandardCharsets.ISO_8859_1)))) {
            switch (event) {
                case FormEvent.FileBegins(var contentType) -> file.add(contentType);
                case FormEvent.FileBytes(var bytes) ->
                    content.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
            }
        }
        parser.end();
        file.add(content.toString(StandardCharsets.ISO_8859_1));
        return file;
    }
}
