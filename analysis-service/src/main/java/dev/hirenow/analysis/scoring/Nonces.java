package dev.hirenow.analysis.scoring;

import java.util.Map;
import java.util.TreeMap;

/**
 * The random names of one prompt: nothing in a transcript can know them.
 *
 * @param fence surrounds each transcript
 * @param questions question id by the nonce that stands for it
 */
public record Nonces(String fence, Map<String, String> questions) {

    /** Copies the map. */
    public Nonces {
        questions = Map.copyOf(new TreeMap<>(questions));
    }
}
