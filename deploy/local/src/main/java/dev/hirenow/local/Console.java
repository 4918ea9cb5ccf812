package dev.hirenow.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import dev.hirenow.local.stack.ProgressListener;

/** Writes to the terminal: permanent lines, and one progress line that is updated during long steps. */
public final class Console implements ProgressListener {
    private static final int WIDTH = 100;
    private static final Duration BETWEEN_LINES_IN_A_FILE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_REPEATED_LINES_IN_A_FILE = Duration.ofSeconds(30);
    private static final char[] SPINNER = {'|', '/', '-', '\\'};

    private final PrintStream out;
    private final boolean terminal;
    private final InstantSource clock;
    private final Instant began;
    private int turns;
    private boolean lineOpen;
    private Instant lastInFile;
    private String lastSaid = "";

    Console(PrintStream out, boolean terminal, InstantSource clock) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.began = clock.instant();
        this.lastInFile = began;
    }

    /** Creates a console that detects whether its output is a terminal. */
    public static Console ofThisProcess() {
        return new Console(System.out, Boolean.getBoolean("hirenow.terminal"), InstantSource.system());
    }

    /** Prints a permanent line. */
    public synchronized void say(String line) {
        clearLine();
        out.println(line);
        out.flush();
    }

    @Override
    public synchronized void now(String what) {
        String line = "%c %s (%d s)".formatted(SPINNER[turns++ % SPINNER.length], what, seconds());
        if (terminal) {
            out.print("\r\u001b[K" + (line.length() > WIDTH ? line.substring(0, WIDTH) : line));
            out.flush();
            lineOpen = true;
        } else if (Duration.between(lastInFile, clock.instant()).compareTo(pauseBefore(what)) > 0) {
            lastInFile = clock.instant();
            lastSaid = what;
            out.println("… " + line.substring(2));
            out.flush();
        }
    }

    @Override
    public synchronized void done(String what) {
        lastInFile = clock.instant();
        say("  " + what);
    }

    /** Seconds since the start. */
    public long seconds() {
        return Duration.between(began, clock.instant()).toSeconds();
    }

    /** In a file, an unchanged progress message is repeated only now and then, as a sign of life. */
    private Duration pauseBefore(String what) {
        return what.equals(lastSaid) ? BETWEEN_REPEATED_LINES_IN_A_FILE : BETWEEN_LINES_IN_A_FILE;
    }

    private void clearLine() {
        if (lineOpen) {
            out.print("\r\u001b[K");
            lineOpen = false;
        }
    }
}
