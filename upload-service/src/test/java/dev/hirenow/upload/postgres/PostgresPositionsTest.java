package dev.hirenow.upload.postgres;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import dev.hirenow.upload.position.Positions;
import dev.hirenow.upload.position.PositionsContract;

@QuarkusTest
class PostgresPositionsTest extends PositionsContract {

    @Inject
    Positions positions;

    @Override
    protected Positions positions() {
        return positions;
    }
}
