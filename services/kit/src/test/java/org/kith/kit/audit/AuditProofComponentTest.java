package org.kith.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.Tokens;
import org.kith.testkit.WithKith;

/** A service that was taken over, so any SQL as its role, tries to write somebody else's name into the audit. */
@QuarkusTest
@WithKith(service = "kit", kafka = true)
class AuditProofComponentTest {
    private static final UUID NOBODY = new UUID(0, 0);

    private final Db db = Db.of("kit");
    private final UUID subject = UUID.randomUUID();
    private final Person dana = Person.fresh(Organisation.fresh("council"), "duty", "practitioner");

    @Test
    void whoItWasComesFromTheTokenOfTheRequest() {
        String id = Api.creating(dana)
                .body("{\"name\": \"pram\", \"parts\": []}")
                .post("/v1/things")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.as(dana)
                .get("/v1/things/" + id + "/audit")
                .then()
                .body("proven", equalTo(List.of(true)))
                .body("person", equalTo(List.of(dana.id().toString())))
                .body("organisation", equalTo(List.of(dana.organisation().id().toString())))
                .body("roles", equalTo(List.of("duty,practitioner")))
                .body("intact", equalTo(List.of(true)));
    }

    @Test
    void aTokenThatEndedDuringItsRequestStillCounts() throws SQLException {
        write(Tokens.justExpired(dana));
        assertThat(row()).containsEntry("person", dana.id()).containsEntry("proven", true);
    }

    @TestFactory
    Stream<DynamicTest> aTokenThatCannotBeProvenNamesNobody() {
        String good = Tokens.of(dana);
        String[] parts = good.split("\\.");
        return Map.ofEntries(
                        Map.entry("forged", Tokens.forged(dana)),
                        Map.entry("claims edited", Tokens.tampered(dana)),
                        Map.entry("alg none", Tokens.unsigned(dana)),
                        Map.entry("HS256 with the public key", Tokens.signedWithThePublicKey(dana)),
                        Map.entry("another issuer", Tokens.wrongIssuer(dana)),
                        Map.entry("another audience", Tokens.wrongAudience(dana)),
                        Map.entry("expired", Tokens.expired(dana)),
                        Map.entry("no organisation", Tokens.withoutOrganisation(dana)),
                        Map.entry("two organisations", Tokens.ofTwoOrganisations(dana, Organisation.fresh("charity"))),
                        Map.entry("no signature", parts[0] + "." + parts[1] + "."),
                        Map.entry("a signature of nothing", parts[0] + "." + parts[1] + "." + "A".repeat(342)),
                        Map.entry("a signature that is too long", good + "AAAA"),
                        Map.entry("four parts", good + ".AAAA"),
                        Map.entry("no token", dana.id().toString()),
                        Map.entry("nothing", ""))
                .entrySet()
                .stream()
                .map(bad -> DynamicTest.dynamicTest(bad.getKey(), () -> {
                    UUID about = UUID.randomUUID();
                    try (Connection connection = db.app()) {
                        write(connection, bad.getValue(), about);
                    }
                    assertThat(row(about))
                            .containsEntry("person", NOBODY)
                            .containsEntry("organisation", NOBODY)
                            .containsEntry("roles", "system")
                            .containsEntry("proven", false);
                }));
    }

