package org.kith.doorsteps.patch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kith.doorsteps.address.NormalAddress;
import org.kith.doorsteps.door.AddressedDoor;
import org.kith.doorsteps.door.Door;
import org.kith.doorsteps.door.DoorRepository;
import org.kith.kit.problem.FieldErrors;
import org.kith.kit.time.Ids;
import org.kith.places.Area;
import org.kith.places.Place;
import org.kith.places.UnknownPostcode;
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
        List<AddressedDoor> asked = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            locate(addresses.get(i), "/doors/" + i, errors).ifPresent(asked::add);
        }
        errors.throwIfAny();
        Map<String, Door> byAddress = new HashMap<>(
                doors.byAddress(asked.stream().map(AddressedDoor::address).toList()));
        Map<String, Door> byUprn = new HashMap<>(doors.byUprn(
                asked.stream().map(AddressedDoor::uprn).filter(Objects::nonNull).toList()));
        Map<UUID, Door> byId = new HashMap<>(doors.find(addresses.stream()
                .map(NewDoor::id)
                .filter(Objects::nonNull)
                .distinct()
                .toList()));
        List<Door> resolved = new ArrayList<>();
        List<AddressedDoor> added = new ArrayList<>();
        Map<String, Door> learnt = new HashMap<>();
        Map<UUID, Door> otherIds = new HashMap<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            AddressedDoor one = asked.get(i);
            // The number in the gazetteer is the better witness; without it two spellings meet in the normal form.
            Door known = one.uprn() == null ? null : byUprn.get(one.uprn());
            known = known == null ? byAddress.get(one.address()) : known;
            if (known == null) {
                known = one.door();
                added.add(one);
            } else if (one.uprn() != null && !byUprn.containsKey(one.uprn())) {
                learnt.put(one.uprn(), known);
            }
            byAddress.putIfAbsent(one.address(), known);
            if (one.uprn() != null) {
                byUprn.putIfAbsent(one.uprn(), known);
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
        doors.learn(learnt);
        doors.alias(otherIds);
        return resolved;
    }

    private List<String> around(Area area) {
        return List.of(place.name(), area.name(), area.zone().name());
    }

    private Optional<AddressedDoor> locate(NewDoor address, String pointer, FieldErrors errors) {
        try {
            Postcode postcode = Postcode.parse(address.postcode());
            Optional<Area> area = place.areaOf(postcode);
            if (area.isEmpty()) {
                UnknownPostcode why = UnknownPostcode.of(place, postcode);
                errors.add(pointer + "/postcode", why.code(), why.detail());
            }
            String normal = NormalAddress.of(
                    address.label(),
                    address.street(),
                    postcode.value(),
                    area.map(this::around).orElse(List.of()));
            errors.require(
                    !normal.isEmpty(),
                    pointer,
                    "required",
                    "Write what is on the door and the name of its street, in letters or digits.");
            return area.map(found -> new AddressedDoor(
                    Door.at(
                            address.id() == null ? Ids.next() : address.id(),
                            address.label().strip(),
                            address.street().strip(),
                            postcode.value(),
                            found.code(),
                            found.zone().code()),
                    normal,
                    address.uprn() == null ? null : address.uprn().replaceFirst("^0+(?=\\d)", "")));
        } catch (InvalidPostcode e) {
            errors.add(pointer + "/postcode", e.reason().code(), e.reason().detail());
            return Optional.empty();
        }
    }
}
