package dev.hirenow.upload.rest.form;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.Flow;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being received in a form.
 *
 * @param contentType as its part declares it; empty if it declares none
 * @param content the bytes, read on demand; the stream completes once the whole form has been read
 */
public record FormFile(String contentType, Multi<ByteBuffer> content) {

    /** Whether a body of this media type is a form that may contain files. */
    public static boolean mayBeIn(String mediaType) {
        return HeaderValue.of(mediaType).value().equals("multipart/form-data");
    }

    /**
     * The first file with this field name; earlier parts are skipped. Either the Uni or the content fails with
     * {@link FormRefused}.
     *
     * @param mediaType of the form, with its boundary
     */
    public static Uni<FormFile> named(String name, String mediaType, Multi<ByteBuffer> body) {
        return Uni.createFrom().deferred(() -> {
            String boundary = HeaderValue.of(mediaType).parameter("boundary").orElse("");
            FormParser parser = new FormParser(boundary, name, FormLimits.USUAL);
            Multi<FormEvent> form = body.onItem()
                    .transformToMultiAndConcatenate(chunk -> Multi.createFrom().iterable(parser.feed(chunk)))
                    .onCompletion()
                    .invoke(parser::end);
            return Uni.createFrom().<FormFile>emitter(found -> form.subscribe().withSubscriber(new Arrival(found)));
        });
    }

    /** Reads up to the start of the file; the subscriber of the content reads the rest. */
    private static final class Arrival
            implements Flow.Subscriber<FormEvent>, Flow.Publisher<ByteBuffer>, Flow.Subscription {

        private final UniEmitter<? super FormFile> found;
        private volatile Flow.@Nullable Subscription form;
        private volatile Flow.@Nullable Subscriber<? super ByteBuffer> reader;
        private volatile @Nullable Throwable failure;
        private volatile boolean begun;
        private volatile boolean ended;

        Arrival(UniEmitter<? super FormFile> found) {
            this.found = found;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            form = subscription;
            subscription.request(1);
        }

        @Override
        public void onNext(FormEvent event) {
            switch (event) {
                case FormEvent.FileBegins(var contentType) -> {
                    begun = true;
                    found.complete(new FormFile(contentType, Multi.createFrom().publisher(this)));
                }
                case FormEvent.FileBytes(var bytes) ->
                    Objects.requireNonNull(reader).onNext(bytes);
            }
        }

        // The form may fail, or end with an empty file, before the content has a subscriber.
        @Override
        public void onError(Throwable cause) {
            failure = cause;
            if (!begun) {
                found.fail(cause);
            }
            tellTheEnd();
        }

        @Override
        public void onComplete() {
            ended = true;
            tellTheEnd();
        }

        @Override
        public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
            reader = subscriber;
            subscriber.onSubscribe(this);
            tellTheEnd();
        }

        private void tellTheEnd() {
            Flow.Subscriber<? super ByteBuffer> wanting = reader;
            Throwable cause = failure;
            if (wanting != null && cause != null) {
                wanting.onError(cause);
            } else if (wanting != null && ended) {
                wanting.onComplete();
            }
        }

        @Override
        public void request(long items) {
            Objects.requireNonNull(form).request(items);
        }

        @Override
        public void cancel() {
            Objects.requireNonNull(form).cancel();
        }
    }
}
