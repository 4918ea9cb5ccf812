package dev.hirenow.common;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.erasure.ErasureParticipant;
import dev.hirenow.common.erasure.ErasureStatement;

/** A service's data: objects that exist, arrive late, or are unreachable. */
@ApplicationScoped
class ScratchErasureParticipant implements ErasureParticipant {

    private final Map<UUID, Queue<String>> objects = new ConcurrentHashMap<>();
    private final Map<UUID, Boolean> outOfReach = new ConcurrentHashMap<>();

    void put(UUID interview, String object) {
        objects.computeIfAbsent(interview, _ -> new ConcurrentLinkedQueue<>()).add(object);
    }

    int left(UUID interview) {
        return objects.getOrDefault(interview, new ConcurrentLinkedQueue<>()).size();
    }

    void failOnce(UUID interview) {
        outOfReach.put(interview, true);
    }

    @Override
    public List<ErasureStatement> rows() {
        return List.of();
    }

    @Override
    public Uni<Map<String, Integer>> removeObjects(String organisation, UUID interviewId) {
        if (outOfReach.remove(interviewId) != null) {
            return Uni.createFrom().failure(new IllegalStateException("the object store is unavailable"));
        }
        Queue<String> found = objects.remove(interviewId);
        return Uni.createFrom().item(Map.of("objects", found == null ? 0 : found.size()));
    }
}
