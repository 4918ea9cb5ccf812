package dev.hirenow.local.seed;

import java.util.List;

import dev.hirenow.local.parts.OrganisationName;
import dev.hirenow.local.parts.SignInProcess;
import dev.hirenow.local.process.LauncherFailure;

/**
 * The options of {@code ./hirenow seed}.
 *
 * @param interviews how many there are afterwards, 1 to 1,000,000; those of earlier runs count
 * @param organisation whose list they are in; lower-case letters, digits and hyphens
 */
record SeedOptions(int interviews, String organisation) {

    private static final int USUAL = 10_000;
    private static final int MOST = 1_000_000;

    static SeedOptions of(List<String> words) {
        int interviews = USUAL;
        String organisation = SignInProcess.ORGANISATION;
        for (int i = 0; i < words.size(); i += 2) {
            if (i + 1 == words.size()) {
                throw new LauncherFailure(words.get(i) + " needs a value; see ./hirenow help");
            }
            switch (words.get(i)) {
                case "--interviews" -> interviews = number(words.get(i + 1));
                case "--organisation" -> organisation = OrganisationName.valid(words.get(i + 1));
                default -> throw new LauncherFailure("unknown option " + words.get(i) + "; see ./hirenow help");
            }
        }
        return new SeedOptions(interviews, organisation);
    }

    private static int number(String value) {
        try {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The error is reported below.
        }
        throw new LauncherFailure("'%s' is not a number of interviews from 1 to %,d".formatted(value, MOST));
    }
}
