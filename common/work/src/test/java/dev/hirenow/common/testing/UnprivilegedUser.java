package dev.hirenow.common.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The user as whom PostgreSQL runs, which refuses root. */
public enum UnprivilegedUser {
    /** Whoever runs the tests. */
    CALLER(List.of()),
    /** Root, who is nobody in a user namespace: outside of it all files stay root's. */
    IN_NAMESPACE(List.of("unshare", "--user")),
    /** Where root may make no namespace, as in most containers: the user {@code nobody}, who gets the files. */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private static final int UID = 65_534;

    private final List<String> prefix;

    UnprivilegedUser(List<String> prefix) {
        this.prefix = prefix;
    }

    public static UnprivilegedUser ofThisMachine() {
        return Stream.of(values()).filter(UnprivilegedUser::works).findFirst().orElseThrow();
    }

    /** What comes before a program on its command line. */
    List<String> prefix() {
        return prefix;
    }

    /** Gives a file or folder of root's to this user, where that is needed. */
    public void own(Path file) {
        if (this == NOBODY) {
            try {
                Files.setAttribute(file, "unix:uid", UID);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whether the one who runs the tests can start programs so, for PostgreSQL to like it. */
    boolean works() {
        if (this == CALLER) {
            return !"root".equals(System.getProperty("user.name"));
        }
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
