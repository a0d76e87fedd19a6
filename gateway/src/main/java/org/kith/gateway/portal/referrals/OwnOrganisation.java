package org.kith.gateway.portal.referrals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.kith.gateway.portal.page.PageFrame;

/** The user and their organisation as the access token names them, and what follows from its kind. */
@RequestScoped
public class OwnOrganisation {
    /** Referral source of the Children in Need census; a council says itself which part of it, or who told it. */
    private static final Map<String, String> SOURCES = Map.of(
            "school", "2A", "health", "3F", "police", "6", "housing", "4", "charity", "8", "community-group", "8");

    private final JsonWebToken accessToken;

    OwnOrganisation(JsonWebToken accessToken) {
        this.accessToken = accessToken;
    }

    /** Where its referrals come from, as the census asks; empty when it has to say. */
    Optional<String> source() {
        return kind().map(SOURCES::get);
    }

    /** Whether it decides about its referrals itself. */
    boolean decides() {
        return isCouncil();
    }

    /** Whether it is a council. */
    boolean isCouncil() {
        return kind().filter("council"::equals).isPresent();
    }

    /** Whether the user may say who sees a family. */
    boolean restricts(PageFrame page) {
        return isCouncil() && page.may("referrals.restrictFamily");
    }

    /** Whether the user may lower the risk to a family's children: a social worker or the duty team of a council. */
    boolean lowersRisk(PageFrame page) {
        return isCouncil() && page.user().isAny("practitioner", "duty");
    }

    /** Whether the user reads which offers were found for the needs of a referral that this organisation received. */
    boolean matches(PageFrame page, UUID receiver) {
        return page.user().isAny("coordinator") || page.user().isAny("practitioner") && ids().contains(receiver);
    }

    /** Id of the user's own account. */
    public UUID user() {
        return UUID.fromString(accessToken.getSubject());
    }

    /** Its id; more than one when the user is of several. */
    public Set<UUID> ids() {
        return accessToken.getClaim("organization") instanceof JsonObject organisations
                ? organisations.values().stream()
                        .map(organisation -> organisation.asJsonObject().getString("id", ""))
                        .filter(id -> !id.isEmpty())
                        .map(UUID::fromString)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private Optional<String> kind() {
        Object claim = accessToken.getClaim("organization");
        if (!(claim instanceof JsonObject organisations)) {
            return Optional.empty();
        }
        return organisations.values().stream()
                .map(organisation -> organisation.asJsonObject().getJsonArray("kind"))
                .filter(kinds -> kinds != null && !kinds.isEmpty())
                .map(kinds -> ((JsonString) kinds.get(0)).getString())
                .findFirst();
    }
}
