package dev.hirenow.e2e.browser;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;

import dev.hirenow.e2e.support.Chromium;
import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Drives the candidate's page like a candidate. axe-core checks every step. */
final class CandidatePage {

    private static final int PATIENCE_MS = 90_000;

    private final Page page;
    private final CDPSession network;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    CandidatePage(Chromium chromium) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        page = chromium.page();
        page.onRequest(request -> asked.add(request.url()));
        network = chromium.context().newCDPSession(page);
        network.send("Network.enable");
    }

    static URI link(Stack stack, Hiring.Interview interview) {
        String token = interview.authorization().substring("Invitation ".length());
        return stack.addressForBrowsers(StackPart.UPLOAD).resolve("/interview#" + token);
    }

    CandidatePage open(URI link) {
        page.navigate(link.toString());
        return this;
    }

    CandidatePage consent(String scoring) {
        heading("Before you begin");
        page.locator("input[name=scoring][value=" + scoring + "]").check();
        page.locator("#agree").check();
        press("Agree and continue");
        return this;
    }

    CandidatePage turnDevicesOn() {
        press("Turn on camera and microphone");
        return this;
    }

    CandidatePage checkDevices() {
        turnDevicesOn();
        assertThat(text("We can hear you")).isVisible();
        press("Looks good, continue");
        return this;
    }

    CandidatePage showQuestion() {
        press("Show question");
        return this;
    }

    /** Records for this long; returns when the page shows the answer for review. */
    CandidatePage record(int seconds) {
        press("Start recording");
        recorded(seconds);
        press("Finish answer");
        return this;
    }

    void recorded(int seconds) {
        page.waitForFunction(
                "seconds => (document.querySelector('main progress')?.value ?? 0) >= seconds",
                seconds,
                new Page.WaitForFunctionOptions().setTimeout(PATIENCE_MS));
    }

    CandidatePage safe() {
        assertThat(page.locator(".safe")).isVisible();
        return this;
    }

    CandidatePage press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
        return this;
    }

    CandidatePage heading(String text) {
        assertThat(page.locator("main h1")).hasText(text);
        return this;
    }

    /** Waits for this final state of the page. */
    CandidatePage state(String kind) {
        assertThat(page.locator("[data-state]")).hasAttribute("data-state", kind);
        return this;
    }

    CandidatePage sees(String text) {
        assertThat(text(text)).isVisible();
        return this;
    }

    /** The list says of each answer that it is recorded, and nothing about its transcript or score. */
    CandidatePage showsAnswersAsRecorded(int count) {
        assertThat(page.locator("ol.questions .chip"))
                .hasText(Collections.nCopies(count, "Recorded").toArray(String[]::new));
        return this;
    }

    /** Checks the step with axe-core and takes its screenshots. */
    CandidatePage look(String name) {
        Chromium.look(page, "interview-" + name);
        return this;
    }

    /** Limits the upload speed, in bytes per second. */
    CandidatePage slowDown(int bytesPerSecond) {
        network(false, bytesPerSecond);
        return this;
    }

    CandidatePage cutLine() {
        network(true, -1);
        return this;
    }

    CandidatePage fullSpeed() {
        return restoreLine();
    }

    CandidatePage restoreLine() {
        network(false, -1);
        return this;
    }

    Locator text(String text) {
        return page.getByText(text).first();
    }

    Page page() {
        return page;
    }

    /** Every URL that this browser requested. */
    List<String> asked() {
        return asked;
    }

    private void network(boolean offline, int bytesPerSecond) {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", offline);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", bytesPerSecond);
        network.send("Network.emulateNetworkConditions", conditions);
    }
}
