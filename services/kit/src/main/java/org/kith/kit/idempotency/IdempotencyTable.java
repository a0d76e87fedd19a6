package org.kith.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.kit.data.Sql;
import org.kith.kit.http.Created;
import org.kith.kit.identity.CurrentCaller;

/** Keys and their answers, in the transaction of the effect. A concurrent repeat waits for the first one to commit. */
@ApplicationScoped
class IdempotencyTable {
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    /** SQLSTATE of an error inside: a failure without one would be taken for a pool that has no connection. */
    private static final String INTERNAL = "XX000";

    private final Sql sql;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    IdempotencyTable(Sql sql, CurrentCaller caller, ObjectMapper json) {
        this.sql = sql;
        this.caller = caller;
        this.json = json;
    }

    /** Takes the key; the stored answer when it was taken before. */
    Optional<StoredAnswer> begin(String key, String route, byte[] hash) {
        UUID person = caller.get().person();
        return sql.call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into idempotency "
                    + "(person, key, route, request_hash) values (?, ?, ?, ?) on conflict do nothing")) {
                insert.setObject(1, person);
                insert.setString(2, key);
                insert.setString(3, route);
                insert.setBytes(4, hash);
                if (insert.executeUpdate() == 1) {
                    return Optional.empty();
                }
            }
            try (PreparedStatement select = connection.prepareStatement(
                    "select route, request_hash, status, headers, body from idempotency where person = ? and key = ?")) {
                select.setObject(1, person);
                select.setString(2, key);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return Optional.of(new StoredAnswer(
                            row.getString(1), row.getBytes(2), row.getInt(3), read(row.getString(4)), row.getBytes(5)));
                }
            }
        });
    }

    /** The stored answer of a creating request, to be given again. */
    RestResponse<Created> repeated(StoredAnswer answer) {
        try {
            RestResponse.ResponseBuilder<Created> response =
                    RestResponse.ResponseBuilder.create(answer.status(), "Repeated");
            answer.headers().forEach(response::header);
            return response.header("Idempotency-Replayed", "true")
                    .entity(json.readValue(answer.body(), Created.class))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("the stored answer cannot be read", e);
        }
    }

    /** Stores the answer. */
    void finish(String key, Response response) {
        UUID person = caller.get().person();
        sql.call(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update idempotency set status = ?, headers = ?::jsonb, body = ? where person = ? and key = ?")) {
                update.setInt(1, response.getStatus());
                update.setString(2, json.writeValueAsString(headers(response)));
                update.setBytes(3, response.getEntity() == null ? null : json.writeValueAsBytes(response.getEntity()));
                update.setObject(4, person);
                update.setString(5, key);
                return update.executeUpdate();
            } catch (JsonProcessingException e) {
                throw new SQLException("the answer cannot be stored", INTERNAL, e);
            }
        });
    }

    private static Map<String, String> headers(Response response) {
        Map<String, String> headers = new LinkedHashMap<>();
        response.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        if (response.getEntity() != null) {
            headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
        return headers;
    }

    private Map<String, String> read(String headers) throws SQLException {
        try {
            return headers == null ? Map.of() : json.readValue(headers, HEADERS);
        } catch (JsonProcessingException e) {
            throw new SQLException("the stored answer cannot be read", INTERNAL, e);
        }
    }
}
