package dev.hirenow.transcription.deepgram;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.file.OpenOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.file.AsyncFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import dev.hirenow.common.provider.CallTime;
import dev.hirenow.common.work.call.Reply;
import dev.hirenow.transcription.settings.DeepgramSettings;
import dev.hirenow.transcription.transcript.SpeechToText;

/** One call is one request: whether and when there is another is decided where the limits and the budget are known. */
@ApplicationScoped
@Startup(10)
class DeepgramSpeechToText implements SpeechToText {

    private static final long MS_PER_MINUTE = 60_000;
    private static final int MICROS = 6;

    private final ListenApi api;
    private final ListenRequest.Account account;
    private final ReplyRules rules;
    private final AnswerReader reader;
    private final Vertx vertx;
    private final Duration callTimeout;
    private final BigDecimal pricePerMinute;

    DeepgramSpeechToText(DeepgramSettings settings, ObjectMapper json, Vertx vertx) {
        this.api = ListenClient.of(settings);
        this.account = new ListenRequest.Account(settings.apiKey().orElse(""), settings.model(), settings.tags());
        this.rules = new ReplyRules(json);
        this.reader = new AnswerReader(json);
        this.vertx = vertx;
        this.callTimeout = settings.callTimeout();
        this.pricePerMinute = settings.pricePerMinute();
    }

    @Override
    public long mostCostMicros(Audio audio) {
        return pricePerMinute
                        .multiply(BigDecimal.valueOf(audio.durationMs()))
                        .movePointRight(MICROS)
                        .longValue()
                / MS_PER_MINUTE;
    }

    @Override
    public Uni<Reply> listen(Audio audio) {
        return vertx.fileSystem()
                .open(audio.file().toString(), new OpenOptions().setRead(true).setWrite(false))
                .chain(file -> file.size()
                        .chain(bytes -> send(file, bytes, audio))
                        .eventually(() -> file.close().onFailure().recoverWithNull()));
    }

    @Override
    public Derived derive(byte[] answer) {
        return reader.read(StoredAnswer.of(answer))
                .<Derived>map(Understood::new)
                .orElseGet(NotUnderstood::new);
    }

    private Uni<Reply> send(AsyncFile file, long bytes, Audio audio) {
        ListenRequest request = new ListenRequest(account, audio.contentType(), bytes, audio.language());
        AtomicLong sent = new AtomicLong();
        Uni<Response> call = api.listen(request, file.toMulti().invoke(part -> sent.addAndGet(part.length())));
        return CallTime.limit(call, callTimeout)
                .onItemOrFailure()
                .transform((response, failure) -> failure == null
                        ? rules.of(Answer.of(response), mostCostMicros(audio))
                        : rules.of(failure, sent.get() >= bytes));
    }
}
