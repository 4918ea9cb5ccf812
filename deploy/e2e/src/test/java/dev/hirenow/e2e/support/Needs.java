package dev.hirenow.e2e.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Optional;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Skips a test if a program is missing. With {@code HIRENOW_CI} set the test fails instead. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Needs.Condition.class)
public @interface Needs {

    Program[] value();

    /** Checks the programs before anything is started for the test. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return AnnotationSupport.findAnnotation(context.getElement(), Needs.class)
                    .flatMap(needs -> firstMissing(needs.value()))
                    .map(Condition::withoutIt)
                    .orElseGet(() -> ConditionEvaluationResult.enabled("all that it needs is there"));
        }

        private static Optional<Program> firstMissing(Program[] needed) {
            return Arrays.stream(needed)
                    .filter(program -> program.find().isEmpty())
                    .findFirst();
        }

        private static ConditionEvaluationResult withoutIt(Program program) {
            if (System.getenv("HIRENOW_CI") != null) {
                throw new ExtensionConfigurationException(program.missing());
            }
            return ConditionEvaluationResult.disabled(program.missing());
        }
    }
}
