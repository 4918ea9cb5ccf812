package dev.hirenow.common.problem;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

/** Problem types for errors that HTTP itself defines, for requests that reach no endpoint. */
public final class HttpProblemTypes {

    static final ProblemType METHOD_NOT_ALLOWED =
            new ProblemType("method-not-allowed", 405, "The method is not allowed here");
    static final ProblemType NOT_ACCEPTABLE =
            new ProblemType("not-acceptable", 406, "None of the accepted types is available");
    static final ProblemType ADDRESS_TOO_LONG = new ProblemType("address-too-long", 414, "The address is too long");
    static final ProblemType UNSUPPORTED_TYPE =
            new ProblemType("unsupported-media-type", 415, "Unsupported media type");
    static final ProblemType HEADERS_TOO_LARGE = new ProblemType("headers-too-large", 431, "The headers are too large");
    static final ProblemType INTERNAL_ERROR = new ProblemType("internal-error", 500, "The service failed");

    private static final int OUR_FAULT = 500;
    private static final List<ProblemType> OWN = List.of(
            METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, ADDRESS_TOO_LONG, UNSUPPORTED_TYPE, HEADERS_TOO_LARGE, INTERNAL_ERROR);
    private static final Map<Integer, ProblemType> BY_STATUS = Stream.concat(
                    OWN.stream(),
                    Stream.of(
                            CommonProblemTypes.INVALID_REQUEST,
                            CommonProblemTypes.NOT_SIGNED_IN,
                            CommonProblemTypes.NOT_ALLOWED,
                            CommonProblemTypes.NOT_FOUND,
                            CommonProblemTypes.BODY_TOO_LARGE,
                            CommonProblemTypes.BODY_STALLED,
                            CommonProblemTypes.TOO_MANY_REQUESTS,
                            CommonProblemTypes.UNAVAILABLE))
            .collect(toUnmodifiableMap(ProblemType::status, identity()));

    private HttpProblemTypes() {}

    /** The type for this status; a general type for rare statuses. */
    public static ProblemType of(int status) {
        ProblemType general = status >= OUR_FAULT ? INTERNAL_ERROR : CommonProblemTypes.INVALID_REQUEST;
        return BY_STATUS.getOrDefault(status, general);
    }
}
