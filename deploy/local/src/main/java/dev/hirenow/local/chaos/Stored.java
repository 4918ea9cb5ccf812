package dev.hirenow.local.chaos;

import java.util.List;
import java.util.Map;

/** What the services have stored. */
interface Stored {

    /** The digests of all objects of each {@code interview/question}. */
    Map<String, List<String>> objects();

    /** The digest of the take that the submission named, of each {@code interview/question}. */
    Map<String, String> counted();

    /** Interviews whose erasure somebody has not confirmed yet. */
    List<String> openErasures();

    /** Rows of a table of any service, each as {@code service: column}. */
    List<String> ofAll(String column, String table, String condition);

    /** The first column of each row. */
    List<String> firsts(String query);
}
