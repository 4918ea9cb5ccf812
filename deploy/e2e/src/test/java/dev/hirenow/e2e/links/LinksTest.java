package dev.hirenow.e2e.links;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.e2e.packages.NativeSources;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A native build resolves every reference that it encounters before anything runs ({@code --link-at-build-time}); a
 * broken one ends the build after a quarter of an hour, while a JVM would never have used it. This test resolves
 * all of them over the same jars in less than a minute.
 */
@Tag("slow")
class LinksTest {

    private static final List<String> SERVICES = List.of("upload", "transcription", "analysis", "results");
    // A service has more than forty thousand classes; a class path that was not found would have none.
    private static final int MANY = 30_000;

    private static final OptionalDependencies OPTIONAL = OptionalDependencies.listed();
    private static final Map<String, Integer> CLASSES = new TreeMap<>();
    private static final Map<String, List<BrokenLink>> UNEXPLAINED = new TreeMap<>();

    @BeforeAll
    static void link() {
        Jars jars = new Jars();
        JdkClasses jdk = new JdkClasses();
        for (String service : SERVICES) {
            NativeSources sources = NativeSources.of(service);
            assertThat(sources.prepared())
                    .as("native sources of %s are newer than its code; ./hirenow native-sources makes them", service)
                    .isTrue();
            Map<String, LinkedClass> image = jars.classes(sources.classPath());
            CLASSES.put(service, image.size());
            UNEXPLAINED.put(service, OPTIONAL.unexplained(new Linker(image, jdk).broken()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"upload", "transcription", "analysis", "results"})
    void everyReferenceLeadsToAMemberThatExistsAndMayBeUsed(String service) {
        assertThat(CLASSES.get(service)).isGreaterThan(MANY);
        assertThat(UNEXPLAINED.get(service)).isEmpty();
    }

    @Test
    void everyOptionalDependencyOfTheListIsStillMissed() {
        assertThat(OPTIONAL.unneeded()).isEmpty();
    }
}
