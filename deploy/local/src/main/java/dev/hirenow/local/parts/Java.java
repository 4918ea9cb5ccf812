package dev.hirenow.local.parts;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of Java processes, on the Java that runs the launcher. */
final class Java {
    private Java() {}

    /** Which of the JVM's compilers a process uses. */
    enum Compilers {
        /** The first alone halves both memory and start-up time. */
        FIRST,
        /** Both, for what computes for long: speech recognition takes two thirds of the processor time then. */
        BOTH
    }

    /**
     * A small process with the serial collector.
     *
     * @param heapMegabytes the largest heap
     */
    static List<String> process(int heapMegabytes, Compilers compilers, Path tmp, List<String> rest) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                switch (compilers) {
                    case FIRST -> List.of("-XX:TieredStopAtLevel=1");
                    case BOTH -> List.of();
                });
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-Xss512k",
                "-Xmx" + heapMegabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.io.tmpdir=" + Layout.made(tmp),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(rest);
        return List.copyOf(command);
    }

    /** A main class of this module itself, with the jars of the ready-made parts. */
    static List<String> own(int heapMegabytes, Layout layout, String name, Class<?> mainClass) {
        return fromClassPath(heapMegabytes, layout, name, codeOf(mainClass) + ":", mainClass.getName());
    }

    /** A main class from the jars of the ready-made parts, which log through SLF4J to standard error. */
    static List<String> fromJars(int heapMegabytes, Layout layout, String name, String mainClass, String... arguments) {
        return fromClassPath(heapMegabytes, layout, name, "", mainClass, arguments);
    }

    private static List<String> fromClassPath(
            int heapMegabytes, Layout layout, String name, String before, String mainClass, String... arguments) {
        List<String> rest = new ArrayList<>(List.of(
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
                // The object store turns standard error into log lines: without this they would go round for ever.
                "-Dorg.slf4j.simpleLogger.cacheOutputStream=true",
                "-cp",
                before + layout.jarsOfParts() + "/*",
                mainClass));
        rest.addAll(List.of(arguments));
        return process(heapMegabytes, Compilers.FIRST, layout.dataOf("tmp").resolve(name), rest);
    }

    private static Path codeOf(Class<?> mainClass) {
        try {
            return Path.of(mainClass
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
