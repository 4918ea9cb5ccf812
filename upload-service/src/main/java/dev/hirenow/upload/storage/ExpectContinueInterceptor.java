package dev.hirenow.upload.storage;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Sends short bodies without {@code Expect: 100-continue}, which costs a round trip. Later releases of the SDK also
 * send it only for bodies of 1 MiB and more.
 */
public final class ExpectContinueInterceptor implements ExecutionInterceptor {

    private static final long SHORT = 1024 * 1024;

    @Override
    public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        SdkHttpRequest request = context.httpRequest();
        boolean small = request.firstMatchingHeader("Content-Length")
                .filter(length -> Long.parseLong(length) < SHORT)
                .isPresent();
        return small ? request.copy(copy -> copy.removeHeader("Expect")) : request;
    }
}
