package dev.hirenow.e2e.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Chromium;
import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.Needs;
import dev.hirenow.e2e.support.Program;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.parts.StackPaths;
import dev.hirenow.local.stack.Stack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The example of docs/front-end.md, served from another origin than the service. */
@Needs(Program.CHROMIUM)
@Tag("slow")
class FrontEndExampleTest {

    @Test
    void aFrontEndAtAnotherAddressLeadsThroughAnInterview() throws IOException {
        Stack stack = RunningStack.get();
        Hiring hiring = new Hiring(stack);
        Hiring.Interview interview = hiring.invite(Hiring.position("Why do you want to work here?"));
        Path project = StackPaths.findProject();
        HttpServer elsewhere = serve(project.resolve("docs/examples/front-end.html"));
        try (Chromium chromium = Chromium.withDevices()) {
            PlaywrightAssertions.setDefaultAssertionTimeout(90_000);
            Page page = chromium.page();
            page.navigate("http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/front-end.html");
            page.getByLabel("Service").fill(stack.address(StackPart.UPLOAD).toString());
            page.getByLabel("Invitation").fill(interview.authorization().substring("Invitation ".length()));
            page.getByText("Enter").click();
            page.getByText("Agree to be recorded").click();
            page.locator("input[type=file]")
                    .setInputFiles(project.resolve("deploy/local/src/main/resources/demo/answer-1.webm"));
            assertThat(page.locator("#message")).hasText("Question 1 is safe.");
            assertThat(page.locator("#questions")).containsText("READY");
            page.getByText("Submit").click();
            assertThat(page.locator("#message")).hasText("Submission 1 is in.");
            Chromium.look(page, "example");
        } finally {
            elsewhere.stop(0);
        }
        assertThat(hiring.result(interview).path("state").asText()).isEqualTo("AWAITING_REVIEW");
    }

    private static HttpServer serve(Path file) throws IOException {
        byte[] page = Files.readAllBytes(file);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        return server;
    }
}
