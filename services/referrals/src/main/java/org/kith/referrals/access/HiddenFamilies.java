package org.kith.referrals.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.data.Sql;

/** Finds whose audit a refused try belongs in. The caller never hears of the answer. */
@ApplicationScoped
class HiddenFamilies {
    private final Sql sql;

    HiddenFamilies(Sql sql) {
        this.sql = sql;
    }

    Optional<UUID> ofReferral(UUID referralId) {
        return sql.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select referrals_family_of_referral(?)")) {
                select.setObject(1, referralId);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return Optional.ofNullable(row.getObject(1, UUID.class));
                }
            }
        });
    }

    Optional<UUID> family(UUID familyId) {
        return sql.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select referrals_family_exists(?)")) {
                select.setObject(1, familyId);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getBoolean(1) ? Optional.of(familyId) : Optional.empty();
                }
            }
        });
    }
}
