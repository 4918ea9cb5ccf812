package dev.hirenow.local.bench;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;

/** The requests to a system from invitation to result, and how to parse its responses. */
interface BenchmarkTarget {

    /** Creates an interview; the expected status is 201. */
    HttpRequest interview();

    /** Parses the response to a created interview. */
    HireNowRequestFactory.Invited invited(JsonNode created);

    /** Uploads the recording of one answer, with numbers from 1; the expected status is 201. */
    HttpRequest answer(HireNowRequestFactory.Invited invited, int question, byte[] video);

    HttpRequest submission(HireNowRequestFactory.Invited invited);

    /** The expected status of a submission. */
    int submitted();

    /** Requests the result. */
    HttpRequest result(String interview);

    /** Whether the response is the result, and not the information that there is none yet. */
    boolean ended(HttpResponse<byte[]> answer);
}
