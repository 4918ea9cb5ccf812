package dev.hirenow.common.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints rates with their spread, each relative to the first, because absolute rates depend on the machine. */
final class RateTable {

    private RateTable() {}

    static List<Double> both(List<Double> some, List<Double> more) {
        List<Double> both = new ArrayList<>(some);
        both.addAll(more);
        return both;
    }

    static void print(Map<String, List<Double>> rates, int things) {
        double first = median(rates.values().iterator().next());
        StringBuilder table = new StringBuilder(
                "%n%d of each a round, per second (median of the rounds, then each):%n".formatted(things));
        rates.forEach((what, all) -> table.append(String.format(
                Locale.ROOT,
                "  %-62s %,8.0f  %5.2f of the first  [%s]%n",
                what.substring(2),
                median(all),
                median(all) / first,
                all.stream()
                        .map(rate -> String.format(Locale.ROOT, "%,.0f", rate))
                        .collect(Collectors.joining(" ")))));
        System.out.println(table);
    }

    private static double median(List<Double> rates) {
        List<Double> sorted = rates.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
