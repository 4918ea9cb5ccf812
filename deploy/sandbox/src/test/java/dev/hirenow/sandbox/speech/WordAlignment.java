package dev.hirenow.sandbox.speech;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Aligns spoken words with recognised words by minimal edit distance.
 *
 * @param errorRate wrong, missing and additional words as a share of the spoken words
 * @param largestTimeErrorMs of the starts and ends of correctly recognised words, in milliseconds
 */
record WordAlignment(double errorRate, double largestTimeErrorMs) {

    static WordAlignment of(List<JsonNode> spoken, List<JsonNode> heard) {
        int[][] cost = costs(spoken, heard);
        double worst = 0;
        int i = spoken.size();
        int j = heard.size();
        while (i > 0 && j > 0) {
            if (same(spoken.get(i - 1), heard.get(j - 1)) && cost[i][j] == cost[i - 1][j - 1]) {
                worst = Math.max(worst, timeError(spoken.get(--i), heard.get(--j)));
            } else if (cost[i][j] == cost[i - 1][j - 1] + 1) {
                i--;
                j--;
            } else if (cost[i][j] == cost[i - 1][j] + 1) {
                i--;
            } else {
                j--;
            }
        }
        return new WordAlignment(cost[spoken.size()][heard.size()] / (double) spoken.size(), worst);
    }

    /** The same word, spoken later. */
    static JsonNode moved(JsonNode word, double byMs) {
        ObjectNode moved = word.deepCopy();
        return moved.put("startMs", word.path("startMs").asDouble() + byMs)
                .put("endMs", word.path("endMs").asDouble() + byMs);
    }

    private static int[][] costs(List<JsonNode> spoken, List<JsonNode> heard) {
        int[][] cost = new int[spoken.size() + 1][heard.size() + 1];
        for (int i = 0; i <= spoken.size(); i++) {
            for (int j = 0; j <= heard.size(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                } else {
                    int change = same(spoken.get(i - 1), heard.get(j - 1)) ? 0 : 1;
                    cost[i][j] = Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                }
            }
        }
        return cost;
    }

    private static boolean same(JsonNode spoken, JsonNode heard) {
        return spoken.path("word").asText().equals(heard.path("word").asText());
    }

    private static double timeError(JsonNode spoken, JsonNode heard) {
        return Math.max(
                Math.abs(heard.path("start").asDouble() * 1_000
                        - spoken.path("startMs").asDouble()),
                Math.abs(heard.path("end").asDouble() * 1_000
                        - spoken.path("endMs").asDouble()));
    }
}
