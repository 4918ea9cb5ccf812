package dev.hirenow.local.chaos;

import java.util.List;
import java.util.Map;

/** What the services have stored. */
interface StoredState {

    /** The SHA-256 hashes of all objects, by {@code interview/question}. */
    Map<String, List<String>> objects();

    /** The SHA-256 of the take that the submission names, by {@code interview/question}. */
    Map<String, String> counted();

    /** Interviews whose erasure some service has not confirmed yet. */
    List<String> openErasures();

    /** A column of a table in all services, each value as {@code service: column}. */
    List<String> ofAll(String column, String table, String condition);

    /** The first column of each row. */
    List<String> firsts(String query);
}
