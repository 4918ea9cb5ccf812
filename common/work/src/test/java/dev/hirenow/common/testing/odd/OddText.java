package dev.hirenow.common.testing.odd;

import java.util.List;
import java.util.Random;

/** Unexpected texts that people and attackers send. */
final class OddText {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "q1",
            "0",
            "-1",
            "1e9",
            "true",
            "null",
            "0190a000-0000-7000-8000-000000000000",
            "0190A000-0000-7000-8000",
            "2026-13-45T99:00:00Z",
            "2026-12-01T10:00:00Z",
            "someone@example.org",
            "\u0000",
            "line\nfeed",
            "\r\nSet-Cookie: a=b",
            "\u0085next\u2028line",
            "..",
            "../../etc/passwd",
            "%",
            "%25",
            "a/b",
            "a;b=c",
            "a?b#c",
            "' or 1=1 --",
            "{{7*7}}",
            "<script>",
            "\u202Eabc",
            "\uFFFF",
            "\uD83D\uDE00",
            "ä".repeat(300),
            "x".repeat(5_000));

    private OddText() {}

    static String pick(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
