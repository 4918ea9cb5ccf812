package dev.hirenow.common.work;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;

/** Wakes the workers of this process when a commit created jobs for them; other replicas poll. */
@ApplicationScoped
public class WorkNotifier {

    private final Map<String, List<Runnable>> listeners = new ConcurrentHashMap<>();

    void listen(String kind, Runnable wake) {
        listeners.computeIfAbsent(kind, _ -> new CopyOnWriteArrayList<>()).add(wake);
    }

    /** Wakes the workers of these kinds. */
    public void wakeWorkers(Collection<String> kinds) {
        kinds.forEach(kind -> listeners.getOrDefault(kind, List.of()).forEach(Runnable::run));
    }
}
