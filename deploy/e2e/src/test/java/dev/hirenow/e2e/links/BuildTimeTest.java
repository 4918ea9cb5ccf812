package dev.hirenow.e2e.links;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.e2e.packages.NativeSources;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A native build initialises our classes. Whatever a static initialiser reads of the machine, the time or
 * randomness would be the build's value in every process, permanently.
 */
@Tag("slow")
class BuildTimeTest {

    private static final Pattern OF_THE_MOMENT = Pattern.compile(String.join(
            "|",
            "java/lang/System\\.(getenv|getProperty|getProperties|currentTimeMillis|nanoTime)\\(.*",
            "java/lang/Runtime\\.(availableProcessors|maxMemory)\\(.*",
            "java/lang/ProcessHandle\\.current\\(.*",
            "java/lang/Thread\\.(<init>|start|startVirtualThread)\\(.*",
            "java/util/concurrent/Executors\\..*",
            "java/time/(Instant|LocalDate|LocalDateTime|OffsetDateTime|ZonedDateTime|Year)\\.now\\(.*",
            "java/time/ZoneId\\.systemDefault\\(.*",
            "java/util/(TimeZone|Locale)\\.getDefault\\(.*",
            "java/nio/charset/Charset\\.defaultCharset\\(.*",
            "java/util/UUID\\.randomUUID\\(.*",
            "java/util/(Random|SplittableRandom)\\.<init>\\(.*",
            "java/security/SecureRandom\\..*",
            "java/net/(InetAddress|NetworkInterface)\\..*",
            "com/fasterxml/uuid/Generators\\..*"));

    @ParameterizedTest
    @ValueSource(strings = {"upload", "transcription", "analysis", "results"})
    void noInitialiserOfOursReadsTheMachineTheTimeOrChance(String service) {
        NativeSources sources = NativeSources.of(service);
        Set<String> later = sources.initialisedAtRunTime();
        List<LinkedClass> ours = new Jars()
                        .classes(sources.classPath().stream()
                                .filter(jar ->
                                        jar.getFileName().toString().matches(".*dev\\.hirenow\\..*|.*-runner\\.jar"))
                                .toList())
                        .values()
                        .stream()
                        .filter(type -> type.name().startsWith("dev/hirenow/"))
                        .toList();

        assertThat(ours).hasSizeGreaterThan(100);
        assertThat(ours)
                .filteredOn(type -> later.contains(type.name().replace('/', '.')))
                .as("classes that are initialised when the process starts")
                .isNotEmpty();
        assertThat(ours)
                .filteredOn(type -> !later.contains(type.name().replace('/', '.')))
                .flatExtracting(LinkedClass::links)
                .filteredOn(link -> link.in().equals(References.INITIALISER))
                .extracting(Link::target)
                .noneMatch(target -> OF_THE_MOMENT.matcher(target).matches());
    }
}
