package dev.hirenow.upload.storage;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.erasure.ErasureParticipant;
import dev.hirenow.common.erasure.RowRemoval;

/** Erases this service's data of an interview: its row with all dependent rows, and every recording ever started. */
@ApplicationScoped
class UploadErasureParticipant implements ErasureParticipant {

    private static final List<RowRemoval> ROWS = List.of(
            // The delete cascades to the candidate's invitations and the deadline.
            RowRemoval.of("interviews", "delete from interview where id = ?1"),
            RowRemoval.of("", "delete from creation_key where thing = ?1"));

    private final InterviewObjectRemover objects;

    UploadErasureParticipant(InterviewObjectRemover objects) {
        this.objects = objects;
    }

    @Override
    public List<RowRemoval> rows() {
        return ROWS;
    }

    @Override
    public Uni<Map<String, Integer>> removeObjects(String organisation, UUID interviewId) {
        String prefix = organisation + "/" + interviewId + "/recordings/";
        return objects.abortBelow(prefix).chain(unfinished -> objects.removeBelow(prefix)
                .map(recordings -> Map.of("unfinishedUploads", unfinished, "recordings", recordings)));
    }
}
