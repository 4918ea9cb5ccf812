package dev.hirenow.upload.rest;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** Invitations by mail, received by a real mail server. */
@QuarkusTest
class MailTest extends DoorTest {

    private static final String INTERVIEWS = "/api/v1/interviews";

    private GreenMail server;

    @BeforeEach
    void start() {
        int port = ConfigProvider.getConfig().getValue("quarkus.mailer.port", Integer.class);
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser(UploadTestSettings.MAIL_FROM, UploadTestSettings.MAIL_USER, UploadTestSettings.MAIL_PASSWORD);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void saysThatMailIsSetUp() {
        recruiter().get(INTERVIEWS + "/mail").then().statusCode(200).body("available", equalTo(true));
    }

    @Test
    void mailsTheLinkToTheCandidate() throws MessagingException, IOException {
        String link = create("?mail=true", candidate("Ada Lovelace", "ada@example.org"), "en")
                .statusCode(201)
                .body("invitation.mail", equalTo("SENT"))
                .extract()
                .path("invitation.link");

        MimeMessage mail = onlyMail();
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("ada@example.org");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly(UploadTestSettings.MAIL_FROM);
        assertThat(mail.getSubject()).isEqualTo("Your video interview: Gärtnerin Bcc: all@example.org");
        assertThat(mail.getContent().toString()).contains("Dear Ada Lovelace,").contains(link);
    }

    @Test
    void writesInTheLanguageOfThePosition() throws MessagingException, IOException {
        create("?mail=true", candidate("Grace", "grace@example.org"), "de-CH").statusCode(201);

        assertThat(onlyMail().getSubject()).isEqualTo("Ihr Videointerview: Gärtnerin Bcc: all@example.org");
        assertThat(onlyMail().getContent().toString()).contains("Guten Tag Grace,");
    }

    @Test
    void mailsNothingUnlessAsked() {
        create("", candidate("Ada", "ada@example.org"), "en").statusCode(201).body("invitation.mail", nullValue());

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void invitesAllTheSameWithoutAnAddress() {
        create("?mail=true", Map.of("name", "Ada"), "en")
                .statusCode(201)
                .body("invitation.link", notNullValue())
                .body("invitation.mail", equalTo("NO_ADDRESS"));
    }

    @Test
    void invitesAllTheSameWhenTheMailServerIsAway() {
        server.stop();

        create("?mail=true", candidate("Ada", "ada@example.org"), "en")
                .statusCode(201)
                .body("invitation.link", notNullValue())
                .body("invitation.mail", equalTo("FAILED"));
    }

    @Test
    void mailsAListButNobodyTwice() {
        Map<String, Object> list = Map.of(
                "positionId",
                createPosition(1),
                "candidates",
                List.of(candidate("A", "a@example.org"), Map.of("name", "B"), candidate("C", "c@example.org")));
        String key = UUID.randomUUID().toString();

        batch(list, key).statusCode(201).body("items.invitation.mail", contains("SENT", "NO_ADDRESS", "SENT"));
        batch(list, key).statusCode(201).body("items.created", contains(false, false, false));

        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void mailsANewLink() throws MessagingException, IOException {
        String id =
                create("", candidate("Ada", "ada@example.org"), "en").extract().path("id");

        String link = recruiter()
                .post(INTERVIEWS + "/" + id + "/invitation?mail=true")
                .then()
                .statusCode(201)
                .body("mail", equalTo("SENT"))
                .extract()
                .path("link");

        assertThat(onlyMail().getContent().toString()).contains(link);
    }

    private MimeMessage onlyMail() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static Map<String, String> candidate(String name, String email) {
        return Map.of("name", name, "email", email);
    }

    private static ValidatableResponse create(String query, Map<String, String> candidate, String language) {
        String position = recruiter()
                .body(Map.of(
                        "title",
                        "Gärtnerin\r\nBcc: all@example.org",
                        "language",
                        language,
                        "questions",
                        List.of(Map.of("text", "Why?"))))
                .post("/api/v1/positions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return recruiter()
                .body(Map.of("positionId", position, "candidate", candidate))
                .post(INTERVIEWS + query)
                .then();
    }

    private static ValidatableResponse batch(Map<String, Object> list, String key) {
        return recruiter()
                .header("Idempotency-Key", key)
                .body(list)
                .post(INTERVIEWS + "/batch?mail=true")
                .then();
    }
}
