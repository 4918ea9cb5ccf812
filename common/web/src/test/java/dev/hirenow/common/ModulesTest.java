package dev.hirenow.common;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** The three modules below {@code common}: their packages, their dependencies, and no cycles. */
class ModulesTest {

    private static final String ROOT = "dev.hirenow.common.";
    private static final Set<String> FACTS = Set.of("facts", "identity", "language", "media", "scoring", "text");
    private static final Set<String> WORK = Set.of(
            "context",
            "decision",
            "erasure",
            "failure",
            "json",
            "kafka",
            "metrics",
            "operations",
            "outbox",
            "postgres",
            "price",
            "provider",
            "retention",
            "schedule",
            "trace",
            "work");
    private static final Set<String> WEB =
            Set.of("health", "lifecycle", "limit", "problem", "production", "rest", "signin");
    // .../common/facts/target/classes/... or .../common-facts-0.1.0-SNAPSHOT.jar!/...
    private static final Pattern MODULE = Pattern.compile("/common[/-](facts|work|web)[/-]");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.hirenow.common");

    @Test
    void everyPackageIsInOneModule() {
        Map<String, Set<String>> found = new TreeMap<>();
        CLASSES.forEach(type ->
                found.computeIfAbsent(module(type), _ -> new TreeSet<>()).add(room(type)));

        assertThat(found).isEqualTo(Map.of("facts", FACTS, "work", WORK, "web", WEB));
    }

    @Test
    void noPackageDependsOnItselfByWayOfOthers() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void factsKnowNeitherWorkNorWeb() {
        noClasses()
                .that()
                .resideInAnyPackage(in(FACTS))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in(WORK))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(in(WEB))
                .check(CLASSES);
    }

    @Test
    void workDoesNotKnowTheWeb() {
        noClasses()
                .that()
                .resideInAnyPackage(in(WORK))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in(WEB))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "io.quarkus.oidc..", "io.quarkus.vertx.http..")
                .check(CLASSES);
    }

    /** Proves that the check of common/facts can detect Quarkus. */
    @Test
    void whatQuarkusBringsIsSeenByTheMarkOfItsExtensions() throws IOException {
        List<?> extensions = Collections.list(
                ModulesTest.class.getClassLoader().getResources("META-INF/quarkus-extension.properties"));

        assertThat(extensions).isNotEmpty();
    }

    private static String module(JavaClass type) {
        String location = type.getSource().orElseThrow().getUri().toString();
        Matcher module = MODULE.matcher(location);
        assertThat(module.find()).as(location).isTrue();
        return module.group(1);
    }

    private static String room(JavaClass type) {
        return type.getPackageName().substring(ROOT.length()).split("\\.")[0];
    }

    private static String[] in(Set<String> rooms) {
        return rooms.stream().map(room -> ROOT + room + "..").toArray(String[]::new);
    }
}
