package dev.hirenow.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** The rooms of the design (section 9), looked at in bytecode. */
class RoomsTest {

    private static final String ROOT = "dev.hirenow.analysis";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
    private static final List<String> DOORS = List.of("rest", "kafka", "worker");
    private static final List<String> ADAPTERS = List.of("postgres", "gemini");

    @Test
    void hasNoEmptyRoomAndNoUnknownOne() {
        Map<String, Long> rooms = CLASSES.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(RoomsTest::room, TreeMap::new, Collectors.counting()));
        System.out.println("Looked at " + CLASSES.size() + " classes: " + rooms);

        assertThat(rooms.keySet())
                .containsExactlyInAnyOrder(
                        "",
                        "interview",
                        "scoring",
                        "analysis",
                        "record",
                        "rest",
                        "kafka",
                        "worker",
                        "postgres",
                        "gemini",
                        "settings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"interview", "analysis"})
    void keepsTechnologyOutOfTheDomain(String room) {
        classes()
                .that()
                .resideInAPackage(in(room))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "io.smallrye.mutiny..",
                        "org.jspecify..",
                        "dev.hirenow.common.facts..",
                        "dev.hirenow.common.decision..",
                        in("interview"),
                        in("scoring"),
                        in("analysis"))
                .check(CLASSES);
    }

    // The prompt and the model's answer are JSON; nothing waits for anything here.
    @Test
    void keepsScoringPure() {
        classes()
                .that()
                .resideInAPackage(in("scoring"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "com.fasterxml.jackson..",
                        "org.jspecify..",
                        "dev.hirenow.common.facts..",
                        "dev.hirenow.common.scoring..",
                        "dev.hirenow.common.text..",
                        in("scoring"))
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "kafka", "worker"})
    void keepsPersistenceOutOfTheDoors(String door) {
        noClasses()
                .that()
                .resideInAPackage(in(door))
                .should()
                .dependOnClassesThat(inRooms(others(door)))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "io.vertx.mutiny.sqlclient..")
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "gemini"})
    void keepsAdaptersApart(String adapter) {
        noClasses()
                .that()
                .resideInAPackage(in(adapter))
                .should()
                .dependOnClassesThat(inRooms(others(adapter)))
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "gemini"})
    void showsNobodyWhatIsInsideAnAdapter(String adapter) {
        classes()
                .that()
                .resideInAPackage(in(adapter))
                .and()
                .areTopLevelClasses()
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    private static Set<String> others(String room) {
        return Stream.concat(DOORS.stream(), ADAPTERS.stream())
                .filter(Predicate.not(room::equals))
                .collect(Collectors.toSet());
    }

    private static DescribedPredicate<JavaClass> inRooms(Set<String> rooms) {
        return DescribedPredicate.describe(
                "are in " + rooms, type -> type.getPackageName().startsWith(ROOT) && rooms.contains(room(type)));
    }

    private static String in(String room) {
        return ROOT + "." + room + "..";
    }

    private static String room(JavaClass type) {
        String below = type.getPackageName().substring(ROOT.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.")[0];
    }
}
