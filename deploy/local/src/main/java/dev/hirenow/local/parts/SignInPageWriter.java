package dev.hirenow.local.parts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.hirenow.local.process.LauncherFailure;

/** Writes the sign-in page: a button for each local user. */
final class SignInPageWriter {

    private SignInPageWriter() {}

    /** Writes the page into the folder and returns its path. */
    static Path write(Path folder, Map<String, List<String>> users) {
        StringBuilder buttons = new StringBuilder();
        users.forEach((user, roles) -> buttons.append(button(user, roles)));
        try (InputStream template = SignInPageWriter.class.getResourceAsStream("/sign-in.html")) {
            String page = new String(Objects.requireNonNull(template).readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(folder.resolve("sign-in.html"), page.replace("<!-- users -->", buttons));
        } catch (IOException e) {
            throw new LauncherFailure("cannot write to " + folder, e);
        }
    }

    private static String button(String user, List<String> roles) {
        return """
                <form method="post">
                  <input type="hidden" name="username" value="%1$s@demo.example">
                  <input type="hidden" name="claims" value="%2$s">
                  <button data-user="%1$s"><b>%1$s</b><span>%3$s</span></button>
                </form>
                """.formatted(
                        user,
                        SignInProcess.claims(user, roles).toString().replace("\"", "&quot;"),
                        SignInProcess.MAY.getOrDefault(user, ""));
    }
}
