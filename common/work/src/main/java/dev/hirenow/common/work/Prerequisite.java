package dev.hirenow.common.work;

import java.util.Optional;

/** A local condition for running a kind of job, such as an installed program. */
@FunctionalInterface
public interface Prerequisite {

    /** What is missing now, as a sentence; empty if nothing is. Checked before each claim, so it must not block. */
    Optional<String> missing();
}
