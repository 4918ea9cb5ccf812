package dev.hirenow.local.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Reads and changes the owner of files. */
public final class FileOwner {
    private static final String UID = "unix:uid";

    private FileOwner() {}

    /** The user id of a file's owner. */
    public static int of(Path file) throws IOException {
        return (Integer) Files.getAttribute(file, UID, LinkOption.NOFOLLOW_LINKS);
    }

    /** The user id of this process. */
    public static int ofThisProcess() throws IOException {
        return of(Path.of("/proc/self/task"));
    }

    /** Whether this process runs as root. */
    public static boolean isRoot() {
        try {
            return ofThisProcess() == 0;
        } catch (IOException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    /**
     * Gives a file, or a folder with its contents, to a user; requires root.
     *
     * <p>The folder itself is changed last: if this is interrupted, the next call sees that it is incomplete.
     */
    public static void change(Path root, int uid) throws IOException {
        if (of(root) == uid) {
            return;
        }
        for (Path file : FileTreeOperations.deepestFirst(root)) {
            Files.setAttribute(file, UID, uid, LinkOption.NOFOLLOW_LINKS);
        }
    }
}
