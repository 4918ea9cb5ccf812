package dev.hirenow.local.doctor;

/**
 * One thing that was looked at.
 *
 * @param grade how bad it is
 * @param what what was seen
 * @param mend what to do about it; empty when nothing is to be done
 */
public record Finding(Grade grade, String what, String mend) {
    /** How bad something is. */
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

    /** Whether everything works in spite of it. */
    boolean healthy() {
        return grade != Grade.BAD;
    }

    /** As doctor lists it. */
    String line() {
        return "  %-6s".formatted(grade.label) + what + (mend.isEmpty() ? "" : "\n        -> " + mend);
    }

    /** As a command ends with it. */
    String sentence() {
        return what + (mend.isEmpty() ? "" : "; " + mend);
    }
}
