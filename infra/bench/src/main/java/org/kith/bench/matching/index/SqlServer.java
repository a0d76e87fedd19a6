package org.kith.bench.matching.index;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kith.local.postgres.PostgresBinaries;

/** A PostgreSQL of its own for the length of one question, with memory enough that nothing is read from the disk. */
final class SqlServer implements AutoCloseable {
    private final Path folder;
    private final EmbeddedPostgres server;

    SqlServer() throws IOException {
        folder = Files.createTempDirectory("kith-bench");
        Path log = folder.resolve("postgres.log");
        server = EmbeddedPostgres.builder()
                .setPgBinaryResolver((system, processor) -> PostgresBinaries.packed())
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("work_mem", "64MB")
                .setServerConfig("maintenance_work_mem", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("effective_cache_size", "4GB")
                .setServerConfig("random_page_cost", "1.0")
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                // A question is answered in one process, so that its CPU time can be told; it is too small to share
                // anyway.
                .setServerConfig("max_parallel_workers_per_gather", "0")
                .setServerConfig("jit", "off")
                .start();
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=postgres&prepareThreshold=1");
    }

    @Override
    public void close() throws IOException {
        server.close();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }
}
