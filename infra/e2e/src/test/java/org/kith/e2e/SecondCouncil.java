package org.kith.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.kith.e2e.client.Demonstration;
import org.kith.places.Place;

/**
 * Northwick with a second council: two of its zones belong to Southfell, which has people of its own. What a rule reserves to "the
 * council" can be told from what anybody's council may do in a place with two of them alone.
 */
final class SecondCouncil {
    /** Southfell Council. */
    static final UUID ID = UUID.fromString("01980000-0000-7000-8000-000000000006");

    /** A postcode in one of its zones. */
    static final String POSTCODE = "ZN5 0AA";

    private static final List<String> ZONES = List.of("NW05", "NW06");
    private static final List<String> FILES =
            List.of("areas.geojson", "deprivation.csv", "postcodes.csv", "streets.csv");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, String> PEOPLE = Map.of(
            "petra", "practitioner",
            "duncan", "duty",
            "carla", "coordinator",
            "cora", "commissioner",
            "nora", "network-admin");

    private SecondCouncil() {}

    /**
     * Writes the place's folder with its realm.
     *
     * @param folder emptied of nothing: files of the same names are written again
     * @param realm  the demonstration's realm
     */
    static Path write(Path folder, Path realm) throws IOException {
        Files.createDirectories(folder.resolve("keycloak"));
        for (String file : FILES) {
            Files.writeString(folder.resolve(file), northwick(file));
        }
        StringBuilder councils = new StringBuilder("zone_code,council_id\n");
        northwick("councils.csv").lines().skip(1).forEach(line -> {
            String zone = line.substring(0, line.indexOf(','));
            councils.append(zone)
                    .append(',')
                    .append(ZONES.contains(zone) ? ID : Demonstration.COUNCIL)
                    .append('\n');
        });
        Files.writeString(folder.resolve("councils.csv"), councils);
        Files.writeString(folder.resolve("keycloak/kith-realm.json"), withCouncil(realm));
        return folder;
    }

    private static String northwick(String file) throws IOException {
        try (InputStream in = Place.class.getResourceAsStream("northwick/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String withCouncil(Path realm) throws IOException {
        ObjectNode whole = (ObjectNode) JSON.readTree(Files.readString(realm));
        ArrayNode members = JSON.createArrayNode();
        int number = 301;
        for (String name : PEOPLE.keySet().stream().sorted().toList()) {
            members.addObject().put("username", name).put("membershipType", "UNMANAGED");
            ObjectNode person = JSON.createObjectNode();
            person.put("id", "01980000-0000-7000-8000-000000000" + number++);
            person.put("username", name).put("enabled", true).put("emailVerified", true);
            person.put("email", name + "@southfell-council.example");
            person.put("firstName", name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
            person.put("lastName", "Southfell");
            person.putArray("credentials")
                    .addObject()
                    .put("type", "password")
                    .put("value", Demonstration.PASSWORD)
                    .put("temporary", false);
            person.putArray("realmRoles").add(PEOPLE.get(name));
            whole.withArray("users").add(person);
        }
        ObjectNode council = JSON.createObjectNode();
        council.put("id", ID.toString()).put("name", "Southfell Council").put("alias", "southfell-council");
        council.put("enabled", true);
        council.putArray("domains")
                .addObject()
                .put("name", "southfell-council.example")
                .put("verified", true);
        council.putObject("attributes").putArray("kind").add("council");
        council.set("members", members);
        whole.withArray("organizations").add(council);
        return JSON.writeValueAsString(whole);
    }
}
