package dev.hirenow.analysis.scoring;

import java.util.Map;
import java.util.TreeMap;

/**
 * The random names of one prompt, which a transcript cannot contain.
 *
 * @param fence delimits each transcript
 * @param questions question id by nonce
 */
public record PromptNonces(String fence, Map<String, String> questions) {

    public PromptNonces {
        questions = Map.copyOf(new TreeMap<>(questions));
    }
}
