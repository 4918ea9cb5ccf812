package dev.hirenow.e2e.packages;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.common.facts.FactType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The input of a native build registers everything that the code looks up by name. Every run of all tests prepares
 * it for each service, and so does {@code ./hirenow native-sources}.
 */
@Tag("slow")
class NativeSourcesTest {

    private static final Pattern READ_AS = Pattern.compile(
            "(?:readValue|read|list)\\([^;]*?\\b([A-Z]\\w+)(?:\\[])?\\.class\\)|TypeReference<([^;=]+)> [A-Z]");
    private static final Pattern NAME = Pattern.compile("[A-Z]\\w+");
    private static final Set<String> OF_THE_JDK =
            Set.of("List", "Set", "Map", "TreeMap", "String", "Integer", "JsonNode");

    @ParameterizedTest
    @ValueSource(strings = {"upload", "transcription", "analysis", "results"})
    void factsAreReadAndWrittenByReflection(String service) {
        NativeSources sources = prepared(service);
        Set<String> facts = new TreeSet<>();
        Arrays.stream(FactType.values()).forEach(type -> collect(type.payload(), facts));
        assertThat(sources.reflected()).containsAll(facts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"upload", "transcription", "analysis", "results"})
    void whateverIsReadFromJsonIsReadByReflection(String service) {
        NativeSources sources = prepared(service);
        Set<String> simpleNames = new TreeSet<>();
        sources.reflected().forEach(name -> simpleNames.add(name.replaceAll(".*[.$]", "")));
        assertThat(simpleNames).containsAll(readFromJson(service));
    }

    @ParameterizedTest
    @ValueSource(strings = {"upload", "transcription", "analysis", "results"})
    void migrationsPagesTextsAndPromptsAreInTheImage(String service) {
        NativeSources sources = prepared(service);
        assertThat(NativeSources.resources(service, "db", "META-INF/resources", "dev"))
                .filteredOn(resource -> !sources.includes(resource))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"upload", "transcription", "analysis", "results"})
    void theObjectStoreIsReachedByNettyOrTheJdkAndNotByForeignCode(String service) {
        assertThat(prepared(service).libraries()).noneMatch(name -> name.contains("aws-crt-client"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"upload", "transcription", "analysis", "results"})
    void whatMustStartAnewInEveryProcessIsNamed(String service) {
        assertThat(prepared(service).initialisedAtRunTime())
                .contains("com.fasterxml.uuid", "com.github.luben.zstd", "dev.hirenow.common.identity.UuidV7Generator");
    }

    private static NativeSources prepared(String service) {
        NativeSources sources = NativeSources.of(service);
        assertThat(sources.prepared())
                .as("native sources of %s are newer than its code; ./hirenow native-sources makes them", service)
                .isTrue();
        return sources;
    }

    private static void collect(Class<?> type, Set<String> names) {
        if (!type.getName().startsWith("dev.hirenow") || !names.add(type.getName()) || !type.isRecord()) {
            return;
        }
        for (var component : type.getRecordComponents()) {
            NAME_OF_TYPE
                    .matcher(component.getGenericType().getTypeName())
                    .results()
                    .forEach(found -> collect(loaded(found.group()), names));
        }
    }

    private static final Pattern NAME_OF_TYPE = Pattern.compile("dev\\.hirenow\\.[\\w.$]+");

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> readFromJson(String service) {
        Set<String> names = new TreeSet<>();
        for (String source : NativeSources.code(service)) {
            READ_AS.matcher(source).results().forEach(found -> NAME.matcher(
                            found.group(1) == null ? found.group(2) : found.group(1))
                    .results()
                    .forEach(name -> names.add(name.group())));
        }
        names.removeAll(OF_THE_JDK);
        return names;
    }
}
