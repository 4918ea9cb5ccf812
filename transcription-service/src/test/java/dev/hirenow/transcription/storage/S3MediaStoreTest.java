package dev.hirenow.transcription.storage;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import dev.hirenow.common.testing.S3Resource;
import dev.hirenow.transcription.transcript.MediaStore;
import dev.hirenow.transcription.transcript.MediaStoreContract;

@QuarkusTest
@QuarkusTestResource(S3Resource.class)
class S3MediaStoreTest extends MediaStoreContract {

    @Inject
    MediaStore store;

    @Override
    protected MediaStore store() {
        return store;
    }
}
