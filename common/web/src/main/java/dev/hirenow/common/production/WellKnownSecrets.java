package dev.hirenow.common.production;

import java.util.Locale;
import java.util.Set;

/** Secrets that everybody knows: defaults, examples and values of templates. */
final class WellKnownSecrets {

    static final String REASON = " is a word that everybody knows";

    private static final Set<String> WORDS = Set.of(
            "admin",
            "administrator",
            "changeit",
            "changeme",
            "default",
            "demo",
            "dev",
            "example",
            "guest",
            "hirenow",
            "keycloak",
            "local",
            "minio",
            "minioadmin",
            "none",
            "notset",
            "owner",
            "pass",
            "password",
            "placeholder",
            "postgres",
            "replaceme",
            "root",
            "s3proxy",
            "sample",
            "secret",
            "test",
            "todo",
            "user",
            "yourkey",
            "yourpassword",
            "yoursecret");

    private WellKnownSecrets() {}

    static boolean secret(String value) {
        String word = value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return WORDS.contains(word)
                || WORDS.contains(word.replaceAll("[0-9]+$", ""))
                || value.startsWith("<")
                || value.chars().distinct().count() < 4;
    }
}
