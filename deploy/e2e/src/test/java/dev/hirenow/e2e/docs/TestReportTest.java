package dev.hirenow.e2e.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** How {@code ./hirenow test} summarises the reports of its run: deploy/e2e/tests.sh. */
class TestReportTest {

    private static final String PROMISES = """
            ## 1. Nothing is lost

            - `QuickTest.keepsIt`
            - `LongTest.keepsItWhenKilled` with `--all`

            ## 2. Nothing is paid twice

            - `QuickTest.paysOnce`
            """;

    private record Said(int code, String text) {}

    @TempDir
    private Path project;

    @BeforeEach
    void project() throws IOException {
        write("deploy/e2e/PROMISES.md", PROMISES);
        write("began", "");
        Files.setLastModifiedTime(project.resolve("began"), FileTime.fromMillis(0));
    }

    @Test
    void promisesAreKeptWithoutTheSlowTestsWhenTheOthersRan() throws Exception {
        report("QuickTest", "1.5", "<testcase name=\"keepsIt\"/>\n<testcase name=\"paysOnce(String)[1]\"/>");

        assertThat(run("check_promises false began")).isEqualTo(new Said(0, ""));
        assertThat(run("check_promises true began").text()).contains("LongTest.keepsItWhenKilled, which did not run");
        assertThat(run("check_promises true began").code()).isOne();
    }

    @Test
    void aTestThatWasSkippedOrIsCalledOtherwiseShowsNothing() throws Exception {
        report("QuickTest", "1.5", """
                <testcase name="keepsIt">
                <skipped message="no"/></testcase>
                <testcase name="paysOnceOrTwice"/>""");

        assertThat(run("check_promises false began").text())
                .contains("QuickTest.keepsIt, which did not run", "QuickTest.paysOnce, which did not run");
    }

    @Test
    void aPromiseThatOnlySlowTestsShowIsNotShownWithoutThem() throws Exception {
        write("deploy/e2e/PROMISES.md", PROMISES.replace("- `QuickTest.keepsIt`\n", ""));
        report("QuickTest", "1.5", "<testcase name=\"paysOnce\"/>");

        Said said = run("check_promises false began");

        assertThat(said.code()).isOne();
        assertThat(said.text()).contains("no test showed promise 1");
    }

    @Test
    void whatIsMissingIsNamedOnceWithTheCommandThatBringsIt() throws Exception {
        String skipped =
                "<testcase name=\"a\">\n<skipped message=\"nginx is not installed: apt-get install nginx-light\"/>\n"
                        + "</testcase>\n";
        report("NginxTest", "0", skipped + skipped);
        report("PageTest", "0", skipped.replace("nginx-light", "chromium").replace("nginx", "chromium"));

        assertThat(run("missing_programs began").text().lines())
                .containsExactly(
                        "Skipped, because this machine lacks a program that they need:",
                        "  1 tests or classes of tests: chromium is not installed",
                        "  2 tests or classes of tests: nginx is not installed",
                        "To install it: apt-get install chromium nginx-light");
    }

    @Test
    void whereNothingIsMissingNothingIsSaid() throws Exception {
        report("NginxTest", "1.5", "<testcase name=\"a\">\n<skipped message=\"no root\"/>\n</testcase>\n");

        assertThat(run("missing_programs began")).isEqualTo(new Said(0, ""));
    }

    @Test
    void theSlowestComeFirstAndTheSumsAreThoseOfAllReports() throws Exception {
        report("QuickTest", "1.5", "<testcase name=\"a\"/>");
        report("LongTest", "1,012.25", "<testcase name=\"a\"/>");

        assertThat(run("slowest_tests began").text().lines())
                .satisfies(lines -> assertThat(lines.get(1)).contains("LongTest", "1012.25 s"))
                .satisfies(lines -> assertThat(lines.get(2)).contains("QuickTest", "1.5 s"));
        assertThat(run("count_tests began")).isEqualTo(new Said(0, "2 passed, 0 failed, 0 skipped\n"));
    }

    private void report(String type, String seconds, String cases) throws IOException {
        write("module/target/surefire-reports/TEST-dev.hirenow." + type + ".xml", """
                <testsuite name="dev.hirenow.%s" time="%s" tests="1" errors="0" skipped="0" failures="0">
                %s
                </testsuite>
                """.formatted(type, seconds, cases));
    }

    private void write(String file, String text) throws IOException {
        Path path = project.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Said run(String function) throws IOException, InterruptedException {
        String script = ". '" + Sources.PROJECT.resolve("deploy/e2e/tests.sh") + "'; " + function;
        Process bash = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(bash.waitFor(), said);
    }
}
