package org.kith.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TokensTest {
    @Test
    void aPersonsTokenHasTheShapeOfTheIdentityServers() {
        JsonNode claims = claims(Tokens.person("priya"));

        assertThat(claims.path("iss").asText()).isEqualTo("http://localhost:8180/realms/kith");
        assertThat(claims.path("aud").asText()).isEqualTo("kith");
        assertThat(claims.path("sub").asText()).isEqualTo("01980000-0000-7000-8000-000000000102");
        assertThat(claims.path("azp").asText()).isEqualTo("kith-gateway");
        assertThat(claims.path("preferred_username").asText()).isEqualTo("priya");
        assertThat(claims.at("/realm_access/roles")).hasToString("[\"practitioner\"]");
        assertThat(claims.at("/organization/northwick-council/id").asText())
                .isEqualTo("01980000-0000-7000-8000-000000000001");
        assertThat(claims.at("/organization/northwick-council/kind")).hasToString("[\"council\"]");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
        assertThat(part(Tokens.person("priya"), 0).path("alg").asText()).isEqualTo("RS256");
    }

    @Test
    void aSystemsTokenNamesNoPerson() {
        JsonNode claims = claims(Tokens.person("system-open-door"));

        assertThat(claims.path("azp").asText()).isEqualTo("system-open-door");
        assertThat(claims.at("/realm_access/roles")).hasToString("[\"system\"]");
        assertThat(claims.has("preferred_username")).isFalse();
        assertThat(claims.has("name")).isFalse();
    }

    @Test
    void anybodyCanBeMadeUp() {
        UUID person = UUID.randomUUID();
        UUID organisation = UUID.randomUUID();
        JsonNode claims = claims(Tokens.of(person, organisation, "health", "partner", "duty"));

        assertThat(claims.path("sub").asText()).isEqualTo(person.toString());
        assertThat(claims.path("organization")
                        .properties()
                        .iterator()
                        .next()
                        .getValue()
                        .path("id")
                        .asText())
                .isEqualTo(organisation.toString());
        assertThat(claims.at("/realm_access/roles")).hasToString("[\"partner\",\"duty\"]");
    }

    @Test
    void freshOrganisationsAreNeverTheSame() {
        assertThat(Tokens.freshOrganisation().id())
                .isNotEqualTo(Tokens.freshOrganisation().id());
        assertThat(Organisation.fresh("school").id().version()).isEqualTo(7);
        assertThat(claims(Tokens.withoutOrganisation(Person.demo("omar"))).has("organization"))
                .isFalse();
        assertThat(claims(Tokens.ofTwoOrganisations(Person.demo("omar"), Organisation.BRIDGE_FAMILIES))
                        .path("organization"))
                .hasSize(2);
    }

    @Test
    void strangersAreRefused() {
        assertThatThrownBy(() -> Tokens.person("nobody")).isInstanceOf(IllegalArgumentException.class);
    }

    private static JsonNode claims(String token) {
        return part(token, 1);
    }

    private static JsonNode part(String token, int part) {
        byte[] json = Base64.getUrlDecoder().decode(token.split("\\.")[part]);
        return OpenApi.parse(new String(json, StandardCharsets.UTF_8));
    }
}
