package org.kith.kit.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Vetoed;
import jakarta.persistence.Column;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.kith.kit.data.Repository;
import org.kith.kit.data.Sql;
import org.kith.kit.inbox.Subscriptions;

/** Everything that a slice must not do, one class for each, so that the rules can be seen to fail. */
public final class BadSlice {
    private BadSlice() {}

    /** Begins a transaction and answers without a type. */
    @Path("/bad")
    @PermitAll
    public static class FatResource {
        private final Sql sql;

        FatResource(Sql sql) {
            this.sql = sql;
        }

        /** Answers. */
        @GET
        @Transactional
        public Response get() {
            return Response.ok(sql.list("select 1", row -> 1)).build();
        }
    }

    /** One bean that subscribes. */
    @Vetoed
    public static class FirstSubscriptions extends Subscriptions {}

    /** And another. */
    @Vetoed
    public static class SecondSubscriptions extends Subscriptions {}

    /** Speaks JDBC. */
    @Vetoed
    public static class OwnSql {
        int run(PreparedStatement statement) throws SQLException {
            return statement.executeUpdate();
        }
    }

    /** Locks by hand. */
    @Vetoed
    public static class OwnLock {
        LockModeType mode() {
            return LockModeType.PESSIMISTIC_WRITE;
        }
    }

    /** A column named as it would be by itself; no entity, so that Hibernate passes it over. */
    @Vetoed
    public static class RepeatedName {
        @Column(name = "made_at")
        String madeAt;

        @Column(name = "other")
        String named;
    }

    /** Without queries. */
    @Vetoed
    public static class EmptyRepository implements Repository<String> {}

    /** A day that is not London's. */
    @Vetoed
    public static class OtherDay {
        LocalDate day() {
            return LocalDate.now(ZoneOffset.UTC);
        }
    }

    /** A mapping of its own. */
    @Vetoed
    public static class OwnMapping {
        String pointer(ConstraintViolation<?> violation) {
            return violation.getPropertyPath().toString();
        }
    }

    /** Reads JSON in its own way. */
    @Vetoed
    public static class OwnJson {
        JsonNode read(String text) throws IOException {
            return new ObjectMapper().readTree(text);
        }
    }

    /** A private word. */
    @Vetoed
    public static class NudgeHeard {}
}
