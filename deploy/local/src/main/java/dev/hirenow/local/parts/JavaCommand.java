package dev.hirenow.local.parts;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of Java processes, with the JDK that runs the launcher. */
final class JavaCommand {
    private JavaCommand() {}

    /** Which of the JVM's compilers a process uses. */
    enum Compilers {
        /** C1 alone halves memory use and start-up time. */
        FIRST,
        /** C1 and C2, for long computations: speech recognition then takes two thirds of the processor time. */
        BOTH
    }

    /**
     * A small process with the serial collector.
     *
     * @param heapMegabytes maximum heap size in MiB
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
                "-Djava.io.tmpdir=" + StackPaths.made(tmp),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(rest);
        return List.copyOf(command);
    }

    /** A main class of this module, with the third-party parts on the class path. */
    static List<String> own(int heapMegabytes, StackPaths paths, String name, Class<?> mainClass) {
        return fromClassPath(heapMegabytes, paths, name, codeOf(mainClass) + ":", mainClass.getName());
    }

    /** A main class of a third-party part, which logs through SLF4J to standard error. */
    static List<String> fromJars(
            int heapMegabytes, StackPaths paths, String name, String mainClass, String... arguments) {
        return fromClassPath(heapMegabytes, paths, name, "", mainClass, arguments);
    }

    private static List<String> fromClassPath(
            int heapMegabytes, StackPaths paths, String name, String before, String mainClass, String... arguments) {
        List<String> rest = new ArrayList<>(List.of(
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
                // The object store redirects standard error into its log; without this, its lines would be
                // logged again endlessly.
                "-Dorg.slf4j.simpleLogger.cacheOutputStream=true",
                "-cp",
                before + paths.jarsOfParts() + "/*",
                mainClass));
        rest.addAll(List.of(arguments));
        return process(heapMegabytes, Compilers.FIRST, paths.dataOf("tmp").resolve(name), rest);
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
