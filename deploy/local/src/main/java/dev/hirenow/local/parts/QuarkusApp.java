package dev.hirenow.local.parts;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.process.ProcessSpec;
import dev.hirenow.local.process.Signal;

/**
 * A service or the sandbox, run from its production package or its native executable.
 *
 * @param paths paths of packages, logs and temporary files
 * @param part which part
 * @param replica 0-based
 * @param port its port on the loopback address
 * @param managementPort its management port on the loopback address
 * @param heapMegabytes maximum heap size in MiB
 * @param learns whether it writes a missing ahead-of-time cache, which makes the exit slower
 * @param executable the native executable to run instead of the JVM package
 */
public record QuarkusApp(
        StackPaths paths,
        StackPart part,
        int replica,
        int port,
        int managementPort,
        int heapMegabytes,
        boolean learns,
        Optional<Path> executable) {
    private static final int OK = 200;
    // Recordings wait for a provider anyway; users wait for the other services.
    private static final List<String> BEHIND_OTHERS = List.of("nice", "-n", "5");

    /** The first replica has the part's name, the others add a number: {@code analysis}, {@code analysis-2}. */
    public String name() {
        return replica == 0 ? part.label() : part.label() + "-" + (replica + 1);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The ahead-of-time cache of a JVM process; empty for a native executable, which needs none. */
    public Optional<AotCache> aotCache() {
        return executable.isPresent() ? Optional.empty() : Optional.of(AotCache.of(paths, part, jar()));
    }

    /** Whether it writes that cache on exit, because there is none yet. */
    public boolean learnsNow() {
        return learns && aotCache().filter(cache -> !cache.exists()).isPresent();
    }

    /** The program to start with this environment. */
    public ProcessSpec program(Map<String, String> env) {
        return new ProcessSpec(
                name(),
                withPriority(executable.map(this::command).orElseGet(this::javaCommand)),
                env,
                paths.log(name()),
                Signal.TERM,
                () -> ReachabilityProbe.http(readiness(), OK),
                () -> FailedChecks.at(readiness()),
                Duration.ofSeconds(120));
    }

    /** The address of its management port. */
    public URI managementAddress() {
        return URI.create("http://127.0.0.1:" + managementPort);
    }

    private URI readiness() {
        return managementAddress().resolve("/q/health/ready");
    }

    private JavaCommand.Compilers compilers() {
        return part == StackPart.SANDBOX ? JavaCommand.Compilers.BOTH : JavaCommand.Compilers.FIRST;
    }

    private List<String> withPriority(List<String> command) {
        if (part != StackPart.TRANSCRIPTION) {
            return command;
        }
        List<String> nice = new ArrayList<>(BEHIND_OTHERS);
        nice.addAll(command);
        return nice;
    }

    private List<String> command(Path file) {
        return List.of(file.toString(), "-Xmx" + heapMegabytes + "m", "-Djava.io.tmpdir=" + StackPaths.made(tmp()));
    }

    private List<String> javaCommand() {
        List<String> rest = new ArrayList<>(AotCache.of(paths, part, jar()).options(learns));
        rest.addAll(List.of("-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-jar", jar().toString()));
        return JavaCommand.process(heapMegabytes, compilers(), tmp(), rest);
    }

    private Path tmp() {
        return paths.dataOf("tmp").resolve(name());
    }

    private Path jar() {
        return paths.packageOf(part)
                .orElseThrow(() -> new LauncherFailure("the " + part.label() + " is not built; run ./hirenow build"));
    }
}
