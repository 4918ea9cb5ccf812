package dev.hirenow.sandbox.model;

import java.util.regex.Pattern;

/** Signs that a sentence is concrete. */
enum ConcretenessFeature {
    NUMBER(
            "a number",
            "\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty"
                    + "|seventy|eighty|ninety|hundred|thousand|million|half|twice|percent|first|second|third)\\b"),
    REASON("a reason", "\\b(?:because|so that|therefore|since|in order to|as a result|that is why|which meant)\\b"),
    OWN_ACTION(
            "an action of one's own",
            "\\b(?:i|we)(?: \\w+ly| have| had| also| then)? (?!am\\b|was\\b|were\\b|have\\b|had\\b|think\\b|feel\\b|guess\\b"
                    + "|like\\b|want\\b|would\\b|could\\b)\\w{3,}"),
    EXAMPLE(
            "an example",
            "\\b(?:for example|for instance|such as|last (?:year|month|week|summer|winter|spring)|at my|in my|one time"
                    + "|one day|when i|when we)\\b"),
    RESULT(
            "a result",
            "\\b(?:result|results|improved|reduced|increased|saved|finished|solved|fixed|learned|delivered|faster|better"
                    + "|fewer|less|grew|won|after that|in the end)\\b");

    private final String words;
    private final Pattern pattern;

    ConcretenessFeature(String words, String pattern) {
        this.words = words;
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    boolean in(String text) {
        return pattern.matcher(text).find();
    }

    String words() {
        return words;
    }
}
