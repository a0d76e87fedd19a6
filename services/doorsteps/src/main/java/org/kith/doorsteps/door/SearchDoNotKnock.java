package org.kith.doorsteps.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.problem.Problem;
import org.kith.kit.time.UkCalendar;
import org.kith.places.Area;
import org.kith.places.Place;
import org.kith.places.UnknownPostcode;
import org.kith.places.postcodes.InvalidPostcode;
import org.kith.places.postcodes.Postcode;

/**
 * Finds the doors at a postcode that must not be knocked today. The list of them all would be a list of homes that want to
 * be left alone: a caller sees those of the zones where they work, a few postcodes an hour, and each door listed is noted.
 */
@ApplicationScoped
class SearchDoNotKnock {
    private static final Comparator<Door> AS_PEOPLE_WALK = Comparator.comparing(Door::street)
            .thenComparing(Door::label, new NaturalOrder())
            .thenComparing(Door::id);

    private final DoorRepository doors;
    private final SearchLimit limit;
    private final Place place;
    private final Audit audit;
    private final CurrentCaller caller;
    private final UkCalendar calendar;

    SearchDoNotKnock(
            DoorRepository doors,
            SearchLimit limit,
            Place place,
            Audit audit,
            CurrentCaller caller,
            UkCalendar calendar) {
        this.doors = doors;
        this.limit = limit;
        this.place = place;
        this.audit = audit;
        this.caller = caller;
        this.calendar = calendar;
    }

    @Transactional
    DoNotKnockList at(String text) {
        Postcode postcode = read(text);
        Caller who = caller.get();
        limit.check(who);
        Area area = place.areaOf(postcode).orElseThrow(() -> {
            UnknownPostcode why = UnknownPostcode.of(place, postcode);
            return Problem.field("/postcode", why.code(), why.detail());
        });
        limit.requireZone(who, area.zone().code());
        List<Door> found = doors.notToBeKnocked(postcode.value(), calendar.today());
        audit.allowed(who.person(), SearchLimit.ACTION, area.code());
        // In order of id, so that two searches of one postcode cannot deadlock.
        found.stream()
                .sorted(Comparator.comparing(Door::id))
                .forEach(door -> audit.allowed(door.id(), "do-not-knock.listed", "search"));
        return new DoNotKnockList(
                found.stream().sorted(AS_PEOPLE_WALK).map(DoNotKnockView::of).toList());
    }

    private static Postcode read(String text) {
        try {
            return Postcode.parse(text);
        } catch (InvalidPostcode e) {
            throw Problem.field("/postcode", e.reason().code(), e.reason().detail());
        }
    }
}
