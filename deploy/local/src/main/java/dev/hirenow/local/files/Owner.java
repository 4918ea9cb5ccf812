package dev.hirenow.local.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Whom files belong to. */
public final class Owner {
    private static final String UID = "unix:uid";

    private Owner() {}

    /** The number of the user a file belongs to. */
    public static int of(Path file) throws IOException {
        return (Integer) Files.getAttribute(file, UID, LinkOption.NOFOLLOW_LINKS);
    }

    /** The number of the user who runs this process. */
    public static int ofThisProcess() throws IOException {
        return of(Path.of("/proc/self/task"));
    }

    /** Whether root runs this process. */
    public static boolean isRoot() {
        try {
            return ofThisProcess() == 0;
        } catch (IOException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    /**
     * Gives a file, or a folder with all in it, to a user; only root can.
     *
     * <p>The folder itself comes last: when this is interrupted, the next call sees that it is not finished.
     */
    public static void change(Path root, int uid) throws IOException {
        if (of(root) == uid) {
            return;
        }
        for (Path file : Folders.deepestFirst(root)) {
            Files.setAttribute(file, UID, uid, LinkOption.NOFOLLOW_LINKS);
        }
    }
}
