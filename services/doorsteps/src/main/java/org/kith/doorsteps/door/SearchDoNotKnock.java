package org.kith.doorsteps.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.kith.kit.problem.Problem;
import org.kith.kit.time.UkCalendar;
import org.kith.places.postcodes.InvalidPostcode;
import org.kith.places.postcodes.Postcode;

/** Finds the doors at a postcode that must not be knocked today. */
@ApplicationScoped
class SearchDoNotKnock {
    private final DoorRepository doors;
    private final UkCalendar calendar;

    SearchDoNotKnock(DoorRepository doors, UkCalendar calendar) {
        this.doors = doors;
        this.calendar = calendar;
    }

    @Transactional
    DoNotKnockList at(String postcode) {
        try {
            return new DoNotKnockList(
                    doors.notToBeKnocked(Postcode.parse(postcode).value(), calendar.today()).stream()
                            .map(DoNotKnockView::of)
                            .toList());
        } catch (InvalidPostcode e) {
            throw Problem.field("/postcode", e.reason().code(), e.reason().detail());
        }
    }
}
