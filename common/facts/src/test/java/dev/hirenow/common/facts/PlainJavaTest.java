package dev.hirenow.common.facts;

import java.io.IOException;
import java.util.Collections;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

/** This module needs only a JDK: it uses no framework, and depends on none. */
class PlainJavaTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.hirenow");

    @Test
    void knowsTheJdkAndAGeneratorOfIds() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "com.fasterxml.uuid..", "dev.hirenow.common..")
                .check(CLASSES);
    }

    @Test
    void bringsNoQuarkus() throws IOException {
        ClassLoader loader = PlainJavaTest.class.getClassLoader();

        assertThat(Collections.list(loader.getResources("META-INF/quarkus-extension.properties")))
                .isEmpty();
    }
}
