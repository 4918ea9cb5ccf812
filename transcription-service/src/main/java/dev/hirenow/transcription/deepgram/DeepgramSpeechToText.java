package dev.hirenow.transcription.deepgram;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.file.OpenOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.file.AsyncFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import dev.hirenow.common.language.RecognisedLanguages;
import dev.hirenow.common.provider.CallTimeLimiter;
import dev.hirenow.common.work.call.ProviderCallOutcome;
import dev.hirenow.transcription.settings.DeepgramSettings;
import dev.hirenow.transcription.transcript.SpeechToText;

/** Makes one HTTP request per call. The caller, which knows limits and budget, decides about retries. */
@ApplicationScoped
@Startup(10)
class DeepgramSpeechToText implements SpeechToText {

    private final ListenApi api;
    private final ListenRequest.Account account;
    private final RecognisedLanguages languages;
    private final DeepgramReplyRules rules;
    private final DeepgramResponseReader reader;
    private final Vertx vertx;
    private final Duration callTimeout;
    private final DeepgramPrices prices;

    DeepgramSpeechToText(DeepgramSettings settings, ObjectMapper json, Vertx vertx, DeepgramPrices prices) {
        this.api = ListenApiFactory.of(settings);
        this.account = new ListenRequest.Account(settings.apiKey().orElse(""), settings.model(), settings.tags());
        this.languages = RecognisedLanguages.of(
                settings.model(), settings.moreLanguages().orElse(List.of()));
        this.rules = new DeepgramReplyRules(json);
        this.reader = new DeepgramResponseReader(json);
        this.vertx = vertx;
        this.callTimeout = settings.callTimeout();
        this.prices = prices;
    }

    @Override
    public long mostCostMicros(Audio audio) {
        return prices.micros(audio.durationMs(), audio.language());
    }

    @Override
    public Uni<ProviderCallOutcome> listen(Audio audio) {
        return vertx.fileSystem()
                .open(audio.file().toString(), new OpenOptions().setRead(true).setWrite(false))
                .chain(file -> file.size()
                        .chain(bytes -> send(file, bytes, audio))
                        .eventually(() -> file.close().onFailure().recoverWithNull()));
    }

    @Override
    public Derived derive(byte[] answer) {
        return reader.read(StoredResponse.of(answer))
                .<Derived>map(Understood::new)
                .orElseGet(NotUnderstood::new);
    }

    private Uni<ProviderCallOutcome> send(AsyncFile file, long bytes, Audio audio) {
        // An unlisted language is sent unchanged: the provider may have added it since this release.
        String language = languages.tag(audio.language()).orElse(audio.language());
        ListenRequest request = new ListenRequest(account, audio.contentType(), bytes, language);
        AtomicLong sent = new AtomicLong();
        Uni<Response> call = api.listen(request, file.toMulti().invoke(part -> sent.addAndGet(part.length())));
        return CallTimeLimiter.limit(call, callTimeout)
                .onItemOrFailure()
                .transform((response, failure) -> failure == null
                        ? rules.of(DeepgramHttpResponse.of(response), mostCostMicros(audio))
                        : rules.of(failure, sent.get() >= bytes));
    }
}
