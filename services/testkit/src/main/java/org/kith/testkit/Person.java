package org.kith.testkit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;

/**
 * Somebody, or some system, that calls a service.
 *
 * @param id the token's subject
 * @param username preferred user name; null for a system client
 * @param name full name; null for a system client
 * @param client the client the token was issued to ({@code azp})
 * @param organisation where they belong; null for a token that names none
 * @param roles as in the token's {@code realm_access.roles}
 */
public record Person(
        UUID id, String username, String name, String client, Organisation organisation, List<String> roles) {
    private static final String PEOPLES_CLIENT = "kith-gateway";

    /** The people of the demo network, as the realm file has them. */
    private static final List<Person> DEMO = List.of(
            demo(101, "lena", "Lena Ward", Organisation.OPEN_DOOR, "link-worker"),
            demo(102, "priya", "Priya Shah", Organisation.NORTHWICK_COUNCIL, "practitioner"),
            demo(103, "marcus", "Marcus Bell", Organisation.NORTHWICK_COUNCIL, "practitioner"),
            demo(104, "carol", "Carol Finch", Organisation.NORTHWICK_COUNCIL, "coordinator"),
            demo(105, "colin", "Colin Marsh", Organisation.NORTHWICK_COUNCIL, "commissioner"),
            demo(106, "dana", "Dana Osei", Organisation.NORTHWICK_COUNCIL, "duty"),
            demo(107, "sofia", "Sofia Lind", Organisation.ELM_ROAD_PRIMARY, "partner"),
            demo(108, "henry", "Henry Cole", Organisation.HARBOUR_ACADEMY, "partner"),
            demo(109, "omar", "Omar Haddad", Organisation.OPEN_DOOR, "partner"),
            demo(110, "bea", "Bea Novak", Organisation.BRIDGE_FAMILIES, "partner"),
            demo(111, "viv", "Viv Adeyemi", Organisation.OPEN_DOOR, "volunteer"),
            demo(112, "nadia", "Nadia Karim", Organisation.NORTHWICK_COUNCIL, "network-admin"),
            demo(113, "leo", "Leo Grant", Organisation.BRIDGE_FAMILIES, "link-worker"),
            demoSystem(201, "system-open-door", Organisation.OPEN_DOOR),
            demoSystem(202, "system-bridge", Organisation.BRIDGE_FAMILIES));

    /** Copies the roles. */
    public Person {
        roles = List.copyOf(roles);
    }

    /**
     * One of the demo network's people, or a system client by its client id.
     *
     * @throws IllegalArgumentException if there is nobody of that name
     */
    public static Person demo(String username) {
        return DEMO.stream()
                .filter(person -> username.equals(person.username()) || username.equals(person.client()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("No demo person or system client is called " + username));
    }

    /** Somebody new in an organisation. */
    public static Person fresh(Organisation organisation, String... roles) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        String username = "p" + id.toString().substring(24);
        return new Person(id, username, "Test " + username, PEOPLES_CLIENT, organisation, List.of(roles));
    }

    /** A system client of an organisation: no user name, role {@code system}. */
    public static Person freshSystem(Organisation organisation) {
        return new Person(
                UuidCreator.getTimeOrderedEpoch(),
                null,
                null,
                "system-" + letters(organisation.alias()),
                organisation,
                List.of("system"));
    }

    /** Names of clients have the form of a code, which takes no long numbers. */
    private static String letters(String text) {
        return text.chars()
                .map(c -> Character.isDigit(c) ? 'g' + c - '0' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The same person with other roles. */
    public Person withRoles(String... others) {
        return new Person(id, username, name, client, organisation, List.of(others));
    }

    /** The same person in another organisation. */
    public Person in(Organisation other) {
        return new Person(id, username, name, client, other, roles);
    }

    private static Person demo(int number, String username, String name, Organisation organisation, String role) {
        return new Person(id(number), username, name, PEOPLES_CLIENT, organisation, List.of(role));
    }

    private static Person demoSystem(int number, String client, Organisation organisation) {
        return new Person(id(number), null, null, client, organisation, List.of("system"));
    }

    private static UUID id(int number) {
        return UUID.fromString("01980000-0000-7000-8000-%012d".formatted(number));
    }
}
