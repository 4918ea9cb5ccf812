package dev.hirenow.upload.rest;

import java.io.InputStream;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.S3Object;

import dev.hirenow.common.testing.S3Resource;

/** Inspects the store behind the service. */
@ApplicationScoped
class StoredObjects {

    @Inject
    S3AsyncClient s3;

    List<String> of(DoorTest.Invited invited) {
        return s3
                .listObjectsV2(list -> list.bucket(S3Resource.BUCKET).prefix("acme/" + invited.id() + "/"))
                .join()
                .contents()
                .stream()
                .map(S3Object::key)
                .toList();
    }

    int unfinished() {
        return s3.listMultipartUploads(list -> list.bucket(S3Resource.BUCKET))
                .join()
                .uploads()
                .size();
    }

    long unfinishedOf(DoorTest.Invited invited) {
        return s3.listMultipartUploads(list -> list.bucket(S3Resource.BUCKET)).join().uploads().stream()
                .filter(upload -> upload.key().contains(invited.id().toString()))
                .count();
    }

    /** Starts an upload that never completes. */
    void begin(String key) {
        s3.createMultipartUpload(
                        create -> create.bucket(S3Resource.BUCKET).key(key).contentType("video/webm"))
                .join();
    }

    InputStream content(String key) {
        return s3.getObject(
                        get -> get.bucket(S3Resource.BUCKET).key(key), AsyncResponseTransformer.toBlockingInputStream())
                .join();
    }
}
