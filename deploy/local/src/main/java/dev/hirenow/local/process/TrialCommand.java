package dev.hirenow.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Runs small commands to see whether they work on this machine, because the existence of a program proves little. */
public final class TrialCommand {
    private TrialCommand() {}

    /** Why the command does not work, in its own last line of output; empty if it exited with 0. */
    public static Optional<String> refusal(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            return code == 0 ? Optional.empty() : Optional.of(lastLine(said, code));
        } catch (IOException e) {
            return Optional.of("the program " + command.getFirst() + " cannot be started");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted");
        }
    }

    public static boolean works(String... command) {
        return refusal(List.of(command)).isEmpty();
    }

    private static String lastLine(String said, int code) {
        return said.lines()
                .filter(line -> !line.isBlank())
                .reduce((earlier, later) -> later)
                .map(String::strip)
                .orElse("it ended with code " + code);
    }
}
