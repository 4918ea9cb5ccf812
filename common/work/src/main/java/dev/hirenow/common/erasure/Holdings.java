package dev.hirenow.common.erasure;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

/** What a service holds of an interview, beside what is in the tables that every service has. */
public interface Holdings {

    /** How its rows are removed, in this order. */
    List<Removal> rows();

    /**
     * Removes its objects; what is not there is fine.
     *
     * @return kind of object to how many
     */
    default Uni<Map<String, Integer>> removeObjects(String organisation, UUID interviewId) {
        return Uni.createFrom().item(Map.of());
    }
}
