package dev.hirenow.common.testing;

import java.util.List;
import java.util.Map;

import io.vertx.mutiny.sqlclient.Pool;

import static org.assertj.core.api.Assertions.assertThat;

/** Tables with as many rows as after months of use, and the number of rows read from them since. */
public final class GrownTables {

    /** Rows in each; {@code -Dplans.rows=1000000} takes minutes. */
    public static final int ROWS = Integer.getInteger("plans.rows", 100_000);

    // A full scan of one table reads a hundred times as many.
    private static final long FEW_SCANNED = 1_000;
    // Some hundred queries with pages of fifty rows; independent of the size of the tables.
    private static final long FEW_FETCHED = 100_000;

    private final Pool pool;
    private final Map<String, RowsRead> before;

    private GrownTables(Pool pool) {
        this.pool = pool;
        this.before = RowsRead.now(pool);
    }

    /** Analyses the filled tables and starts counting reads. */
    public static GrownTables filled(Pool pool) {
        TableOwner.gatherStatistics();
        return new GrownTables(pool);
    }

    /**
     * Asserts that no table or index was scanned as a whole.
     *
     * @param tables all tables that grow
     * @param read tables that must have been read; otherwise the test shows nothing
     */
    public void wereNotGoneThrough(List<String> tables, List<String> read) {
        Map<String, RowsRead> rowsRead = RowsRead.since(before, pool);
        assertThat(rowsRead).containsKeys(read.toArray(String[]::new));
        assertThat(tables).allSatisfy(table -> {
            RowsRead rows = rowsRead.getOrDefault(table, new RowsRead(0, 0));
            assertThat(rows.scanned()).as("rows of %s that were scanned", table).isLessThan(FEW_SCANNED);
            assertThat(rows.fetched())
                    .as("rows of %s that an index gave", table)
                    .isLessThan(FEW_FETCHED);
        });
    }
}
