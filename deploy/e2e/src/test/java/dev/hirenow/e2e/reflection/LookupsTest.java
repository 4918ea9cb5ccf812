package dev.hirenow.e2e.reflection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hirenow.e2e.packages.NativeSources;
import dev.hirenow.e2e.support.Fork;
import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.SandboxClient;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.ProgressListener;
import dev.hirenow.local.stack.Stack;
import dev.hirenow.local.stack.StackPlan;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The services' native builds know everything that is looked up by name or by reflection during an interview, from
 * invitation to erasure.
 */
@Tag("slow")
class LookupsTest {

    private static final Map<StackPart, List<Lookup>> SEEN = new TreeMap<>();
    private static final Map<StackPart, Unregistered> UNREGISTERED = new TreeMap<>();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void runAnInterview() throws IOException {
        AgentJars agent = new AgentJars(folder);
        StackPlan plan = Fork.plan("lookups");
        for (StackPart service : StackPart.SERVICES) {
            plan = plan.withSetting(service, "JAVA_TOOL_OPTIONS", agent.option(folder.resolve(service.label())));
        }
        try (Stack stack = Stack.start(plan, ProgressListener.SILENT)) {
            Hiring hiring = new Hiring(stack);
            new SandboxClient(stack).reset();
            Hiring.Interview interview = hiring.answered();
            hiring.submit(interview).expect(202);
            assertThat(hiring.result(interview).path("state").asText()).isEqualTo("ANALYZED");
            hiring.erase(interview).expect(202);
            hiring.receipt(interview);
        }
        for (StackPart service : StackPart.SERVICES) {
            SEEN.put(service, Lookup.in(folder.resolve(service.label())));
            Metadata known = Metadata.of(NativeSources.of(service.label()).classPath());
            UNREGISTERED.put(service, new Unregistered(SEEN.get(service), known));
            report(service);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"UPLOAD", "TRANSCRIPTION", "ANALYSIS", "RESULTS"})
    void membersOfOurClassesAreRegistered(StackPart service) {
        assertThat(SEEN.get(service))
                .as("our classes are looked at")
                .anyMatch(lookup -> lookup.is("members") && lookup.subject().startsWith("dev.hirenow.common.facts."));
        assertThat(UNREGISTERED.get(service).ownMembers()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"UPLOAD", "TRANSCRIPTION", "ANALYSIS", "RESULTS"})
    void resourcesOfOursAreInTheImage(StackPart service) {
        assertThat(SEEN.get(service))
                .as("migrations are looked up")
                .anyMatch(lookup -> lookup.is("resource") && lookup.subject().startsWith("db/common/"));
        assertThat(UNREGISTERED.get(service).ownResources()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"UPLOAD", "TRANSCRIPTION", "ANALYSIS", "RESULTS"})
    void servicesThatAreLookedForAreRegisteredWithTheirProviders(StackPart service) {
        assertThat(UNREGISTERED.get(service).services()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"UPLOAD", "TRANSCRIPTION", "ANALYSIS", "RESULTS"})
    void proxiesAreRegisteredAndNothingIsSerialised(StackPart service) {
        assertThat(UNREGISTERED.get(service).proxies()).isEmpty();
        assertThat(UNREGISTERED.get(service).serialised()).isEmpty();
    }

    /** Writes all lookups by libraries next to the test's own report, for inspection. */
    private static void report(StackPart service) throws IOException {
        Path target = Files.createDirectories(Fork.plan("lookups").data().resolveSibling("lookups-reports"));
        Files.write(
                target.resolve(service.label() + ".txt"),
                UNREGISTERED.get(service).all().stream()
                        .map(Lookup::toString)
                        .sorted()
                        .toList());
        assertThat(Set.copyOf(SEEN.get(service))).as("look-ups of " + service).hasSizeGreaterThan(100);
    }
}
