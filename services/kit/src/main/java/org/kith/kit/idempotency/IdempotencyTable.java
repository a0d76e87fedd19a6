package org.kith.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.kit.data.Row;
import org.kith.kit.data.Sql;
import org.kith.kit.http.Created;
import org.kith.kit.identity.CurrentCaller;

/** Keys and their answers, in the transaction of the effect. A concurrent repeat waits for the first one to commit. */
@ApplicationScoped
class IdempotencyTable {
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private static final String TAKE =
            "insert into idempotency (person, key, route, request_hash) values (?, ?, ?, ?) on conflict do nothing";
    private static final String TAKEN =
            "select route, request_hash, status, headers, body from idempotency where person = ? and key = ?";
    private static final String ANSWER =
            "update idempotency set status = ?, headers = ?::jsonb, body = ? where person = ? and key = ?";

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
        return sql.update(TAKE, person, key, route, hash) == 1
                ? Optional.empty()
                : sql.one(TAKEN, this::stored, person, key);
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
    void finish(String key, RestResponse<?> response) {
        try {
            sql.update(
                    ANSWER,
                    response.getStatus(),
                    json.writeValueAsString(headers(response)),
                    response.getEntity() == null ? null : json.writeValueAsBytes(response.getEntity()),
                    caller.get().person(),
                    key);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the answer cannot be stored", e);
        }
    }

    private static Map<String, String> headers(RestResponse<?> response) {
        Map<String, String> headers = new LinkedHashMap<>();
        response.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        if (response.getEntity() != null) {
            headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
        return headers;
    }

    private StoredAnswer stored(Row row) {
        return new StoredAnswer(
                row.text("route"),
                row.bytes("request_hash"),
                row.number("status"),
                read(row.text("headers")),
                row.bytes("body"));
    }

    private Map<String, String> read(String headers) {
        try {
            return headers == null ? Map.of() : json.readValue(headers, HEADERS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the stored answer cannot be read", e);
        }
    }
}
