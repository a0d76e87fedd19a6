package org.kith.doorsteps.events;

import java.util.Objects;
import java.util.Optional;
import org.kith.contracts.doorsteps.ConcernHeard;
import org.kith.contracts.doorsteps.ConcernTaken;
import org.kith.contracts.doorsteps.DoNotKnockSet;
import org.kith.contracts.doorsteps.DoorstepNeedLogged;
import org.kith.contracts.doorsteps.DoorstepOfferLogged;
import org.kith.contracts.doorsteps.KnockLogged;
import org.kith.doorsteps.model.Concern;
import org.kith.doorsteps.model.DoorRow;
import org.kith.doorsteps.model.HeardNeed;
import org.kith.doorsteps.model.HeardOffer;
import org.kith.doorsteps.model.Knock;
import org.kith.doorsteps.model.Walk;

/** Puts what happened on a doorstep into the words of the contracts: ids, kinds, areas and times, never who or where. */
public final class DoorstepsEvents {
    private DoorstepsEvents() {}

    /** A knock was logged. */
    public static KnockLogged knockLogged(Knock knock, Walk walk, boolean conversation) {
        DoorRow door = knock.door();
        return new KnockLogged(
                knock.id(),
                walk.id(),
                walk.organisationId(),
                door.zone(),
                door.area(),
                knock.outcome(),
                conversation,
                knock.at());
    }

    /** An offer was heard. */
    public static DoorstepOfferLogged offerHeard(HeardOffer offer) {
        return new DoorstepOfferLogged(
                offer.id(),
                offer.knockId(),
                offer.id(),
                offer.organisationId(),
                offer.terms().kind(),
                offer.area(),
                offer.zone(),
                offer.terms().radiusMetres(),
                offer.terms().slots(),
                offer.terms().languages(),
                offer.terms().gender(),
                offer.terms().ages(),
                offer.terms().capacity(),
                offer.at());
    }

    /** A need was heard. */
    public static DoorstepNeedLogged needHeard(HeardNeed need, Walk walk) {
        DoorRow door = need.door();
        return new DoorstepNeedLogged(
                need.id(), need.knockId(), walk.organisationId(), need.kind(), door.area(), door.zone(), need.at());
    }

    /**
     * A concern was raised; without a knock that can be named it stands for its own. One that cannot be placed at all is
     * on this service's list alone: the event must name an area.
     */
    public static Optional<ConcernHeard> concernHeard(Concern concern) {
        return concern.zone() == null
                ? Optional.empty()
                : Optional.of(new ConcernHeard(
                        concern.id(),
                        Objects.requireNonNullElse(concern.knockId(), concern.id()),
                        concern.organisationId(),
                        concern.area(),
                        concern.zone(),
                        concern.at()));
    }

    /** Somebody of the duty team read a concern here; only a concern that others have heard of is spoken of. */
    public static Optional<ConcernTaken> concernTaken(Concern concern) {
        return concern.zone() == null
                ? Optional.empty()
                : Optional.of(new ConcernTaken(
                        concern.id(), concern.acknowledgedBy(), concern.zone(), concern.acknowledgedAt()));
    }

    /** A door is not to be knocked. */
    public static DoNotKnockSet doNotKnockSet(DoorRow door) {
        return new DoNotKnockSet(door.id(), door.area(), door.zone(), door.doNotKnockUntil());
    }
}
