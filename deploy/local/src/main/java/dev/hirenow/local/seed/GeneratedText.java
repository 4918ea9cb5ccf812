package dev.hirenow.local.seed;

import java.util.List;
import java.util.SplittableRandom;

/** Names, positions and answers of generated interviews; whoever they resemble is not meant. */
final class GeneratedText {

    static final List<String> POSITIONS = List.of(
            "Backend engineer",
            "Customer support",
            "Data analyst",
            "Nurse, night shift",
            "Project manager",
            "Sales representative",
            "Warehouse lead");
    static final List<String> QUESTIONS = List.of(
            "Tell us about something you finished in spite of difficulties.",
            "How do you find out what somebody needs?",
            "What do you do when two people want opposite things?",
            "Describe a mistake and what you changed afterwards.",
            "Why do you want to work with us?");

    private static final List<String> GIVEN = List.of(
            "Ada", "Aisha", "Ben", "Chloé", "Dmitri", "Elif", "Fatima", "Giulia", "Hanna", "Ivan", "Jörg", "Kwame",
            "Léa", "Mateo", "Nadia", "Øyvind", "Paweł", "Quinn", "Rosa", "Søren", "Tomás", "Uma", "Viktor", "Wei",
            "Yuki", "Zoë");
    private static final List<String> FAMILY = List.of(
            "Andersson",
            "Bauer",
            "Çelik",
            "Dubois",
            "Evans",
            "Fernández",
            "García",
            "Haddad",
            "Ibrahim",
            "Jensen",
            "Kowalski",
            "Lindström",
            "Müller",
            "Nguyen",
            "Okafor",
            "Petrov",
            "Quaye",
            "Rossi",
            "Schäfer",
            "Tanaka",
            "Usman",
            "Varga",
            "Wójcik",
            "Xu",
            "Yilmaz",
            "Zimmermann");
    private static final List<String> OPENINGS = List.of(
            "In my last job I looked after",
            "Two years ago my team was asked to take over",
            "The best example is probably",
            "When I started nobody had written down",
            "A customer complained to us about");
    private static final List<String> THINGS = List.of(
            "the monthly report",
            "a delivery that was late every week",
            "the queue at the front desk",
            "our oldest billing program",
            "the handover between two shifts",
            "a training for new colleagues");
    private static final List<String> ACTIONS = List.of(
            "I asked everybody involved what they needed and wrote it down.",
            "We measured how long each step took before we changed anything.",
            "I made a list of the risks and went through it with my manager.",
            "First I tried it with one customer and then with all of them.",
            "I called the people who were unhappy and listened for an hour.");
    private static final List<String> OUTCOMES = List.of(
            "After %d weeks it took half the time.",
            "In the end we saved %d hours a month.",
            "The number of complaints fell by %d percent.",
            "Today %d people work in that way.",
            "It did not work at first, and we needed %d more attempts.");

    private GeneratedText() {}

    static String name(SplittableRandom random) {
        return one(GIVEN, random) + " " + one(FAMILY, random);
    }

    /** Several sentences of an answer. */
    static List<String> answer(SplittableRandom random) {
        return List.of(
                one(OPENINGS, random) + " " + one(THINGS, random) + ".",
                one(ACTIONS, random),
                one(ACTIONS, random),
                one(OUTCOMES, random).formatted(random.nextInt(2, 60)));
    }

    private static String one(List<String> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }
}
