package dev.hirenow.transcription.transcript;

class InMemoryMediaStoreTest extends MediaStoreContract {

    private final MediaStore store = new InMemoryMediaStore();

    @Override
    protected MediaStore store() {
        return store;
    }
}
