package org.kith.testkit;

import java.util.LinkedHashMap;
import java.util.Map;

/** A request that is spoilt step by step. */
record Request(Http http) {
    Http.Answer send() {
        return http.send();
    }

    Request token(String token) {
        return token == null ? without("Authorization") : with("Authorization", "Bearer " + token);
    }

    Request with(String header, String value) {
        Map<String, String> changed = new LinkedHashMap<>(http.headers());
        changed.put(header, value);
        return new Request(new Http(http.method(), http.template(), http.path(), changed, http.body()));
    }

    Request without(String header) {
        Map<String, String> changed = new LinkedHashMap<>(http.headers());
        changed.remove(header);
        return new Request(new Http(http.method(), http.template(), http.path(), changed, http.body()));
    }

    Request at(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(http.path());
        changed.put(name, value);
        return new Request(new Http(http.method(), http.template(), changed, http.headers(), http.body()));
    }
}
