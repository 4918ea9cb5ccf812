package dev.hirenow.common.facts;

import java.util.Map;

/**
 * A criterion that an answer is rated by, from 1 to 5.
 *
 * @param id unique within its rubric
 * @param name short label
 * @param description what the rater looks at
 * @param weight 1..10, relative to the other criteria
 * @param anchors observable behaviour for ratings out of 1..5
 */
public record Criterion(String id, String name, String description, int weight, Map<Integer, String> anchors) {

    /** Rejects missing values (NullPointerException) and invalid ones (IllegalArgumentException). */
    public Criterion {
        Require.text(id, "id");
        Require.text(name, "name");
        Require.text(description, "description");
        Require.between(weight, 1, 10, "weight");
        anchors = Map.copyOf(Require.present(anchors, "anchors"));
        anchors.keySet().forEach(rating -> Require.between(rating, 1, 5, "anchor"));
    }
}
