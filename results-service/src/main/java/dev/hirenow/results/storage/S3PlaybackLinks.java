package dev.hirenow.results.storage;

import jakarta.enterprise.context.ApplicationScoped;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedGetObjectRequest;

import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.results.report.PlaybackLinks;
import dev.hirenow.results.settings.ResultsSettings;

/** Signs links locally, without a request to the object store, for the address that browsers reach. */
@ApplicationScoped
class S3PlaybackLinks implements PlaybackLinks {

    private final S3Presigner presigner;
    private final ResultsSettings settings;

    S3PlaybackLinks(S3Presigner presigner, ResultsSettings settings) {
        this.presigner = presigner;
        this.settings = settings;
    }

    @Override
    public Link sign(MediaObject object) {
        PresignedGetObjectRequest signed =
                presigner.presignGetObject(presign -> presign.signatureDuration(settings.linkLifetime())
                        .getObjectRequest(get -> get.bucket(object.bucket()).key(object.key())));
        return new Link(signed.url().toString(), signed.expiration());
    }
}