    @TestFactory
    Stream<DynamicTest> theServicesRoleHasNoOtherWay() {
        String values = "('" + subject + "', 1, now(), '" + dana.id() + "', '"
                + dana.organisation().id() + "', 'duty', true, 'family.read', 'allowed', 'duty', 'c', '', '')";
        return Stream.of(
                        "insert into audit values " + values,
                        "update audit set person = '" + dana.id() + "'",
                        "delete from audit",
                        "truncate audit",
                        "alter table audit disable trigger all",
                        "alter table audit disable row level security",
                        "set session_replication_role = replica",
                        "insert into issuer_key (kid, issuer, modulus, bytes) values ('mine', '" + Tokens.ISSUER
                                + "', 1, 256)",
                        "select * from issuer_key",
                        "select * from proven_token",
                        "insert into proven_token values ('', '" + dana.id() + "', '"
                                + dana.organisation().id() + "', 'duty', now())",
                        "select trust_issuer('" + Tokens.ISSUER + "', '{\"keys\": []}')",
                        "select prove_token('')",
                        "select verify_token('')",
                        "create or replace function verify_token(p_token text) returns proven_token language sql"
                                + " return null",
                        "create function public.sha256(bytea) returns bytea language sql return $1",
                        "create temp table proven_token (hash bytea)",
                        "set role kith_kit_owner")
                .map(sql -> DynamicTest.dynamicTest(sql, () -> {
                    try (Connection connection = db.app();
                            Statement statement = connection.createStatement()) {
                        assertThatThrownBy(() -> statement.execute(sql))
                                .isInstanceOf(SQLException.class)
                                .hasMessageFindingMatch("permission denied|must be owner|audit only takes inserts");
                    }
                }));
    }

    @Test
    void theScopeThatTheServiceSetsIsNotWhoItWas() throws SQLException {
        Person viv = Person.fresh(Organisation.fresh("charity"), "volunteer");
        try (Connection connection = db.app()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "select set_config('kith.person', '" + dana.id() + "', true),"
                                + " set_config('kith.roles', ',duty,', true), set_config('search_path', 'pg_temp, public', false)");
            }
            write(connection, Tokens.of(viv), subject);
            connection.commit();
        }
        assertThat(row()).containsEntry("person", viv.id()).containsEntry("roles", "volunteer");
    }

    /** Left, and said in the threat model: what a person really sent can be used again while it lives, for another subject. */
    @Test
    void aTokenThatCameByCanBeUsedForAnotherSubjectWhileItLives() throws SQLException {
        String token = Tokens.of(dana);
        write(token);
        UUID other = UUID.randomUUID();
        try (Connection connection = db.app()) {
            write(connection, token, other);
        }
        assertThat(row(other)).containsEntry("person", dana.id());
    }

    @Test
    void tokensOfAKeyThatIsTrustedNoMoreProveNothingAndABadSetOfKeysIsRefused() throws SQLException {
        String token = Tokens.of(dana);
        try (Connection owner = db.owner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            write(owner, token, subject);
            String modulus = "A".repeat(2) + "_".repeat(340);
            statement.execute(
                    "select trust_issuer('" + Tokens.ISSUER + "', '{\"keys\": [{\"kid\": \"next\", \"kty\": \"RSA\","
                            + " \"e\": \"AQAB\", \"n\": \"" + modulus + "\"}]}')");
            write(owner, token, subject);
            assertThat(Db.query(owner, "select proven from audit where subject = ? order by ordinal", subject))
                    .containsExactly(Map.of("proven", true), Map.of("proven", false));
            assertThatThrownBy(() -> statement.execute("select trust_issuer('x', '{\"keys\": [{\"kty\": \"EC\"}]}')"))
                    .hasMessageContaining("no RS256 key of x to trust");
            owner.rollback();
        }
    }

    @Test
    void aTokenIsProvenOnceAndForgottenAfterItsEnd() throws SQLException {
        String token = Tokens.of(dana);
        write(token);
        write(token);
        assertThat(db.count("proven_token where person = ?", dana.id())).isEqualTo(1);
        db.execute("update proven_token set expires_at = now() - interval '1 hour' where person = ?", dana.id());
        write(Tokens.of(Person.fresh(Organisation.fresh("school"), "partner")));
        assertThat(db.count("proven_token where person = ?", dana.id())).isZero();
    }

    private void write(String token) throws SQLException {
        try (Connection connection = db.app()) {
            write(connection, token, subject);
        }
    }

    private static void write(Connection connection, String token, UUID about) throws SQLException {
        Db.query(connection, "select audit_write(?, ?, 'family.read', 'allowed', 'duty', 'c')", token, about);
    }

    private Map<String, Object> row() {
        return row(subject);
    }

    private Map<String, Object> row(UUID about) {
        return db.rows("select person, organisation, roles, proven from audit where subject = ?", about)
                .getFirst();
    }
}
