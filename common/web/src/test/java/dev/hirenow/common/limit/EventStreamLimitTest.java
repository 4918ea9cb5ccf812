package dev.hirenow.common.limit;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.problem.Problem;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A stream counts exactly as long as its client may read it. */
class EventStreamLimitTest {

    private final List<Handler<AsyncResult<Void>>> atEnd = new ArrayList<>();
    private boolean hungUp;
    private final CurrentVertxRequest request = new CurrentVertxRequest().setCurrent(exchange());
    private final EventStreamLimit streams = new EventStreamLimit(new OneStream(), request);

    @Test
    void countsUntilTheStreamEnds() {
        Cancellable reader = open().subscribe().with(_ -> {});
        assertThatExceptionOfType(Problem.class).isThrownBy(this::open);

        reader.cancel();

        assertThatCode(this::open).doesNotThrowAnyException();
    }

    @Test
    void countsNothingForACallerWhoHungUpBeforeTheStreamWasReadAtAll() {
        open();
        assertThatExceptionOfType(Problem.class).isThrownBy(this::open);

        atEnd.forEach(handler -> handler.handle(Future.succeededFuture()));

        assertThatCode(this::open).doesNotThrowAnyException();
    }

    @Test
    void countsNothingForACallerWhoIsGoneAlready() {
        hungUp = true;
        open();

        assertThatCode(this::open).doesNotThrowAnyException();
    }

    private Multi<String> open() {
        return streams.counted("somebody", Multi.createFrom().nothing());
    }

    @SuppressWarnings("unchecked")
    private RoutingContext exchange() {
        HttpServerResponse response = answering(HttpServerResponse.class, Map.of("closed", () -> hungUp));
        return (RoutingContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {RoutingContext.class}, (_, method, arguments) -> {
                    if (method.getName().equals("addEndHandler")) {
                        atEnd.add((Handler<AsyncResult<Void>>) arguments[0]);
                        return atEnd.size();
                    }
                    return method.getName().equals("response") ? response : null;
                });
    }

    private static <T> T answering(Class<T> type, Map<String, Supplier<Object>> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, _) -> answers.get(method.getName())
                        .get()));
    }

    private static final class OneStream implements LimitSettings {

        @Override
        public int addressRequests() {
            return 0;
        }

        @Override
        public int callerRequests() {
            return 0;
        }

        @Override
        public int wrongCredentials() {
            return 0;
        }

        @Override
        public int eventStreams() {
            return 1;
        }

        @Override
        public Duration bodyTime() {
            return Duration.ofMinutes(1);
        }
    }
}
