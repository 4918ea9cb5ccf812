package dev.hirenow.results;

import java.util.List;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** Which package may use which, checked on the bytecode. */
class RoomsTest {

    private static final String ROOT = "dev.hirenow.results.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.hirenow.results");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report",
                "review",
                "oversight",
                "rest",
                "kafka",
                "postgres",
                "storage",
                "owners",
                "work",
                "settings"
            })
    void haveSomethingIn(String room) {
        List<JavaClass> inside = CLASSES.stream()
                .filter(type -> type.getPackageName().equals(ROOT + room))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .toList();

        System.out.printf("room %s: %d classes looked at%n", room, inside.size());
        assertThat(inside).isNotEmpty();
    }

    @Test
    void areAllKnown() {
        assertThat(CLASSES)
                .extracting(JavaClass::getPackageName)
                .isSubsetOf(
                        "dev.hirenow.results",
                        ROOT + "report",
                        ROOT + "review",
                        ROOT + "oversight",
                        ROOT + "rest",
                        ROOT + "kafka",
                        ROOT + "postgres",
                        ROOT + "storage",
                        ROOT + "owners",
                        ROOT + "work",
                        ROOT + "settings");
    }

    @Test
    void theReportRoomKnowsNoTechnology() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "report")
                .should()
                .dependOnClassesThat(DescribedPredicate.not(DescribedPredicate.or(
                        resideInAPackage("java.."),
                        resideInAPackage("io.smallrye.mutiny.."),
                        resideInAPackage("org.jspecify.."),
                        resideInAPackage("jakarta.enterprise.context"),
                        resideInAPackage("dev.hirenow.common.facts"),
                        resideInAPackage(ROOT + "report"))))
                .check(CLASSES);
    }

    @Test
    void theReviewRoomKnowsOnlyReports() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "review")
                .should()
                .dependOnClassesThat(DescribedPredicate.not(DescribedPredicate.or(
                        resideInAPackage("java.."),
                        resideInAPackage("io.smallrye.mutiny.."),
                        resideInAPackage("org.jspecify.."),
                        resideInAPackage("jakarta.enterprise.context"),
                        resideInAPackage("dev.hirenow.common.facts"),
                        resideInAPackage("dev.hirenow.common.scoring"),
                        resideInAPackage(ROOT + "report"),
                        resideInAPackage(ROOT + "review"))))
                .check(CLASSES);
    }

    @Test
    void theOversightRoomKnowsOnlyWhoReviews() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "oversight")
                .should()
                .dependOnClassesThat(DescribedPredicate.not(DescribedPredicate.or(
                        resideInAPackage("java.."),
                        resideInAPackage("io.smallrye.mutiny.."),
                        resideInAPackage("org.jspecify.."),
                        resideInAPackage(ROOT + "review"),
                        resideInAPackage(ROOT + "oversight"))))
                .check(CLASSES);
    }

    @Test
    void theWorkRoomKnowsNobody() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "work")
                .should()
                .dependOnClassesThat(DescribedPredicate.not(DescribedPredicate.or(
                        resideInAPackage("java.."),
                        resideInAPackage("io.smallrye.mutiny.."),
                        resideInAPackage("org.jspecify.."),
                        resideInAPackage(ROOT + "work"))))
                .check(CLASSES);
    }

    @Test
    void theDoorsKnowNoAdapter() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "rest", ROOT + "kafka")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + "postgres", ROOT + "storage", ROOT + "owners", "io.vertx..", "software.amazon..")
                .check(CLASSES);
    }

    @Test
    void theAdaptersKnowNeitherDoorsNorEachOther() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "postgres")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "storage", ROOT + "rest", ROOT + "kafka", "jakarta.ws.rs..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "storage")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "postgres", ROOT + "rest", ROOT + "kafka", "jakarta.ws.rs..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "owners")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + "postgres", ROOT + "storage", ROOT + "rest", ROOT + "kafka", "jakarta.ws.rs..")
                .check(CLASSES);
    }

    @Test
    void theRestAndKafkaDoorsDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "rest")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "kafka", "org.apache.kafka..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "kafka")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "rest", "jakarta.ws.rs..")
                .check(CLASSES);
    }

    @Test
    void theSettingsKnowNobody() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "settings")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "report", ROOT + "rest", ROOT + "kafka", ROOT + "postgres", ROOT + "storage")
                .check(CLASSES);
    }
}
