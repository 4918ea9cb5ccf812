package dev.hirenow.upload;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** The allowed dependencies between packages, checked in the bytecode. */
class RoomsTest {

    private static final String ROOT = "dev.hirenow.upload.";
    private static final List<String> DOMAIN =
            List.of("position", "interview", "invitation", "creation", "answer", "erasure");
    private static final List<String> DOORS = List.of("rest", "kafka", "schedule");
    private static final List<String> ADAPTERS = List.of("postgres", "storage", "mail");

    private static JavaClasses upload;

    @BeforeAll
    static void read() {
        upload = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.hirenow.upload");
        System.out.println("RoomsTest looked at " + upload.size() + " classes of the upload service");
    }

    @Test
    void findsClassesInEveryRoom() {
        List.of(DOMAIN, DOORS, ADAPTERS, List.of("settings"))
                .forEach(rooms -> rooms.forEach(room -> assertThat(upload)
                        .as(room)
                        .anyMatch(one -> one.getPackageName().equals(ROOT + room)
                                && !one.getSimpleName().equals("package-info"))));
    }

    @Test
    void keepsTheDomainFreeOfTechnology() {
        classes()
                .that()
                .resideInAnyPackage(packages(DOMAIN))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "io.smallrye.mutiny..",
                                "org.jspecify..",
                                "dev.hirenow.common.facts..",
                                "dev.hirenow.common.language..",
                                "dev.hirenow.common.scoring..",
                                "dev.hirenow.common.decision..",
                                "dev.hirenow.common.identity..")
                        .or(resideInAnyPackage(packages(DOMAIN))))
                .check(upload);
    }

    @Test
    void keepsDoorsAwayFromAdapters() {
        noClasses()
                .that()
                .resideInAnyPackage(packages(DOORS))
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages(ADAPTERS))
                        .or(resideInAnyPackage(
                                "jakarta.persistence..",
                                "org.hibernate..",
                                "io.vertx.sqlclient..",
                                "io.vertx.mutiny.sqlclient..",
                                "software.amazon..")))
                .check(upload);
    }

    @Test
    void keepsDoorsAwayFromEachOther() {
        separate(DOORS);
    }

    @Test
    void keepsAdaptersAwayFromEachOtherAndFromDoors() {
        separate(ADAPTERS);
        noClasses()
                .that()
                .resideInAnyPackage(packages(ADAPTERS))
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages(DOORS))
                        .or(resideInAnyPackage("jakarta.ws.rs..", "org.apache.kafka..")))
                .check(upload);
    }

    @Test
    void keepsRowsInTheirRoom() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Row")
                .and(not(JavaClass.Predicates.simpleName("OutboxRow")))
                .should()
                .bePackagePrivate()
                .check(upload);
    }

    private static void separate(List<String> rooms) {
        for (String room : rooms) {
            String[] others =
                    packages(rooms.stream().filter(other -> !other.equals(room)).toList());
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(upload);
        }
    }

    private static String[] packages(List<String> rooms) {
        return rooms.stream().map(room -> ROOT + room + "..").toArray(String[]::new);
    }
}
