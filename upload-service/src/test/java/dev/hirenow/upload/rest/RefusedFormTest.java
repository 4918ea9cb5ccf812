package dev.hirenow.upload.rest;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import static dev.hirenow.upload.rest.RawForm.END;
import static dev.hirenow.upload.rest.RawForm.FILE;
import static dev.hirenow.upload.rest.RawForm.NOTE;
import static dev.hirenow.upload.rest.RawForm.form;
import static dev.hirenow.upload.rest.RawForm.part;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a form contains, the client gets a helpful response, and nothing of it is kept. */
@QuarkusTest
class RefusedFormTest extends DoorTest {

    private static final int DAMAGED = 60;

    @Inject
    StoredObjects store;

    @TestHTTPResource
    URI address;

    @Test
    void answersAFormWithoutItsClosingBoundary() throws IOException {
        Invited invited = invite(1);
        for (int length : new int[] {1_000, 300_000, 12_000_000}) {
            RawForm form = form(List.of(part(FILE, length)), "");

            assertThat(answerTo(invited, "b", form)).startsWith("HTTP/1.1 400").contains("form-unreadable", PROBLEM);
        }
        nothingIsLeftOf(invited);
    }

    @Test
    void takesALongHeaderAndALongField() throws IOException {
        Invited invited = invite(1);
        RawForm form =
                form(List.of(part(NOTE, 8_000), part(FILE + "X-Long: " + "x".repeat(2_000) + "\r\n", 1_000)), END);

        assertThat(answerTo(invited, "b", form)).startsWith("HTTP/1.1 201");
        assertThat(store.of(invited)).hasSize(1);
    }

    @Test
    void namesTheLimitThatWasPassed() throws IOException {
        Invited invited = invite(1);

        assertThat(answerTo(invited, "b", form(List.of(part(FILE + "X: " + "x".repeat(9_000) + "\r\n", 9)), END)))
                .startsWith("HTTP/1.1 413")
                .contains("form-too-large", "8192");
        assertThat(answerTo(invited, "b", form(List.of(part(FILE, 100_000), part(NOTE, 70_000)), END)))
                .startsWith("HTTP/1.1 413")
                .contains("form-too-large", "65536");
        nothingIsLeftOf(invited);
    }

    @Test
    void readsNoFileOfAnotherName() throws IOException {
        Invited invited = invite(1);
        RawForm other = part(FILE.replace("\"video\"", "\"other\""), 60_000_000);

        assertThat(answerTo(invited, "b", form(List.of(other, part(FILE, 1_000)), END)))
                .startsWith("HTTP/1.1 413")
                .contains("form-too-large");
        nothingIsLeftOf(invited);
    }

    @Test
    void answersABoundaryThatIsNone() throws IOException {
        Invited invited = invite(1);
        RawForm form = form(List.of(part(FILE, 1_000)), END);

        for (String boundary : List.of("", "\"\"", "x".repeat(71), "another")) {
            assertThat(answerTo(invited, boundary, form))
                    .startsWith("HTTP/1.1 400")
                    .contains("form-unreadable");
        }
        nothingIsLeftOf(invited);
    }

    @Test
    void answersEveryDamagedForm() throws IOException {
        Random random = new Random(20_261_130);
        byte[] form = form(List.of(part(NOTE, 500), part(FILE, 3_000), part(NOTE, 500)), "--b--\r\n")
                .content()
                .get()
                .readAllBytes();

        Invited invited = invite(1);
        for (int number = 0; number < DAMAGED; number++) {
            byte[] damaged = Arrays.copyOf(form, random.nextInt(form.length / 2, form.length));
            for (int byteOfMany = random.nextInt(8); byteOfMany > 0; byteOfMany--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }

            assertThat(answerTo(invited, "b", RawForm.of(damaged)))
                    .as("form %d", number)
                    .matches("(?s)HTTP/1.1 (201|400|409|413|415) .*");
        }
        SpoolFolder.becomesEmpty();
    }

    private String answerTo(Invited invited, String boundary, RawForm form) throws IOException {
        return form.send(address, invited, boundary);
    }

    private void nothingIsLeftOf(Invited invited) {
        assertThat(store.of(invited)).isEmpty();
        assertThat(store.unfinishedOf(invited)).isZero();
        SpoolFolder.becomesEmpty();
    }
}
