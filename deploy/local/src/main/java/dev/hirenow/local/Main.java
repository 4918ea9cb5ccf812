package dev.hirenow.local;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

import dev.hirenow.local.bench.Bench;
import dev.hirenow.local.chaos.Chaos;
import dev.hirenow.local.deadletters.DeadLetterCommands;
import dev.hirenow.local.demo.Demo;
import dev.hirenow.local.doctor.Doctor;
import dev.hirenow.local.imports.ImportCommand;
import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.seed.SeedCommand;
import dev.hirenow.local.stack.StackPlan;

/** The entry point of {@code ./hirenow} after the build. */
public final class Main {
    private static final int FAILED = 1;
    private static final long LARGEST_SEED = 1_000_000;

    private Main() {}

    public static void main(String[] words) {
        Console console = Console.ofThisProcess();
        int code;
        try {
            code = run(words, console);
        } catch (LauncherFailure failure) {
            console.say("");
            console.say("FAILED: " + failure.getMessage());
            failure.log().ifPresent(log -> console.say("The log is " + log));
            code = FAILED;
        }
        System.exit(code);
    }

    private static int run(String[] words, Console console) {
        List<String> rest = List.of(words).subList(Math.min(1, words.length), words.length);
        return switch (words.length == 0 ? "" : words[0]) {
            case "import" -> ImportCommand.run(rest, System.getenv(), console::say);
            case "bench" -> Bench.run(rest, console);
            case "seed" -> SeedCommand.run(rest, console);
            default -> run(Arguments.parse(words), console);
        };
    }

    private static int demo(Arguments arguments, Console console) {
        if (arguments.real()) {
            RealProviderWarning.notice().forEach(console::say);
        }
        StackPlan plan = StackPlanFactory.demo(arguments, System.getenv());
        Doctor.require(plan);
        return new Demo(plan, console).run();
    }

    private static int chaos(Arguments arguments, Console console) {
        long seed = arguments.seed().orElseGet(() -> new SplittableRandom().nextLong(LARGEST_SEED));
        StackPlan plan = StackPlanFactory.chaos(arguments, System.getenv());
        Doctor.require(plan);
        return new Chaos(plan, console, Duration.ofMinutes(arguments.minutes()), seed).run();
    }

    private static int run(Arguments arguments, Console console) {
        return switch (arguments.command()) {
            case "up" -> new UpCommand(arguments, console).run();
            case "demo" -> demo(arguments, console);
            case "dead-letters" -> DeadLetterCommands.of(console).run(arguments.names());
            case "chaos" -> chaos(arguments, console);
            case "native" -> new NativeComparison(arguments.natives(), console).run();
            case "doctor" -> new Doctor(arguments.interview(), console).run();
            default -> throw new LauncherFailure("unknown command " + arguments.command() + "; see ./hirenow help");
        };
    }
}
