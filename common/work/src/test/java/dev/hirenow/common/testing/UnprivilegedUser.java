package dev.hirenow.common.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The user that runs PostgreSQL, which refuses to run as root. */
public enum UnprivilegedUser {
    /** The user that runs the tests. */
    CALLER(List.of()),
    /** Root, mapped to nobody in a user namespace: outside of it all files remain root's. */
    IN_NAMESPACE(List.of("unshare", "--user")),
    /**
     * The user {@code nobody}, who gets the files: for root without the right to create namespaces, as in most
     * containers.
     */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private static final int UID = 65_534;

    private final List<String> prefix;

    UnprivilegedUser(List<String> prefix) {
        this.prefix = prefix;
    }

    public static UnprivilegedUser ofThisMachine() {
        return Stream.of(values()).filter(UnprivilegedUser::works).findFirst().orElseThrow();
    }

    /** The prefix of a command line. */
    List<String> prefix() {
        return prefix;
    }

    /** Gives a file or folder of root to this user, if needed. */
    public void own(Path file) {
        if (this == NOBODY) {
            try {
                Files.setAttribute(file, "unix:uid", UID);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whether the current user can start programs in this way such that PostgreSQL accepts it. */
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
