package dev.hirenow.common.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Checks that an ffmpeg starts and supports what recordings need. The services, the launcher, the images and the
 * installer share this check. It starts the program seven times, which takes about a tenth of a second.
 */
public final class FfmpegCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_SENTENCE = 200;

    private final String program;
    private final Duration patience;

    private FfmpegCheck(String program, Duration patience) {
        this.program = program;
        this.patience = patience;
    }

    /** Result of the check. */
    public sealed interface Result {}

    /** It can be used; {@code version} as it reports it, such as {@code 4.4.1-static}. */
    public record Usable(String version) implements Result {}

    /** It cannot be used; {@code reason} is a sentence without a full stop. */
    public record Unusable(String reason) implements Result {}

    /** Checks this executable: a path, or a name to look up on the {@code PATH}. Blocks. */
    public static Result of(String program) {
        return of(program, PATIENCE);
    }

    /** Everything that HireNow needs: demuxers, decoders, encoders, muxers and filters, by ffmpeg's names. */
    public static Set<String> needed() {
        return FfmpegRequirements.ALL.stream()
                .flatMap(needs -> needs.names().stream())
                .collect(Collectors.toSet());
    }

    static Result of(String program, Duration patience) {
        return new FfmpegCheck(program, patience).result();
    }

    private Result result() {
        try {
            String version = version(printed("-version"));
            List<String> missing = new ArrayList<>();
            for (FfmpegRequirements needs : FfmpegRequirements.ALL) {
                missing.addAll(needs.missingIn(printed(needs.option())));
            }
            return missing.isEmpty()
                    ? new Usable(version)
                    : new Unusable("%s (version %s) lacks %s".formatted(program, version, String.join(", ", missing)));
        } catch (Refused e) {
            return new Unusable(e.reason);
        }
    }

    private static String version(String printed) {
        String[] words = printed.split("\\s+", 4);
        return words.length > 2 && words[1].equals("version") ? words[2] : "unknown";
    }

    private String printed(String option) throws Refused {
        try {
            Process process = FfmpegProcessFactory.builder(program, List.of(option))
                    .redirectErrorStream(true)
                    .start();
            try {
                return finished(process, option);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new Refused(sentence(String.valueOf(e.getMessage())));
        }
    }

    private String finished(Process process, String option) throws Refused {
        // A dedicated thread, because a program that hangs would block a shared one.
        CompletableFuture<String> output = CompletableFuture.supplyAsync(
                () -> everythingFrom(process),
                reading -> Thread.ofPlatform().daemon().start(reading));
        try {
            String printed = output.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            int code = process.waitFor();
            if (code != 0) {
                throw new Refused("%s %s ended with exit code %d%s"
                        .formatted(program, option, code, printed.isBlank() ? "" : ": " + sentence(printed)));
            }
            return printed;
        } catch (TimeoutException e) {
            throw new Refused("%s %s did not end within %d s".formatted(program, option, patience.toSeconds()));
        } catch (ExecutionException e) {
            throw new Refused("%s %s could not be read".formatted(program, option));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted while looking at " + program);
        }
    }

    private static String everythingFrom(Process process) {
        try (var stream = process.getInputStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sentence(String text) {
        String line = text.strip().lines().findFirst().orElse("").strip();
        return line.length() > LONGEST_SENTENCE ? line.substring(0, LONGEST_SENTENCE) + "..." : line;
    }

    private static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final String reason;

        Refused(String reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
