package org.kith.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * For whom the service's database role acts, in the words of the row-level policies.
 *
 * @param organisation null leaves {@code kith.organisation} unset
 * @param kind what the organisation is; null leaves {@code kith.kind} unset
 * @param person null leaves {@code kith.person} unset
 * @param roles empty leaves {@code kith.roles} unset
 * @param system name of what runs as system, or null
 */
public record Scope(UUID organisation, String kind, UUID person, List<String> roles, String system) {
    /** Nobody: the policies must show nothing. */
    public static final Scope NOBODY = new Scope(null, null, null, List.of(), null);

    /** Copies the roles. */
    public Scope {
        roles = List.copyOf(roles);
    }

    /** An organisation, and nobody in particular. */
    public static Scope of(UUID organisation) {
        return new Scope(organisation, null, null, List.of(), null);
    }

    /** A person with their organisation and roles, as the service sets it from a token. */
    public static Scope of(Person person) {
        return new Scope(person.organisation().id(), person.organisation().kind(), person.id(), person.roles(), null);
    }

    /** What runs as system in the service, such as the relay. */
    public static Scope system(String name) {
        return new Scope(null, null, null, List.of(), name);
    }

    /** Sets the scope for the open transaction of this connection. */
    void apply(Connection connection) throws SQLException {
        Map<String, String> settings = Map.of(
                "kith.organisation", organisation == null ? "" : organisation.toString(),
                "kith.kind", kind == null ? "" : kind,
                "kith.person", person == null ? "" : person.toString(),
                "kith.roles", roles.isEmpty() ? "" : "," + String.join(",", roles) + ",",
                "kith.system", system == null ? "" : system);
        try (PreparedStatement statement = connection.prepareStatement("SELECT set_config(?, ?, true)")) {
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                if (!setting.getValue().isEmpty()) {
                    statement.setString(1, setting.getKey());
                    statement.setString(2, setting.getValue());
                    statement.execute();
                }
            }
        }
    }
}
