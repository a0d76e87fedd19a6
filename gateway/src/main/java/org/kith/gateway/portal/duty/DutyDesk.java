package org.kith.gateway.portal.duty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.edge.services.ServiceFailure;
import org.kith.gateway.portal.services.Doorsteps;
import org.kith.gateway.portal.services.Listing;
import org.kith.gateway.portal.services.Referrals;

/**
 * What the duty team has on its hands, from both who can know of it: the common list is with referrals, and what was said
 * at a door is with doorsteps before any event has come to that list. Neither being away may hide what the other knows.
 */
@ApplicationScoped
class DutyDesk {
    private static final int LENGTH = 50;
    private static final int FROM_DOORS = 200;
    private static final String LIST_AWAY =
            "The common list is not available at the moment. Missing here are high-risk "
                    + "referrals, concerns that did not come from a door, and those that somebody has acknowledged. Try again soon, "
                    + "and ask the council's front door what came in.";
    private static final String DOORS_AWAY =
            "Concerns that came from doors within the last moments may be missing here. Try again soon.";
    private static final String MORE_AT_DOORS = "More than " + FROM_DOORS
            + " concerns from doors are not on the common list yet. These have waited longest.";
    private static final Listing<JsonNode> NOTHING = new Listing<>(List.of(), null);

    private final Referrals referrals;
    private final Doorsteps doorsteps;

    DutyDesk(@RestClient Referrals referrals, @RestClient Doorsteps doorsteps) {
        this.referrals = referrals;
        this.doorsteps = doorsteps;
    }

    /** A page of the list; the first also has what is not on the common list yet. */
    DutyModel list(String cursor) {
        Asked<Listing<JsonNode>> common = Asked.of(() -> referrals.duty(cursor, LENGTH));
        Asked<Listing<JsonNode>> doors =
                Asked.of(() -> cursor == null ? doorsteps.concerns(true, common.isAbsent(), FROM_DOORS) : NOTHING);
        List<String> missing = new ArrayList<>();
        if (common.isAbsent()) {
            if (cursor != null || doors.isAbsent()) {
                throw common.failure();
            }
            missing.add(LIST_AWAY);
        }
        if (doors.isAbsent()) {
            missing.add(DOORS_AWAY);
        } else if (doors.answer().next() != null) {
            missing.add(MORE_AT_DOORS);
        }
        List<JsonNode> listed = common.isAbsent() ? List.of() : common.answer().items();
        Set<String> known =
                listed.stream().map(item -> item.path("id").asText()).collect(Collectors.toSet());
        List<DutyLine> lines = new ArrayList<>();
        if (!doors.isAbsent()) {
            doors.answer().items().stream()
                    .filter(concern -> !known.contains(concern.path("id").asText()))
                    .map(DutyLine::atDoor)
                    .forEach(lines::add);
        }
        listed.stream().map(DutyLine::of).forEach(lines::add);
        return new DutyModel(lines, common.isAbsent() ? null : common.answer().next(), missing);
    }

    /** A concern as the common list has it, with its words and address from the door where it came from one. */
    ConcernModel concern(String id) {
        Asked<JsonNode> common = Asked.of(() -> referrals.concern(id));
        if (!common.isAbsent() && common.answer().hasNonNull("what")) {
            return ConcernModel.of(common.answer(), null);
        }
        Asked<JsonNode> door = Asked.of(() -> doorsteps.concern(id));
        if (!common.isAbsent()) {
            return ConcernModel.of(common.answer(), door.answer());
        }
        if (door.isAbsent()) {
            throw common.isUnknown() ? door.failure() : common.failure();
        }
        return ConcernModel.atDoor(door.answer());
    }

    /** Somebody of the duty team has read it. */
    void acknowledge(String id) {
        follow(id, "acknowledge", doorsteps::acknowledge);
    }

    /** Somebody has seen the child. */
    void seen(String id) {
        follow(id, "seen", doorsteps::seen);
    }

    /** On the common list where it has the concern, else at the door. */
    private void follow(String id, String verb, Function<String, JsonNode> atDoor) {
        Asked<JsonNode> common = Asked.of(() -> referrals.follow(id, verb, JsonNodeFactory.instance.objectNode()));
        if (common.isAbsent()) {
            Asked<JsonNode> door = Asked.of(() -> atDoor.apply(id));
            if (door.isAbsent()) {
                throw common.isUnknown() ? door.failure() : common.failure();
            }
        }
    }

    /** An answer, or why there is none: the service is away or knows no such thing. A refusal is thrown. */
    private record Asked<T>(T answer, RuntimeException failure) {
        static <T> Asked<T> of(Supplier<T> question) {
            try {
                return new Asked<>(question.get(), null);
            } catch (ProcessingException e) {
                return new Asked<>(null, e);
            } catch (ServiceFailure e) {
                if (e.status() == 404 || e.status() >= 500) {
                    return new Asked<>(null, e);
                }
                throw e;
            }
        }

        boolean isAbsent() {
            return failure != null;
        }

        boolean isUnknown() {
            return failure instanceof ServiceFailure refused && refused.status() == 404;
        }
    }
}
