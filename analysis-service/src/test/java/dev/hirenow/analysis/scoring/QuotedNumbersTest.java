package dev.hirenow.analysis.scoring;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.hirenow.analysis.testing.FactFixtures;
import dev.hirenow.common.facts.Evidence;

import static org.assertj.core.api.Assertions.assertThat;

/** A quoted number must match exactly, with every sign, mark, unit and currency. */
class QuotedNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | It took 3.5 hours, then 35 minutes in all. | then 3.5 minutes in all",
                "en | It took 3.5 hours, then 35 minutes in all. | It took 35 hours",
                "en | It cost $1,000 and saved 40% of it.        | It cost $10.00 and saved",
                "en | It cost $1,000 and saved 40% of it.        | It cost $1.000 and saved",
                "en | It cost $1,000 and saved 40% of it.        | It cost 1,000 and saved",
                "en | It cost $1,000 and saved 40% of it.        | It cost €1,000 and saved",
                "en | It cost $1,000 and saved 40% of it.        | It cost $1,00,0 and saved",
                "en | It cost $1,000 and saved 40% of it.        | saved 4.0% of it",
                "en | It cost $1,000 and saved 40% of it.        | saved 40 of it",
                "en | It cost $1,000 and saved 40% of it.        | and saved 40",
                "en | It cost $1,000 and saved 40% of it.        | saved 40‰ of it",
                "en | Profit went from -5 to 12 then.            | went from 5 to 12",
                "en | Profit went from -5 to 12 then.            | went from +5 to 12",
                "en | Profit went from -5 to 12 then.            | 5 to 12 then",
                "en | Profit went from − 5 to 12 then.           | from 5 to 12",
                "en | Profit went from 5 to 12 then.             | from -5 to 12",
                "en | Profit went from 5 to 12 then.             | from - 5 to 12",
                "en | Profit went from 5 to 12 then.             | from –5 to 12",
                "en | We met at 10:30 on that day.               | met at 1.030 on that",
                "en | We met at 10:30 on that day.               | met at 1030 on that",
                "en | We met at 10:30 on that day.               | met at 10.30 on that",
                "en | We met at 10:30 on that day.               | met at 10 30 on that",
                "en | We moved to version 1.12.3 of it.          | to version 11.2.3 of it",
                "en | We moved to version 1.12.3 of it.          | to version 1123 of it",
                "en | We moved to v2.0 of it.                    | moved to v20 of it",
                "en | It grew by .5 percent then.                | grew by 5 percent then",
                "en | It grew by 5 percent then.                 | grew by .5 percent then",
                "en | From 2019-2021 we had 24/7 duty.           | From 2019 2021 we had",
                "en | From 2019-2021 we had 24/7 duty.           | we had 247 duty",
                "en | From 2019-2021 we had 24/7 duty.           | we had 24 7 duty",
                "en | It ran at 5 km/h on a 3m track.            | at 5 km h on a",
                "en | It ran at 5 km/h on a 3m track.            | on a 3M track",
                "en | It ran at 5 km/h on a 3m track.            | on a 3 track",
                "en | It has 5 MB of memory now.                 | has 5 Mb of memory",
                "en | It was 20°C and 10² of them.               | It was 20 and",
                "en | It was 20°C and 10² of them.               | and 102 of them",
                "en | It was 3½ of them.                         | was 31⁄2 of them",
                "en | It was 3½ of them.                         | was 31/2 of them",
                "en | We were five then.                         | were 5 then",
                "en | We're down from it.                        | Were down from it",
                "en | I don't panic ever.                        | I do panic ever",
                "en | I cannot panic ever.                       | I can panic ever",
                "de | Es kostete 1.000 Euro mit 3,5 Leuten.      | kostete 1,000 Euro",
                "de | Es kostete 1.000 Euro mit 3,5 Leuten.      | kostete 10.00 Euro",
                "de | Es kostete 1.000 Euro mit 3,5 Leuten.      | mit 35 Leuten",
                "de | Es kostete 1.000 Euro mit 3,5 Leuten.      | mit 3.5 Leuten",
                "de | Es kostete 1.000 Euro mit 3,5 Leuten.      | Es kostete 1.000",
                "de | Um 10.30 Uhr begann es.                    | Um 1030 Uhr begann",
                "de | Am 3. Mai begann es.                       | Am 3 Mai begann",
                "de | Ich habe kein Team geführt.                | habe ein Team geführt",
                "de | Ich führte das Team nie.                   | Ich führte das Team",
                "fr | Il y avait 1,000 personnes ici.            | avait 1000 personnes",
                "'' | There were 1,000 people here.              | were 1000 people"
            })
    void neverTakesOneForAnother(String language, String transcript, String quote) {
        assertThat(check(language, transcript, quote).verified()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | It cost $1,000 and saved 40% of it.  | it cost $1000, and saved 40 % of it",
                "en | It cost $1,000 and saved 40% of it.  | “It cost $ 1,000 and saved 40%”",
                "en | It cost $1,234,567.50 in all.        | it cost $1234567.50 in all",
                "en | Profit went from -5 to 12 then.      | went from −5 to 12",
                "en | Profit went from -5 to 12 then.      | Profit went from",
                "en | From 2019-2021 we had 24/7 duty.     | From 2019–2021 we had 24/7 duty",
                "en | We met at 10:30.                     | met at 10:30",
                "en | We met at 10:30, then left.          | met at 10:30 then left",
                "en | We had 5 of them.                    | (we had 5 of them)",
                "en | The 5-year plan had 3 steps.         | the 5 year plan",
                "en | In 2020 I led the team.              | I led the team",
                "en | We use R&D and and/or, e.g. in C++.  | we use R&D and and or e.g. in C++",
                "en | It has 5 MB of memory now.           | has 5 MB of memory",
                "de | Es kostete 1.000 Euro mit 3,5 Leuten. | kostete 1000 Euro mit 3,5 Leuten",
                "de | Es kostete 1.000 Euro mit 3,5 Leuten. | Es kostete 1.000 Euro",
                "de | Am 3. Mai waren wir 5.               | am 3. Mai waren wir 5",
                "de | Wir waren 5. Dann kam Otto.          | wir waren 5. Dann kam",
                "de-CH | Es kostete 1'000 Franken ungefähr. | kostete 1000 Franken ungefähr"
            })
    void takesTheSameNumberHoweverItIsWritten(String language, String transcript, String quote) {
        assertThat(check(language, transcript, quote).verified()).isTrue();
    }

    private static Evidence check(String language, String transcript, String quote) {
        return new QuoteFinder(FactFixtures.words(transcript), language).check(1, quote);
    }
}
