package dev.hirenow.common.testing;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** An object store whose traffic is observed. */
public final class CountedS3 implements QuarkusTestResourceLifecycleManager {

    private final S3Resource store = new S3Resource();
    private ObjectStoreTraffic traffic;

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(store.start());
        URI endpoint = URI.create(settings.get("HIRENOW_S3_ENDPOINT"));
        traffic = ObjectStoreTraffic.before(new InetSocketAddress(endpoint.getHost(), endpoint.getPort()));
        settings.put("HIRENOW_S3_ENDPOINT", "http://" + traffic.address());
        settings.put("HIRENOW_S3_PUBLIC_ENDPOINT", "http://" + traffic.address());
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(traffic, new TestInjector.MatchesType(ObjectStoreTraffic.class));
    }

    @Override
    public void stop() {
        if (traffic != null) {
            traffic.close();
        }
        store.stop();
    }
}
