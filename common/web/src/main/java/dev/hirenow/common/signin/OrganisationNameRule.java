package dev.hirenow.common.signin;

/** Validates names of organisations. They begin the keys of all objects, so they must not lead to another path. */
final class OrganisationNameRule {

    private static final int LONGEST = 200;

    private OrganisationNameRule() {}

    static boolean usable(String name) {
        return name.length() <= LONGEST
                && name.equals(name.strip())
                && !name.equals(".")
                && !name.contains("..")
                && name.indexOf('/') < 0
                && name.indexOf('\\') < 0
                && name.codePoints().noneMatch(OrganisationNameRule::invisible);
    }

    // Control characters, and characters that only change how others are displayed.
    private static boolean invisible(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
