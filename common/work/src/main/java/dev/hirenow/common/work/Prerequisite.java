package dev.hirenow.common.work;

import java.util.Optional;

/** Something of this machine without which a kind of work cannot be done, such as a program. */
@FunctionalInterface
public interface Prerequisite {

    /** What is missing at the moment, as a sentence; empty when nothing is. Asked before each claim: never blocks. */
    Optional<String> missing();
}
