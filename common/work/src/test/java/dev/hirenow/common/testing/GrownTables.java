package dev.hirenow.common.testing;

import java.util.List;
import java.util.Map;

import io.vertx.mutiny.sqlclient.Pool;

import static org.assertj.core.api.Assertions.assertThat;

/** Tables that hold as many rows as after months of use, and what was read of them since they were filled. */
public final class GrownTables {

    /** Rows in each; {@code -Dplans.rows=1000000} takes as many minutes as it shows. */
    public static final int ROWS = Integer.getInteger("plans.rows", 100_000);

    // Going through one of the tables once is a hundred times as many.
    private static final long FEW_SCANNED = 1_000;
    // Some hundred queries, with pages of fifty rows; it does not grow with the tables.
    private static final long FEW_FETCHED = 100_000;

    private final Pool pool;
    private final Map<String, RowsRead> before;

    private GrownTables(Pool pool) {
        this.pool = pool;
        this.before = RowsRead.now(pool);
    }

    /** After they were filled: PostgreSQL learns what they hold, and what is read counts from now on. */
    public static GrownTables filled(Pool pool) {
        Owner.gatherStatistics();
        return new GrownTables(pool);
    }

    /**
     * No table was gone through, nor was an index.
     *
     * @param tables all that grow
     * @param read those of them that must have been read for the test to show anything
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
