package org.kith.referrals;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** A good referral to begin with, and ways to change it. Everybody in it is invented. */
final class ReferralFixture {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ObjectNode body;

    ReferralFixture(UUID receiver) {
        body = read("""
                {
                  "family": {"contactName": "Rosa Quill", "phone": "01632 960001", "address": "3 Elm Road",
                             "postcode": "zn1 0aa", "language": "en"},
                  "children": [{"name": "Tam Quill", "dateOfBirth": "2018-05-04"}],
                  "needs": [
                    {"kind": "homework", "detail": "reading, twice a week", "gender": "F",
                     "slots": "010010010010010000000", "languageRequired": "en", "urgency": 1, "childIndex": 0},
                    {"kind": "items", "urgency": 0}
                  ],
                  "riskBand": "low",
                  "source": "2A",
                  "agreement": {"given": ["refer", "share", "match"], "by": {"as": "parent", "name": "the mother"},
                                "how": "in-person", "language": "en", "interpreter": false,
                                "wordingVersion": "2026-01", "on": "2026-01-05"},
                  "sharing": [{"withOrganisationId": "%s",
                               "fields": ["contactName", "phone", "address", "postcode", "language", "children"],
                               "why": "The council decides about early help", "lawfulBasis": "consent",
                               "familyTold": true}]
                }
                """.formatted(receiver));
        ofItsOwnChild();
    }

    /** Sets a field, by its JSON pointer, to what this JSON says. */
    ReferralFixture with(String pointer, String json) {
        JsonPointer path = JsonPointer.compile(pointer);
        JsonNode parent = body.at(path.head());
        String name = path.last().getMatchingProperty();
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), tree(json));
        } else {
            ((ObjectNode) parent).set(name, tree(json));
        }
        return this;
    }

    /** A child whom nobody else refers: what is decided about one record of a child holds for all. It is so from the beginning. */
    private void ofItsOwnChild() {
        with("/children/0/name", "\"Tam Quill " + UUID.randomUUID() + "\"");
    }

    /** Takes a field away. */
    ReferralFixture without(String pointer) {
        JsonPointer path = JsonPointer.compile(pointer);
        ((ObjectNode) body.at(path.head())).remove(path.last().getMatchingProperty());
        return this;
    }

    ReferralFixture risk(String band) {
        return with("/riskBand", "\"" + band + "\"");
    }

    String json() {
        return body.toString();
    }

    private static ObjectNode read(String json) {
        return (ObjectNode) tree(json);
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
