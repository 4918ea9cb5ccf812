package dev.hirenow.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.process.ChildProcess;
import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.process.Pause;
import dev.hirenow.local.process.ProcessSpec;

/** The processes of a stack: started, awaited, and stopped in reverse order. */
final class StackProcesses {
    /** One process: a part and its replica index, from 0. */
    record Member(StackPart part, int replica) {}

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Path runFolder;
    private final ProgressListener progress;
    private final Duration toEnd;
    private final Map<Member, ChildProcess> children = new LinkedHashMap<>();
    private boolean ending;

    StackProcesses(Path runFolder, ProgressListener progress, Duration toEnd) {
        this.runFolder = runFolder;
        this.progress = progress;
        this.toEnd = toEnd;
    }

    synchronized void launch(StackPart part, int replica, ProcessSpec program) {
        if (ending) {
            throw new LauncherFailure("the stack is being stopped");
        }
        children.put(new Member(part, replica), ChildProcess.start(program, runFolder));
    }

    /** Waits until all of these are ready, in any order. */
    void awaitReady(Collection<Member> members) {
        List<Member> waiting = new ArrayList<>(members);
        while (!waiting.isEmpty()) {
            for (Member member : List.copyOf(waiting)) {
                ChildProcess child = child(member);
                if (child.ready()) {
                    waiting.remove(member);
                    progress.done("%s ready after %.1f s"
                            .formatted(child.program().name(), child.age().toMillis() / 1_000.0));
                }
            }
            if (!waiting.isEmpty()) {
                progress.now("waiting for " + String.join(", ", names(waiting)));
                Pause.of(BETWEEN_LOOKS);
            }
        }
    }

    synchronized ChildProcess child(Member member) {
        ChildProcess child = children.get(member);
        if (child == null) {
            throw new LauncherFailure(
                    member.part().label() + " number " + member.replica() + " is not part of this stack");
        }
        return child;
    }

    synchronized Map<Member, ChildProcess> all() {
        return new LinkedHashMap<>(children);
    }

    /** From now on, nothing more can be started. */
    synchronized void end() {
        ending = true;
    }

    /** Stops the processes of these parts concurrently. */
    void stop(Predicate<StackPart> which) {
        List<ChildProcess> leaving = all().entrySet().stream()
                .filter(entry -> which.test(entry.getKey().part()))
                .map(Map.Entry::getValue)
                .filter(ChildProcess::alive)
                .toList();
        leaving.forEach(ChildProcess::askToEnd);
        for (ChildProcess child : leaving) {
            progress.now("stopping " + child.program().name());
            child.awaitEnd(toEnd);
        }
    }

    private List<String> names(List<Member> members) {
        return members.stream().map(member -> child(member).program().name()).toList();
    }
}
