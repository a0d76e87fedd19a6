package org.kith.matching.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.access.AccessDecision;
import org.kith.kit.access.AccessFrame;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.matching.model.Match;
import org.kith.matching.model.MatchRepository;
import org.kith.matching.model.OpenNeed;
import org.kith.matching.model.OpenNeedRepository;

/** Who may see a need or a match, and who may work on it. Every attempt is in the family's audit. */
@ApplicationScoped
public class MatchingAccess {
    private static final String[] WORK = {Role.PRACTITIONER, Role.COORDINATOR};
    private static final String[] SEE = {Role.PRACTITIONER, Role.COORDINATOR, Role.PARTNER, Role.SYSTEM};
    private static final String WHY = "matching";

    private final AccessFrame frame;
    private final OpenNeedRepository needs;
    private final MatchRepository matches;
    private final CurrentCaller caller;

    MatchingAccess(AccessFrame frame, OpenNeedRepository needs, MatchRepository matches, CurrentCaller caller) {
        this.frame = frame;
        this.needs = needs;
        this.matches = matches;
        this.caller = caller;
    }

    /** A need that the caller may see, at least its state. */
    public OpenNeed need(UUID id, String action) {
        return findNeed(id, action, SEE).noted(WHY);
    }

    /** A need that the caller may work on. */
    public OpenNeed needToWorkOn(UUID id, String action) {
        return findNeed(id, action, WORK)
                .require(need -> mayWork(need.receiverId()))
                .noted(WHY);
    }

    /** A match that the caller may see, at least its state. */
    public Match match(UUID id, String action) {
        return findMatch(id, action, SEE).noted(WHY);
    }

    /** A match that the caller may work on. */
    public Match matchToWorkOn(UUID id, String action) {
        return findMatch(id, action, WORK)
                .require(match -> mayWork(match.receiverId()))
                .noted(WHY);
    }

    /** Whether the caller sees more than the state of a need or match. */
    public boolean seesAll(UUID receiver) {
        Caller who = caller.get();
        return who.is(Role.COORDINATOR) || (who.is(Role.PRACTITIONER) && who.actsFor(receiver));
    }

    private AccessFrame.Found<OpenNeed> findNeed(UUID id, String action, String... roles) {
        return frame.to(id, action)
                .about(this::familyOfNeed)
                .takingPart(mayTakePart(roles))
                .find(() -> needs.findByIdOptional(id), OpenNeed::familyId);
    }

    private AccessFrame.Found<Match> findMatch(UUID id, String action, String... roles) {
        return frame.to(id, action)
                .about(this::familyOfMatch)
                .takingPart(mayTakePart(roles))
                .find(() -> matches.findByIdOptional(id), Match::familyId);
    }

    private AccessDecision mayTakePart(String... roles) {
        Caller who = caller.get();
        boolean commissioner = who.is(Role.COMMISSIONER);
        return new AccessDecision()
                .unless(!commissioner, "commissioner", "A commissioner sees numbers, never a family.")
                .unless(commissioner || who.isAny(roles), "role", "Your role takes no part in this step of matching.");
    }

    private AccessDecision mayWork(UUID receiver) {
        return new AccessDecision()
                .unless(
                        seesAll(receiver),
                        "not-the-receiver",
                        "Only practitioners of the organisation that received the referral, and coordinators, do this.");
    }

    private Optional<UUID> familyOfNeed(UUID id) {
        return needs.findByIdOptional(id).map(OpenNeed::familyId);
    }

    private Optional<UUID> familyOfMatch(UUID id) {
        return matches.findByIdOptional(id).map(Match::familyId);
    }
}
