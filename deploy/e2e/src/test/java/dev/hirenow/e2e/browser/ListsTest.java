package dev.hirenow.e2e.browser;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import dev.hirenow.e2e.support.Chromium;
import dev.hirenow.e2e.support.Http;
import dev.hirenow.e2e.support.Needs;
import dev.hirenow.e2e.support.Program;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Lists of candidates as spreadsheets, address books and mail programs write them. */
@Needs(Program.CHROMIUM)
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String READ = """
            async text => {
                const {readList, candidatesOf} = await import('/recruiting/columns.js');
                const list = readList(text);
                return candidatesOf(list).map(({name, email}) => `${name}|${email ?? ''}`).join('\\n') + (list.unsure ? '?' : '');
            }
            """;
    private static final String DECODE = """
            async bytes => {
                const {decode} = await import('/recruiting/encoding.js');
                const {text, encoding, sure} = decode(new Uint8Array(bytes));
                return `${encoding} ${sure} ${text.trim()}`;
            }
            """;
    private static final String WRITE = """
            async language => {
                const {writeRows} = await import('/recruiting/csv.js');
                return writeRows([['=1+1', 'J\u00f6rg "J" M;'], ['@x', ' -2'], ['\uff1dA', '5']], [language]);
            }
            """;

    private Stack stack;
    private Chromium chromium;
    private Page page;

    @BeforeAll
    void start() {
        stack = RunningStack.get();
        chromium = Chromium.withDevices();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @BeforeEach
    void openTheList() {
        page = chromium.anew();
        Chromium.signIn(page, stack.address(StackPart.UPLOAD).resolve("/recruiting"), "recruiter");
        String position = Http.post(
                        stack.address(StackPart.UPLOAD).resolve("/api/v1/positions"),
                        "Bearer " + stack.token("recruiter"),
                        "{\"title\":\"Lists\",\"questions\":[{\"text\":\"Why?\"}]}")
                .expect(201)
                .path("id")
                .asText();
        page.navigate(page.url().replaceFirst("#.*", "") + "#/invite?position=" + position);
        assertThat(button("Check list")).isVisible();
        // Other tests check the mailbox.
        page.getByLabel("Mail the link to the candidate").uncheck();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void findsNamesAndAddressesWhateverTheHeadsAndSeparators() {
        Map<String, String> expected = Map.ofEntries(
                Map.entry("Name;Mail\nKatherine Johnson;k@example.org", "Katherine Johnson|k@example.org"),
                Map.entry(
                        "E-Mail-Adresse,Vorname,Nachname\nk@example.org,Katherine,Johnson",
                        "Katherine Johnson|k@example.org"),
                Map.entry(
                        "Name\tVorname\tE-mail\nJohnson\tKatherine\tk@example.org", "Katherine Johnson|k@example.org"),
                Map.entry(
                        "sep=;\r\nName;E-Mail\r\nKatherine Johnson;k@example.org\r\n",
                        "Katherine Johnson|k@example.org"),
                Map.entry(
                        "\uFEFF\"sep=|\"\r\nmail|name\r\nk@example.org|Katherine Johnson",
                        "Katherine Johnson|k@example.org"),
                Map.entry(
                        "Johnson, Katherine;k@example.org\nVaughan, Dorothy;d@example.org",
                        "Johnson, Katherine|k@example.org\nVaughan, Dorothy|d@example.org"),
                Map.entry("name, email\n\"Johnson, Katherine\", \"k@example.org\"", "Johnson, Katherine|k@example.org"),
                Map.entry(
                        "First Name,Middle Name,Last Name,E-mail 1 - Value\nKatherine,,Johnson,k@example.org",
                        "Katherine Johnson|k@example.org"),
                Map.entry(
                        "Katherine Johnson <k@example.org>\nDorothy Vaughan <d@example.org>",
                        "Katherine Johnson|k@example.org\nDorothy Vaughan|d@example.org"),
                Map.entry("k@example.org;Katherine Johnson", "Katherine Johnson|k@example.org"),
                Map.entry("Name\nKatherine Johnson", "Katherine Johnson|"),
                // Lines that the page cannot be sure about.
                Map.entry("Johnson,Katherine,k@example.org", "Johnson Katherine|k@example.org?"),
                Map.entry("Wer;Wohin\nKatherine Johnson;k@example.org", "Katherine Johnson|k@example.org?"),
                Map.entry(
                        "Name;E-Mail;E-Mail 2\nKatherine Johnson;k@example.org;j@example.org",
                        "Katherine Johnson|k@example.org?"));

        assertThat(expected)
                .allSatisfy((text, candidates) ->
                        assertThat(page.evaluate(READ, text)).as(text).isEqualTo(candidates));
    }

    @Test
    void readsEveryEncodingThatSpreadsheetsWriteAndSaysWhenItGuesses() {
        String text = "J\u00F6rg Gro\u00DF;j@example.org";

        assertThat(decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("utf-8 true " + text);
        assertThat(decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo("utf-8 true " + text);
        assertThat(decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("utf-16le true " + text);
        assertThat(decode(text.getBytes(StandardCharsets.UTF_16BE))).isEqualTo("utf-16be true " + text);
        assertThat(decode(text.getBytes(WINDOWS))).isEqualTo("windows-1252 false " + text);
        assertThat(decode(text.getBytes(Charset.forName("x-MacRoman")))).isEqualTo("macintosh false " + text);
        String polish = "\u0141ukasz \u017B\u00F3\u0142\u0107;l@example.org";
        assertThat(decode(polish.getBytes(Charset.forName("windows-1250")))).isEqualTo("windows-1250 false " + polish);
        String russian = "\u0418\u0432\u0430\u043D \u041F\u0435\u0442\u0440\u043E\u0432;i@example.org";
        assertThat(decode(russian.getBytes(Charset.forName("windows-1251"))))
                .isEqualTo("windows-1251 false " + russian);
    }

    @Test
    void writesWhatExcelOpensByADoubleClick() {
        assertThat(page.evaluate(WRITE, "en-GB"))
                .isEqualTo("\uFEFF\"'=1+1\",\"J\u00F6rg \"\"J\"\" M;\"\r\n\"'@x\",\"' -2\"\r\n\"'\uFF1DA\",\"5\"\r\n");
        assertThat(page.evaluate(WRITE, "de-DE").toString()).startsWith("\uFEFF\"'=1+1\";\"J");
    }

    @Test
    void aGuessedEncodingHasToBeCalledRightFirst() {
        choose("Name;E-Mail\r\nJ\u00F6rg M\u00FCller;j@example.org\r\n".getBytes(WINDOWS));

        assertThat(rows()).containsText("J\u00F6rg M\u00FCller");
        assertThat(page.locator("[data-reading=unsure]")).isVisible();
        assertThat(button("Invite 1 candidate")).isDisabled();
        Chromium.look(page, "recruiting-list-unsure");
        page.getByLabel("Encoding").selectOption("windows-1251");
        assertThat(rows()).not().containsText("J\u00F6rg");
        page.getByLabel("Encoding").selectOption("windows-1252");
        assertThat(rows()).containsText("J\u00F6rg M\u00FCller");
        button("Invite 1 candidate").click();
        assertThat(page.locator(".links li a").first()).hasText("J\u00F6rg M\u00FCller");
    }

    @Test
    void columnsThatNobodyKnowsAreAsked() {
        choose("Johnson,Katherine,k@example.org\n".getBytes(StandardCharsets.UTF_8));

        assertThat(button("Invite 1 candidate")).isDisabled();
        page.getByLabel("Column 1").selectOption("Last name");
        page.getByLabel("Column 2").selectOption("First name");
        assertThat(rows()).containsText("Katherine Johnson");
        assertThat(button("Invite 1 candidate")).isEnabled();
    }

    @Test
    void addressesWithMoreAroundThemAreProposedAndNotTaken() {
        choose(("name,email\nAda,<ada@example.org>\nBob,mailto:bob@example.org\nEve,eve\u200B@example.org\n"
                        + "Mia,mia@example.org.\nZoe,zoe@example.org\n\u200B,nobody@example.org\n")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(page.locator("[data-doubt=ADDRESS_CORRECTED]")).hasCount(4);
        assertThat(page.locator("table.preview .wrong")).hasCount(1);
        assertThat(button("Invite 1 candidate")).isEnabled();
        Chromium.look(page, "recruiting-list-decide");
        page.getByLabel("Invite Eve").check();
        button("Invite 2 candidates").click();
        assertThat(page.locator(".links li")).hasCount(2);
        assertThat(page.locator(".links a[href^='mailto:eve%40example.org']")).hasCount(1);
    }

    @Test
    void whoeverIsInvitedAlreadyIsAskedAbout() {
        page.getByLabel("Name").first().fill("Ada");
        page.getByLabel("E-mail").first().fill("ada@example.org");
        button("Create invitation").click();
        assertThat(page.getByText("Ada is invited.")).isVisible();

        choose("name,email\nAda,ADA@example.org\nBob,bob@example.org\n".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("[data-doubt=ALREADY_INVITED]")).hasCount(1);
        button("Invite 1 candidate").click();
        assertThat(page.locator(".links li")).hasCount(1);

        page.getByLabel("Name").first().fill("Ada L.");
        page.getByLabel("E-mail").first().fill("ada@example.org");
        button("Create invitation").click();
        Locator dialog = page.locator("dialog");
        assertThat(dialog.locator("[data-doubt=ALREADY_INVITED]")).isVisible();
        Chromium.look(page, "recruiting-invited-twice");
        dialog.getByText("Back").click();
        assertThat(page.getByText("Ada L. is invited.")).hasCount(0);
        button("Create invitation").click();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Invite"))
                .click();
        assertThat(page.getByText("Ada L. is invited.")).isVisible();
    }

    @Test
    void aSpreadsheetItselfIsNotTakenForAList() {
        choose(new byte[] {'P', 'K', 3, 4, 20, 0});

        assertThat(page.getByText("This is not a CSV file.")).isVisible();
    }

    private Object decode(byte[] bytes) {
        int[] numbers = new int[bytes.length];
        for (int at = 0; at < bytes.length; at++) {
            numbers[at] = bytes[at] & 0xFF;
        }
        return page.evaluate(
                DECODE, List.of(java.util.Arrays.stream(numbers).boxed().toArray()));
    }

    private void choose(byte[] list) {
        page.locator("input[type=file]").setInputFiles(new FilePayload("list.csv", "text/csv", list));
    }

    private Locator rows() {
        return page.locator("table.preview tbody");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
