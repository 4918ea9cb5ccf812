package dev.hirenow.upload.storage;

import java.nio.ByteBuffer;
import java.time.Duration;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import dev.hirenow.upload.answer.OrganisationSpoolQuotaExceeded;
import dev.hirenow.upload.answer.SpoolFull;
import dev.hirenow.upload.settings.UploadSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** No organisation uses the whole spool disk, and all of them together cannot fill it. */
@QuarkusTest
class UploadDiskBudgetTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int CHUNK = 1024 * 1024;

    @Inject
    UploadSettings settings;

    @Inject
    PartSpoolFolder spool;

    @Test
    void givesAnOrganisationItsShareAndNoMore() {
        UploadDiskBudget disk = new UploadDiskBudget(settings);
        long share = (long) (settings.spoolBytes().asLongValue() * settings.spoolShare());
        disk.take("greedy", share);

        assertThatThrownBy(() -> disk.take("greedy", 1)).isInstanceOf(OrganisationSpoolQuotaExceeded.class);
        disk.take("modest", 1);

        disk.giveBack("greedy", share);
        disk.take("greedy", 1);
        assertThat(disk.taken()).isEqualTo(2);
    }

    @Test
    void hasNoRoomWhenAllOrganisationsTogetherTookIt() {
        UploadDiskBudget disk = new UploadDiskBudget(settings);
        long most = settings.spoolBytes().asLongValue();
        long third = most / 3;
        disk.take("one", third);
        disk.take("other", third);
        disk.take("third", third);

        assertThatThrownBy(() -> disk.take("fourth", CHUNK)).isInstanceOf(SpoolFull.class);
        assertThat(disk.taken()).isEqualTo(3 * third);
    }

    @Test
    void isAskedByEachPartThatGoesToDisk() {
        UploadDiskBudget disk = new UploadDiskBudget(settings);
        SpillingPartBuffer part = new SpillingPartBuffer(
                spool, new UploadMemoryBudget(settings), new SpillingPartBuffer.Room(disk, "acme"));
        done(part.open());
        done(part.write(ByteBuffer.allocate(CHUNK)));

        assertThat(disk.taken()).isEqualTo(CHUNK);
        done(part.drop());
        assertThat(disk.taken()).isZero();
    }

    private static void done(Uni<?> work) {
        work.await().atMost(PATIENCE);
    }
}
