package dev.hirenow.transcription.storage;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.S3Object;

import dev.hirenow.common.erasure.ErasureParticipant;
import dev.hirenow.common.erasure.ErasureStatement;
import dev.hirenow.transcription.settings.MediaSettings;

/** Erases this service's data of an interview: its transcriptions and the copies of its recordings. */
@ApplicationScoped
class TranscriptionErasureParticipant implements ErasureParticipant {

    private static final List<ErasureStatement> ROWS =
            List.of(ErasureStatement.of("transcriptions", "delete from transcription where interview_id = ?1"));
    private static final int AT_ONCE = 8;

    private final S3AsyncClient s3;
    private final String bucket;

    TranscriptionErasureParticipant(S3AsyncClient s3, MediaSettings settings) {
        this.s3 = s3;
        this.bucket = settings.bucket();
    }

    @Override
    public List<ErasureStatement> rows() {
        return ROWS;
    }

    @Override
    public Uni<Map<String, Integer>> removeObjects(String organisation, UUID interviewId) {
        return removeBelow(organisation + "/" + interviewId + "/prepared/").map(copies -> Map.of("copies", copies));
    }

    // A listing is only one page; deleted objects make room for the next one.
    private Uni<Integer> removeBelow(String prefix) {
        return keys(prefix)
                .chain(keys -> keys.isEmpty()
                        ? Uni.createFrom().item(0)
                        : remove(keys).chain(() -> removeBelow(prefix)).map(more -> keys.size() + more));
    }

    private Uni<List<String>> keys(String prefix) {
        return VertxContextRestorer.after(Uni.createFrom()
                        .completionStage(() -> s3.listObjectsV2(
                                request -> request.bucket(bucket).prefix(prefix))))
                .map(page -> page.contents().stream().map(S3Object::key).toList());
    }

    private Uni<Void> remove(List<String> keys) {
        return Multi.createFrom()
                .iterable(keys)
                .onItem()
                .transformToUni(key -> VertxContextRestorer.after(Uni.createFrom()
                        .completionStage(() -> s3.deleteObject(
                                request -> request.bucket(bucket).key(key)))))
                .merge(AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
