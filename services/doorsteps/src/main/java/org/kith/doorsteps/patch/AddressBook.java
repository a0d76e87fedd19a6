package org.kith.doorsteps.patch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kith.doorsteps.door.Door;
import org.kith.doorsteps.door.DoorRepository;
import org.kith.kit.problem.FieldErrors;
import org.kith.kit.time.Ids;
import org.kith.places.Area;
import org.kith.places.Place;
import org.kith.places.postcodes.InvalidPostcode;
import org.kith.places.postcodes.Postcode;

/** Finds the door of each address, in its area and zone; one that is not known becomes a new one. */
@ApplicationScoped
class AddressBook {
    private final DoorRepository doors;
    private final Place place;

    AddressBook(DoorRepository doors, Place place) {
        this.doors = doors;
        this.place = place;
    }

    /**
     * The doors of these addresses, in their order; new ones are stored. An address that is known stays the door it is,
     * and from now on answers to the id given here as well.
     *
     * @throws org.kith.kit.problem.Problem with every address that cannot be taken
     */
    List<Door> resolve(List<NewDoor> addresses) {
        FieldErrors errors = new FieldErrors();
        List<Door> asked = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            locate(addresses.get(i), "/doors/" + i, errors).ifPresent(asked::add);
        }
        errors.throwIfAny();
        Map<String, Door> byAddress = new HashMap<>();
        doors.atPostcodes(asked.stream().map(Door::postcode).distinct().toList())
                .forEach(door -> byAddress.put(address(door), door));
        Map<UUID, Door> byId = new HashMap<>(doors.find(addresses.stream()
                .map(NewDoor::id)
                .filter(Objects::nonNull)
                .distinct()
                .toList()));
        List<Door> resolved = new ArrayList<>();
        List<Door> added = new ArrayList<>();
        Map<UUID, Door> otherIds = new HashMap<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            Door door = asked.get(i);
            Door known = byAddress.get(address(door));
            if (known == null) {
                known = door;
                added.add(door);
                byAddress.put(address(door), door);
            }
            UUID given = addresses.get(i).id();
            if (given != null) {
                Door other = byId.putIfAbsent(given, known);
                errors.require(
                        other == null || other.id().equals(known.id()),
                        "/doors/" + i + "/id",
                        "id-taken",
                        "This id is another address's.");
                if (!given.equals(known.id())) {
                    otherIds.put(given, known);
                }
            }
            errors.require(seen.add(known.id()), "/doors/" + i, "duplicate", "This door is on the patch already.");
            resolved.add(known);
        }
        errors.throwIfAny();
        doors.add(added);
        doors.alias(otherIds);
        return resolved;
    }

    private Optional<Door> locate(NewDoor address, String pointer, FieldErrors errors) {
        try {
            Postcode postcode = Postcode.parse(address.postcode());
            Optional<Area> area = place.areaOf(postcode);
            errors.require(
                    area.isPresent(),
                    pointer + "/postcode",
                    "unknown-postcode",
                    "The network's place has no such postcode.");
            return area.map(found -> Door.at(
                    address.id() == null ? Ids.next() : address.id(),
                    address.label().strip(),
                    address.street().strip(),
                    postcode.value(),
                    found.code(),
                    found.zone().code()));
        } catch (InvalidPostcode e) {
            errors.add(pointer + "/postcode", e.reason().code(), e.reason().detail());
            return Optional.empty();
        }
    }

    private static String address(Door door) {
        return String.join("|", door.postcode(), door.street(), door.label()).toLowerCase(Locale.ROOT);
    }
}
