package dev.hirenow.upload.storage;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.erasure.ErasureParticipant;
import dev.hirenow.common.erasure.ErasureStatement;

/** Erases this service's data of an interview: its row with all dependent rows, and every recording ever started. */
@ApplicationScoped
class UploadErasureParticipant implements ErasureParticipant {

    private static final List<ErasureStatement> ROWS = List.of(
            // The delete cascades to the candidate's invitations and the deadline.
            ErasureStatement.of("interviews", "delete from interview where id = ?1"),
            ErasureStatement.of("", "delete from creation_key where thing = ?1"));

    private final ObjectStoreCleaner objects;

    UploadErasureParticipant(ObjectStoreCleaner objects) {
        this.objects = objects;
    }

    @Override
    public List<ErasureStatement> rows() {
        return ROWS;
    }

    @Override
    public Uni<Map<String, Integer>> removeObjects(String organisation, UUID interviewId) {
        String prefix = organisation + "/" + interviewId + "/recordings/";
        return objects.abortBelow(prefix).chain(unfinished -> objects.removeBelow(prefix)
                .map(recordings -> Map.of("unfinishedUploads", unfinished, "recordings", recordings)));
    }
}
