package org.kith.local.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.local.Checkout;
import org.kith.local.Ports;
import org.kith.local.control.Control;
import org.kith.local.status.PartState;
import org.kith.local.status.PartStatus;

/** The real PostgreSQL and the real Kafka, as a person's own {@code kith up} runs them, on free ports. */
@Tag("servers")
class ServersTest {
    @TempDir
    private Path home;

    @Test
    void whatWasWrittenIsThereAfterAStopAndAStart() throws Exception {
        Ports ports = Ports.free();
        try (Network network = network(ports)) {
            network.start();
            assertThat(topics(ports)).contains("kith.referrals.v1", "kith.referrals.v1.dead");
            as(ports, "owner", statement -> {
                statement.execute("CREATE TABLE note (line text)");
                statement.execute("INSERT INTO note VALUES ('kept')");
            });
            send(ports, "kept too");

            assertThatThrownBy(() -> network(ports).start()).hasMessageContaining("a network already runs in");
            Control control = Control.find(Checkout.root(), home).orElseThrow();
            assertThat(control.status().parts())
                    .extracting(PartStatus::state)
                    .containsExactly(PartState.READY, PartState.READY);
            assertThatThrownBy(() -> control.stop("tea")).hasMessageContaining("no part is called tea");
            control.kill("kafka");
            control.await("kafka", Duration.ofSeconds(90));
            assertThat(received(ports)).isEqualTo("kept too");
        }
        assertThat(Control.find(Checkout.root(), home)).isEmpty();
        Ports others = Ports.free();
        try (Network network = network(others)) {
            network.start();
            as(others, "owner", statement -> {
                try (ResultSet rows = statement.executeQuery("SELECT line FROM note")) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getString(1)).isEqualTo("kept");
                }
            });
            assertThat(received(others)).isEqualTo("kept too");
        }
    }

    @Test
    void theDatabaseKeepsItsPromisesAndTheAppRoleOwnsNothing() throws Exception {
        Ports ports = Ports.free();
        try (Network network = Network.in(Checkout.root())
                .home(home)
                .ports(ports)
                .only(Set.of("postgres"))
                .build()) {
            network.start();
            as(ports, "app", statement -> {
                assertThat(setting(statement, "fsync")).isEqualTo("on");
                assertThat(setting(statement, "synchronous_commit")).isEqualTo("on");
                assertThat(setting(statement, "log_parameter_max_length")).isEqualTo("0");
                assertThat(setting(statement, "log_parameter_max_length_on_error"))
                        .isEqualTo("0");
                assertThat(setting(statement, "server_version")).startsWith("18.");
                assertThatThrownBy(() -> statement.execute("CREATE TABLE mine (x int)"))
                        .isInstanceOf(SQLException.class);
            });
            for (String database : List.of("kith_offers", "kith_insights", "postgres", "template1")) {
                assertThatThrownBy(() -> connect(ports, database, "kith_referrals_app", "demo-kith_referrals_app"))
                        .as("a service has a way into its own database alone")
                        .hasMessageContaining("permission denied for database");
            }
            for (String role : List.of("kith_offers_app", "kith_referrals_owner")) {
                String database = role.substring(0, role.lastIndexOf('_'));
                assertThatThrownBy(() -> connect(ports, database, role, "demo-kith_referrals_app"))
                        .as("the password of one role opens no other")
                        .hasMessageContaining("password authentication failed");
            }
            assertThatThrownBy(() -> connect(ports, "kith_referrals", "kith_referrals_app", "wrong"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aFreshStartEmptiesTheDataAndNothingElseDoes() throws Exception {
        Ports ports = Ports.free();
        for (boolean fresh : new boolean[] {false, true}) {
            try (Network network = Network.in(Checkout.root())
                    .home(home)
                    .ports(ports)
                    .only(Set.of("postgres"))
                    .notDurable()
                    .fresh(fresh)
                    .build()) {
                network.start();
                as(ports, "owner", statement -> statement.execute("CREATE TABLE note (line text)"));
            }
        }
        Network elsewhere = Network.in(Checkout.root())
                .home(home)
                .ports(ports)
                .only(Set.of("postgres"))
                .place(Checkout.root())
                .build();
        assertThatThrownBy(elsewhere::start).hasMessageContaining("--fresh empties it");
        elsewhere.close();
    }

    private Network network(Ports ports) {
        return Network.in(Checkout.root())
                .home(home)
                .ports(ports)
                .only(Set.of("postgres", "kafka"))
                .build();
    }

    private interface Work {
        void with(Statement statement) throws SQLException;
    }

    private static void as(Ports ports, String role, Work work) throws SQLException {
        try (Connection connection =
                        connect(ports, "kith_referrals", "kith_referrals_" + role, "demo-kith_referrals_" + role);
                Statement statement = connection.createStatement()) {
            work.with(statement);
        }
    }

    private static Connection connect(Ports ports, String database, String user, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + ports.of("postgres") + "/" + database, user, password);
    }

    private static String setting(Statement statement, String name) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Set<String> topics(Ports ports) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap(ports)))) {
            return admin.listTopics().names().get();
        }
    }

    private static void send(Ports ports, String value) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap(ports), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("kith.referrals.v1", 0, "key", value))
                    .get();
        }
    }

    private static String received(Ports ports) {
        TopicPartition partition = new TopicPartition("kith.referrals.v1", 0);
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap(ports)), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var records = consumer.poll(Duration.ofSeconds(20)).records(partition);
            return records.isEmpty() ? "nothing" : records.getFirst().value();
        }
    }

    private static String bootstrap(Ports ports) {
        return "localhost:" + ports.of("kafka");
    }
}
