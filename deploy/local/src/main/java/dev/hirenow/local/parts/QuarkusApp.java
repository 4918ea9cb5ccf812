package dev.hirenow.local.parts;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.hirenow.local.process.Failure;
import dev.hirenow.local.process.Program;
import dev.hirenow.local.process.Signal;

/**
 * A service, or the sandbox, from its production package: a JVM's or a native executable.
 *
 * @param layout where packages, logs and temporary files are
 * @param part which
 * @param replica counted from 0
 * @param port where it listens, on the loopback address alone
 * @param managementPort where it tells its health and figures, likewise
 * @param heapMegabytes its largest heap
 * @param learns whether it makes the ahead-of-time cache where there is none, for which it takes longer to end
 * @param executable the native executable to run instead of the JVM package
 */
public record QuarkusApp(
        Layout layout,
        Part part,
        int replica,
        int port,
        int managementPort,
        int heapMegabytes,
        boolean learns,
        Optional<Path> executable) {
    private static final int OK = 200;
    // Recordings wait for a provider anyway; people wait for everything else.
    private static final List<String> BEHIND_OTHERS = List.of("nice", "-n", "5");

    /** The first replica has the part's own name, the others a number: {@code analysis}, {@code analysis-2}. */
    public String name() {
        return replica == 0 ? part.label() : part.label() + "-" + (replica + 1);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** What makes the next start of a JVM faster; a native executable needs nothing of the kind. */
    public Optional<AotCache> aotCache() {
        return executable.isPresent() ? Optional.empty() : Optional.of(AotCache.of(layout, part, jar()));
    }

    /** Whether it writes that cache when it ends, because there is none yet. */
    public boolean learnsNow() {
        return learns && aotCache().filter(cache -> !cache.exists()).isPresent();
    }

    /** Says how to start it with this environment. */
    public Program program(Map<String, String> env) {
        return new Program(
                name(),
                withPriority(executable.map(this::command).orElseGet(this::javaCommand)),
                env,
                layout.log(name()),
                Signal.TERM,
                () -> Reachable.http(readiness(), OK),
                () -> FailedChecks.at(readiness()),
                Duration.ofSeconds(120));
    }

    /** Where it tells its health and figures. */
    public URI managementAddress() {
        return URI.create("http://127.0.0.1:" + managementPort);
    }

    private URI readiness() {
        return managementAddress().resolve("/q/health/ready");
    }

    private Java.Compilers compilers() {
        return part == Part.SANDBOX ? Java.Compilers.BOTH : Java.Compilers.FIRST;
    }

    private List<String> withPriority(List<String> command) {
        if (part != Part.TRANSCRIPTION) {
            return command;
        }
        List<String> nice = new ArrayList<>(BEHIND_OTHERS);
        nice.addAll(command);
        return nice;
    }

    private List<String> command(Path file) {
        return List.of(file.toString(), "-Xmx" + heapMegabytes + "m", "-Djava.io.tmpdir=" + Layout.made(tmp()));
    }

    private List<String> javaCommand() {
        List<String> rest = new ArrayList<>(AotCache.of(layout, part, jar()).options(learns));
        rest.addAll(List.of("-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-jar", jar().toString()));
        return Java.process(heapMegabytes, compilers(), tmp(), rest);
    }

    private Path tmp() {
        return layout.dataOf("tmp").resolve(name());
    }

    private Path jar() {
        return layout.packageOf(part)
                .orElseThrow(() -> new Failure("the " + part.label() + " is not built: run ./hirenow build"));
    }
}
