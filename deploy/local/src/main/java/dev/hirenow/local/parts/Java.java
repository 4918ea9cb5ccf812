package dev.hirenow.local.parts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of Java processes, on the Java that runs the launcher. */
final class Java {
    private Java() {}

    /**
     * A small process: serial collector and the first compiler only, which halves both memory and start-up time.
     *
     * @param heapMegabytes the largest heap
     */
    static List<String> process(int heapMegabytes, Path tmp, List<String> rest) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xss512k",
                "-Xmx" + heapMegabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.io.tmpdir=" + Layout.made(tmp),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(rest);
        return List.copyOf(command);
    }

    /** A main class from the jars of the ready-made parts, which log through SLF4J to standard error. */
    static List<String> fromJars(int heapMegabytes, Layout layout, String name, String mainClass, String... arguments) {
        List<String> rest = new ArrayList<>(List.of(
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
                // The object store turns standard error into log lines: without this they would go round for ever.
                "-Dorg.slf4j.simpleLogger.cacheOutputStream=true",
                "-cp",
                layout.jarsOfParts() + "/*",
                mainClass));
        rest.addAll(List.of(arguments));
        return process(heapMegabytes, layout.dataOf("tmp").resolve(name), rest);
    }
}
