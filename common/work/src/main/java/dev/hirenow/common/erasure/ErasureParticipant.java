package dev.hirenow.common.erasure;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

/** A service's own data about an interview, beside the tables that every service has. */
public interface ErasureParticipant {

    /** Statements that remove its rows, in this order. */
    List<ErasureStatement> rows();

    /**
     * Removes its objects; missing ones are no error.
     *
     * @return number of removed objects by kind
     */
    default Uni<Map<String, Integer>> removeObjects(String organisation, UUID interviewId) {
        return Uni.createFrom().item(Map.of());
    }
}
