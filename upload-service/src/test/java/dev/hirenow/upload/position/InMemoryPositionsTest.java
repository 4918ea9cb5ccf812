package dev.hirenow.upload.position;

class InMemoryPositionsTest extends PositionsContract {

    private final Positions positions = new InMemoryPositions();

    @Override
    protected Positions positions() {
        return positions;
    }
}
