package dev.hirenow.local.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.hirenow.local.process.LauncherFailure;

/**
 * The requests to this system.
 *
 * @param position the position of all interviews
 */
record HireNowTarget(HireNowRequestFactory target, String position) implements BenchmarkTarget {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ENDED = List.of("ANALYZED", "REVIEWED");
    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    @Override
    public HttpRequest interview() {
        return target.interview(position);
    }

    @Override
    public HireNowRequestFactory.Invited invited(JsonNode created) {
        return HireNowRequestFactory.Invited.of(created);
    }

    @Override
    public HttpRequest answer(HireNowRequestFactory.Invited invited, int question, byte[] video) {
        return target.answer(invited, question, video);
    }

    @Override
    public HttpRequest submission(HireNowRequestFactory.Invited invited) {
        return target.submission(invited);
    }

    @Override
    public int submitted() {
        return ACCEPTED;
    }

    @Override
    public HttpRequest result(String interview) {
        return target.result(interview);
    }

    @Override
    public boolean ended(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != OK) {
            throw new LauncherFailure("the request for a result returned " + answer.statusCode());
        }
        try {
            return ENDED.contains(JSON.readTree(answer.body()).path("state").asText());
        } catch (IOException e) {
            throw new LauncherFailure("the request for a result did not return JSON", e);
        }
    }
}
