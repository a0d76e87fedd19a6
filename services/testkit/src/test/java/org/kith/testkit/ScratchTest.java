package org.kith.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {
    @TempDir
    Path parent;

    @Test
    void onlyFoldersOfJvmsThatAreGoneAreSwept() throws IOException, InterruptedException {
        Process gone = new ProcessBuilder("true").start();
        assertThat(gone.waitFor(10, TimeUnit.SECONDS)).isTrue();
        Path left = folder("kith-test-left", gone.pid());
        Path mine = folder("kith-test-mine", ProcessHandle.current().pid());
        Path other = folder("somebody-elses", gone.pid());
        Path unknown = Files.createDirectory(parent.resolve("kith-test-unknown"));

        Scratch.sweep(parent);

        assertThat(left).doesNotExist();
        assertThat(mine).isDirectory();
        assertThat(other).isDirectory();
        assertThat(unknown).isDirectory();
    }

    @Test
    void aProcessThatIsNoPostgresIsNotEnded() throws IOException, InterruptedException {
        Process gone = new ProcessBuilder("true").start();
        assertThat(gone.waitFor(10, TimeUnit.SECONDS)).isTrue();
        Process bystander = new ProcessBuilder("sleep", "60").start();
        try {
            Path left = folder("kith-test-left", gone.pid());
            Files.createDirectory(left.resolve("postgres"));
            Files.writeString(left.resolve("postgres/postmaster.pid"), bystander.pid() + "\n/somewhere\n");

            Scratch.sweep(parent);

            assertThat(bystander.isAlive()).isTrue();
            assertThat(left).doesNotExist();
        } finally {
            bystander.destroy();
        }
    }

    private Path folder(String name, long owner) throws IOException {
        Path folder = Files.createDirectory(parent.resolve(name));
        Files.writeString(folder.resolve("owner.pid"), Long.toString(owner));
        return folder;
    }
}
