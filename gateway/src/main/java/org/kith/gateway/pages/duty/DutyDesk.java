package org.kith.gateway.pages.duty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.upstream.Doorsteps;
import org.kith.gateway.upstream.Listing;
import org.kith.gateway.upstream.Referrals;
import org.kith.gateway.upstream.ServiceFailure;

/**
 * What the duty team has on its hands, from both who can know of it: the common list is with referrals, and what was said
 * at a door is with doorsteps before any event has come to that list. Neither being away may hide what the other knows.
 */
@ApplicationScoped
class DutyDesk {
    private static final int LENGTH = 50;
    private static final int FROM_DOORS = 200;
    private static final String LIST_AWAY =
            "The list of high-risk referrals, and of concerns that did not come from a door, "
                    + "cannot be had at the moment. Ask again soon, and ask the council's front door what came in.";
    private static final String DOORS_AWAY =
            "Concerns that came from doors within the last moments may be missing here. Ask again soon.";

    private final Referrals referrals;
    private final Doorsteps doorsteps;

    DutyDesk(@RestClient Referrals referrals, @RestClient Doorsteps doorsteps) {
        this.referrals = referrals;
        this.doorsteps = doorsteps;
    }

    /** A page of the list; the first also has what is not on the common list yet. */
    DutyModel list(String cursor) {
        Asked<Listing<JsonNode>> common = Asked.of(() -> referrals.duty(cursor, LENGTH));
        Asked<List<JsonNode>> doors = Asked.of(() -> cursor == null ? waitingAtDoors() : List.of());
        List<String> missing = new ArrayList<>();
        if (common.isAbsent()) {
            if (cursor != null || doors.isAbsent()) {
                throw common.failure();
            }
            missing.add(LIST_AWAY);
        }
        if (doors.isAbsent()) {
            missing.add(DOORS_AWAY);
        }
        List<JsonNode> listed = common.isAbsent() ? List.of() : common.answer().items();
        Set<String> known =
                listed.stream().map(item -> item.path("id").asText()).collect(Collectors.toSet());
        List<DutyLine> lines = new ArrayList<>();
        if (!doors.isAbsent()) {
            doors.answer().stream()
                    .filter(concern -> !known.contains(concern.path("id").asText()))
                    .map(DutyLine::atDoor)
                    .forEach(lines::add);
        }
        listed.stream().map(DutyLine::of).forEach(lines::add);
        return new DutyModel(lines, common.isAbsent() ? null : common.answer().next(), missing);
    }

    private List<JsonNode> waitingAtDoors() {
        List<JsonNode> waiting = new ArrayList<>();
        String next = null;
        do {
            Listing<JsonNode> page = doorsteps.concerns(true, next, FROM_DOORS);
            waiting.addAll(page.items());
            next = page.next();
        } while (next != null);
        return waiting;
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
        Asked<JsonNode> common =
                Asked.of(() -> referrals.follow(id, "acknowledge", JsonNodeFactory.instance.objectNode()));
        if (common.isAbsent()) {
            Asked<JsonNode> door = Asked.of(() -> doorsteps.acknowledge(id));
            if (door.isAbsent()) {
                throw common.isUnknown() ? door.failure() : common.failure();
            }
        }
    }

    /** Somebody has seen the child. */
    void seen(String id) {
        referrals.follow(id, "seen", JsonNodeFactory.instance.objectNode());
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
