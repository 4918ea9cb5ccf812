package dev.hirenow.common.testing;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Rules for the packages of every service, checked on its bytecode. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class RoomsContract {

    /**
     * The packages of a service.
     *
     * @param domain packages without technology
     * @param doors packages for incoming requests, facts and jobs
     * @param adapters packages for outgoing calls, one technology each
     * @param hidden adapters whose classes no other package may use
     * @param others all other packages
     */
    public record Rooms(
            List<String> domain, List<String> doors, List<String> adapters, List<String> hidden, List<String> others) {

        Set<String> all() {
            return Stream.of(domain, doors, adapters, others)
                    .flatMap(List::stream)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    protected final JavaClasses classes;
    private final String root;
    private final Rooms rooms;

    protected RoomsContract(String root, Rooms rooms) {
        this.root = root;
        this.rooms = rooms;
        this.classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
    }

    @Test
    void hasNoEmptyRoomAndNoUnknownOne() {
        Set<String> found = classes.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(this::room)
                .collect(Collectors.toCollection(TreeSet::new));
        System.out.println("Looked at " + classes.size() + " classes in " + found);

        assertThat(found).isEqualTo(rooms.all());
    }

    @TestFactory
    Stream<DynamicTest> keepsPersistenceOutOfTheDoors() {
        return rooms.doors().stream()
                .map(door -> dynamicTest(door, () -> noClasses()
                        .that()
                        .resideInAPackage(in(door))
                        .should()
                        .dependOnClassesThat(inRooms(otherEdges(door)))
                        .orShould()
                        .dependOnClassesThat()
                        .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "io.vertx.mutiny.sqlclient..")
                        .check(classes)));
    }

    @TestFactory
    Stream<DynamicTest> keepsAdaptersApart() {
        return rooms.adapters().stream()
                .map(adapter -> dynamicTest(adapter, () -> noClasses()
                        .that()
                        .resideInAPackage(in(adapter))
                        .should()
                        .dependOnClassesThat(inRooms(otherEdges(adapter)))
                        .check(classes)));
    }

    @TestFactory
    Stream<DynamicTest> showsNobodyWhatIsInsideAnAdapter() {
        return rooms.hidden().stream()
                .map(adapter -> dynamicTest(adapter, () -> classes()
                        .that()
                        .resideInAPackage(in(adapter))
                        .and()
                        .areTopLevelClasses()
                        .should()
                        .bePackagePrivate()
                        .check(classes)));
    }

    /** Limits what a package may use, besides itself. */
    protected final void knowsOnly(String room, String... packages) {
        classes()
                .that()
                .resideInAPackage(in(room))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(classes);
    }

    /** The packages below this name. */
    protected final String in(String room) {
        return root + "." + room + "..";
    }

    private Set<String> otherEdges(String room) {
        return Stream.concat(rooms.doors().stream(), rooms.adapters().stream())
                .filter(Predicate.not(room::equals))
                .collect(Collectors.toSet());
    }

    private DescribedPredicate<JavaClass> inRooms(Set<String> wanted) {
        return DescribedPredicate.describe(
                "are in " + wanted, type -> type.getPackageName().startsWith(root) && wanted.contains(room(type)));
    }

    // Empty for a class in none of the packages.
    private String room(JavaClass type) {
        String below = type.getPackageName().substring(root.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.")[0];
    }
}
