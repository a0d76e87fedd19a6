package org.kith.testkit;

import java.util.ArrayList;
import java.util.List;

/** Headers about the form of a request that are empty, unknown or broken: what must never keep a concern back. */
public final class OddHeaders {
    private static final List<String> ACCEPTED =
            List.of("", ",", ";", "x", "*/", "a/b;q=x", "text/html", "application/xml", "text/html, image/*;q=0.1");
    private static final List<String> TYPES = List.of(
            "",
            "x",
            "json",
            "*/*",
            "text/plain",
            "application/json; charset=",
            "application/json;charset=x",
            "a/b/c",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "application/xml");

    private OddHeaders() {}

    /** The header lines of one request each. */
    public static List<List<String>> all() {
        List<List<String>> headers = new ArrayList<>();
        ACCEPTED.forEach(accepted -> headers.add(List.of("Accept: " + accepted, "Content-Type: application/json")));
        TYPES.forEach(type -> headers.add(List.of("Content-Type: " + type)));
        headers.add(List.of("Accept:", "Accept: x", "Content-Type:"));
        headers.add(List.of("X-None: 1"));
        return List.copyOf(headers);
    }
}
