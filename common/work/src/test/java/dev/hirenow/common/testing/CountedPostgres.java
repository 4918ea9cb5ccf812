package dev.hirenow.common.testing;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A PostgreSQL whose traffic is observed. */
public final class CountedPostgres implements QuarkusTestResourceLifecycleManager {

    private final PostgresResource postgres = new PostgresResource();
    private DatabaseTraffic traffic;

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(postgres.start());
        String database = settings.get("hirenow.database");
        String[] address = database.split("[:/]");
        traffic = DatabaseTraffic.before(new InetSocketAddress(address[0], Integer.parseInt(address[1])));
        settings.put("hirenow.database", traffic.address() + "/" + address[2]);
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(traffic, new TestInjector.MatchesType(DatabaseTraffic.class));
    }

    @Override
    public void stop() {
        if (traffic != null) {
            traffic.close();
        }
        postgres.stop();
    }
}
