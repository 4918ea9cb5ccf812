package dev.hirenow.common.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes a failure and its causes in one line, without a candidate's words. */
public final class FailureSummary {

    private static final String OURS = "dev.hirenow.";
    private static final int MOST_CAUSES = 8;
    private static final int MOST_FRAMES = 3;
    private static final int LONGEST_MESSAGE = 300;
    private static final int LONGEST_BRIEF = 250;

    private FailureSummary() {}

    /**
     * The class of each failure in the chain, with its message if that is known to be harmless. If no message may be
     * quoted, adds the lines of our code that the failure passed through.
     */
    public static String of(Throwable failure) {
        List<Throwable> chain = chain(failure);
        String said = chain.stream().map(FailureSummary::one).collect(Collectors.joining(", caused by "));
        return chain.stream().map(ExceptionMessageAllowlist::of).anyMatch(Optional::isPresent)
                ? said
                : said + where(chain);
    }

    /** The same in at most 250 characters, for a database column. */
    public static String brief(Throwable failure) {
        String whole = of(failure);
        return whole.length() <= LONGEST_BRIEF ? whole : whole.substring(0, LONGEST_BRIEF - 3) + "...";
    }

    /** The classes of the chain; failures with the same classes count as the same. */
    static String kind(Throwable failure) {
        return chain(failure).stream().map(FailureSummary::name).collect(Collectors.joining(" "));
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = failure;
                cause != null && chain.size() < MOST_CAUSES && !chain.contains(cause);
                cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }

    private static String one(Throwable failure) {
        return name(failure)
                + ExceptionMessageAllowlist.of(failure)
                        .map(message -> ": " + shortened(message))
                        .orElse("");
    }

    private static String name(Throwable failure) {
        String name = failure.getClass().getName();
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    private static String shortened(String message) {
        String line = message.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "...";
    }

    // The innermost failure with a frame of our code; failures on a library's own thread have none.
    private static String where(List<Throwable> chain) {
        return chain.reversed().stream()
                .map(FailureSummary::ownFrames)
                .filter(frames -> !frames.isEmpty())
                .findFirst()
                .map(frames -> " at " + String.join(", ", frames))
                .orElse("");
    }

    private static List<String> ownFrames(Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .limit(MOST_FRAMES)
                .map(frame ->
                        frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1) + "."
                                + frame.getMethodName() + ":" + frame.getLineNumber())
                .toList();
    }
}
