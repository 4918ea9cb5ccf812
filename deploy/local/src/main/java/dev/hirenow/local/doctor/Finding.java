package dev.hirenow.local.doctor;

/**
 * One thing that was looked at.
 *
 * @param healthy whether it is as it should be
 * @param what what was seen
 * @param mend what to do about it; empty when nothing is to be done
 */
record Finding(boolean healthy, String what, String mend) {

    static Finding good(String what) {
        return new Finding(true, what, "");
    }

    static Finding bad(String what, String mend) {
        return new Finding(false, what, mend);
    }

    String line() {
        return (healthy ? "  ok    " : "  BAD   ") + what + (mend.isEmpty() ? "" : "\n        -> " + mend);
    }
}
