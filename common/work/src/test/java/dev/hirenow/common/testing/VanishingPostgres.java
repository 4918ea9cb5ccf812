package dev.hirenow.common.testing;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A PostgreSQL on a machine that can vanish; migrations bypass it. */
public final class VanishingPostgres implements QuarkusTestResourceLifecycleManager {

    private final PostgresResource postgres = new PostgresResource();
    private VanishingMachine machine;

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(postgres.start());
        String database = settings.get("hirenow.database");
        String[] address = database.split("[:/]");
        machine = VanishingMachine.before(new InetSocketAddress(address[0], Integer.parseInt(address[1])));
        settings.put("hirenow.database", machine.address() + "/" + address[2]);
        settings.put("HIRENOW_DATABASE_DIRECT", database);
        settings.put("HIRENOW_DATABASE_STATEMENT_PATIENCE", "2s");
        settings.put("HIRENOW_DATABASE_SILENCE", "3s");
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(machine, new TestInjector.MatchesType(VanishingMachine.class));
    }

    @Override
    public void stop() {
        if (machine != null) {
            machine.close();
        }
        postgres.stop();
    }
}
