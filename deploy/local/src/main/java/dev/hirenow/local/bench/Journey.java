package dev.hirenow.local.bench;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;

/** What is sent to a system from the invitation to the result, and how its answers are read. */
interface Journey {

    /** Makes an interview; answered with 201. */
    HttpRequest interview();

    /** Whom the system has invited. */
    Target.Invited invited(JsonNode created);

    /** Sends the recording of one answer, the first of which has number 1; answered with 201. */
    HttpRequest answer(Target.Invited invited, int question, byte[] video);

    HttpRequest submission(Target.Invited invited);

    /** The status that a submission is answered with. */
    int submitted();

    /** Asks for the result. */
    HttpRequest result(String interview);

    /** Whether this is the result, and not that there is none yet. */
    boolean ended(HttpResponse<byte[]> answer);
}
