package dev.hirenow.local.parts;

import dev.hirenow.local.process.LauncherFailure;

/** The name of an organisation as the tokens have it. */
public final class OrganisationName {

    private static final String PATTERN = "[a-z0-9][a-z0-9-]{0,62}";

    private OrganisationName() {}

    /**
     * The name, if it is one.
     *
     * @throws LauncherFailure if no token can have it
     */
    public static String valid(String name) {
        if (!name.matches(PATTERN)) {
            throw new LauncherFailure(
                    "the organisation must be named as in the tokens: lower-case letters, digits and -");
        }
        return name;
    }
}
