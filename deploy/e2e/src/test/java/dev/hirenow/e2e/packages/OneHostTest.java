package dev.hirenow.e2e.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hirenow.e2e.support.Needs;
import dev.hirenow.e2e.support.Program;
import dev.hirenow.local.parts.StackPaths;

import static org.assertj.core.api.Assertions.assertThat;

/** deploy/host: settings, units and the nginx file of one host without containers. */
class OneHostTest {

    private static final Path FOLDER = StackPaths.findProject().resolve("deploy/host");
    private static final Pattern SETTING = Pattern.compile("(?m)^#?([A-Z][A-Z0-9_]+)=");

    @TempDir
    private Path work;

    /** HIRENOW_WRITE_ENV=1 regenerates it from the table in docs/configuration.md. */
    @Test
    void theTemplateOfSettingsHasThemAll() throws IOException {
        Path file = FOLDER.resolve("hirenow.env");
        if (System.getenv("HIRENOW_WRITE_ENV") != null) {
            Files.writeString(file, EnvTemplate.text());
        }
        assertThat(file).as("with HIRENOW_WRITE_ENV=1 this test writes it").hasContent(EnvTemplate.text());
    }

    @Test
    void everyServiceFindsWhatItNeedsInItsTwoFiles() throws IOException {
        for (String service : SettingsTable.SERVICES) {
            Set<String> told = settings("env/" + service + ".env");
            assertThat(EnvTemplate.OF_ONE_SERVICE).containsAll(told);
            told.addAll(settings("hirenow.env"));
            assertThat(told).containsAll(SettingsTable.neededBy(service));
        }
    }

    @Test
    void theInstallerDrawsSecretsAndSaysWhatIsStillToBeSet() throws IOException, InterruptedException {
        ProcessBuilder installer = new ProcessBuilder(FOLDER.resolve("install").toString()).redirectErrorStream(true);
        installer.environment().put("DESTDIR", work.toString());
        installer.environment().put("TRAIN", "no");
        installer.environment().put("JAVA_HOME", System.getProperty("java.home"));
        String said = said(installer);
        assertThat(said)
                .contains(
                        "  HIRENOW_OIDC_ISSUER (/etc/hirenow/hirenow.env)",
                        "  DEEPGRAM_API_KEY (/etc/hirenow/transcription.env)",
                        "  GEMINI_API_KEY (/etc/hirenow/analysis.env)")
                .doesNotContain("HIRENOW_SESSION_SECRET (", "PASSWORD (");
        assertThat(Files.readString(work.resolve("etc/hirenow/database.sql"))).doesNotContain("_password;");
        assertThat(work.resolve("opt/hirenow/upload/quarkus-run.jar")).exists();
        assertThat(said(installer)).as("an update").doesNotContain("Look at");
    }

    @Test
    @Needs(Program.SYSTEMD_ANALYZE)
    void systemdUnderstandsTheUnits() throws IOException, InterruptedException {
        String unit = Files.readString(FOLDER.resolve("systemd/hirenow@.service"))
                .replace("/opt/hirenow/java", System.getProperty("java.home"));
        Path service = Files.writeString(work.resolve("hirenow@upload.service"), unit);
        assertThat(run(List.of("systemd-analyze", "verify", service.toString())))
                .isEmpty();
        String rating =
                run(List.of("systemd-analyze", "security", "--offline=true", "--threshold=20", service.toString()));
        assertThat(rating).contains("Overall exposure level");
    }

    @Test
    @Needs({Program.NGINX, Program.OPENSSL})
    void nginxUnderstandsItsFile() throws IOException, InterruptedException {
        assertThat(Nginx.in(work, FOLDER.resolve("nginx/hirenow.conf"), 8443, 8081)
                        .check())
                .contains("test is successful");
    }

    @Test
    void nginxPassesRecordingsAndEventsOnAsTheyCome() throws IOException {
        String file = Files.readString(FOLDER.resolve("nginx/hirenow.conf"));
        assertThat(block(file, "/api/v1/candidate/(answers|uploads)"))
                .contains("proxy_request_buffering off;", "client_max_body_size 1100m;");
        for (String path : List.of("/api/v1/candidate/(.*/)?events", "/api/v1/results/(.*/)?events")) {
            assertThat(block(file, path)).contains("proxy_buffering off;", "proxy_read_timeout 1h;");
        }
        assertThat(file).contains("proxy_set_header X-Forwarded-For $remote_addr;", "proxy_set_header Forwarded \"\";");
    }

    private static String block(String file, String path) {
        int begin = file.indexOf(path);
        return file.substring(begin, file.indexOf('}', begin));
    }

    private static Set<String> settings(String file) throws IOException {
        Set<String> names = new TreeSet<>();
        SETTING.matcher(Files.readString(FOLDER.resolve(file))).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    static String run(List<String> command) throws IOException, InterruptedException {
        return said(new ProcessBuilder(command).redirectErrorStream(true));
    }

    private static String said(ProcessBuilder program) throws IOException, InterruptedException {
        Process process = program.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
