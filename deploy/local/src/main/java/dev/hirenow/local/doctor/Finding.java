package dev.hirenow.local.doctor;

/**
 * The result of one check.
 *
 * @param grade severity
 * @param what what was found
 * @param mend how to fix it; empty if nothing needs fixing
 */
public record Finding(Grade grade, String what, String mend) {
    /** The severity of a finding. */
    enum Grade {
        /** As it should be. */
        GOOD("ok"),
        /** Works, with a disadvantage. */
        WARNING("note"),
        /** Something will not work. */
        BAD("BAD");

        private final String label;

        Grade(String label) {
            this.label = label;
        }
    }

    static Finding good(String what) {
        return new Finding(Grade.GOOD, what, "");
    }

    static Finding warning(String what, String mend) {
        return new Finding(Grade.WARNING, what, mend);
    }

    static Finding bad(String what, String mend) {
        return new Finding(Grade.BAD, what, mend);
    }

    /** Whether everything works despite this finding. */
    boolean healthy() {
        return grade != Grade.BAD;
    }

    /** The line in the list of {@code doctor}. */
    String line() {
        return "  %-6s".formatted(grade.label) + what + (mend.isEmpty() ? "" : "\n        -> " + mend);
    }

    /** The sentence in the error message of another command. */
    String sentence() {
        return what + (mend.isEmpty() ? "" : "; " + mend);
    }
}
