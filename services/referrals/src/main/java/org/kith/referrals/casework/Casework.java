package org.kith.referrals.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.kith.contracts.EventPayload;
import org.kith.contracts.vocabulary.Closure;
import org.kith.kit.access.AccessDecision;
import org.kith.kit.http.Etags;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.Problem;
import org.kith.referrals.Settings;
import org.kith.referrals.access.Access;
import org.kith.referrals.access.SeenReferral;
import org.kith.referrals.clock.WaitReason;
import org.kith.referrals.clock.WorkingDays;
import org.kith.referrals.model.Referral;

/** What people do with a referral. Each step: may they, is it the version they read, does the state allow it. */
@ApplicationScoped
class Casework {
    private final Access access;
    private final CaseworkRules rules;
    private final OpenNeeds needs;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Settings settings;
    private final Clock clock;

    Casework(
            Access access,
            CaseworkRules rules,
            OpenNeeds needs,
            Outbox outbox,
            CurrentCaller caller,
            Settings settings,
            Clock clock) {
        this.access = access;
        this.rules = rules;
        this.needs = needs;
        this.outbox = outbox;
        this.caller = caller;
        this.settings = settings;
        this.clock = clock;
    }

    SeenReferral acknowledge(UUID id, String ifMatch, Acknowledge body) {
        String wait = waitReason(body == null ? null : body.waitReason());
        Instant now = clock.instant();
        return step(
                id,
                ifMatch,
                "referral.acknowledge",
                rules::receiversPractitioner,
                seen -> List.of(seen.referral().acknowledge(person(), now, wait)));
    }

    SeenReferral decide(UUID id, String ifMatch, Decide body) {
        var made = org.kith.contracts.vocabulary.Decision.find(body.decision())
                .orElseThrow(() -> Problem.field("/decision", "unknown-code", "accept, signpost, step-up or decline."));
        if (made != org.kith.contracts.vocabulary.Decision.ACCEPT
                && (body.reason() == null || body.reason().isBlank())) {
            throw Problem.field("/reason", "required", "Say why: the referrer sees it.");
        }
        String wait = waitReason(body.waitReason());
        Instant now = clock.instant();
        return step(id, ifMatch, "referral.decide", rules::receiversPractitioner, seen -> {
            List<EventPayload> events = new ArrayList<>();
            events.add(seen.referral()
                    .decide(
                            new Referral.Decided(made, body.reason(), body.metFamily(), wait),
                            person(),
                            now,
                            settings.duty().seenWithin()));
            events.addAll(needs.open(seen.referral(), seen.family(), now));
            return events;
        });
    }

    SeenReferral withdraw(UUID id, String ifMatch) {
        Instant now = clock.instant();
        return step(id, ifMatch, "referral.withdraw", rules::sender, seen -> {
            List<EventPayload> events = new ArrayList<>();
            events.add(seen.referral().withdraw(now));
            events.addAll(needs.end(seen.referral(), "referral-withdrawn", now));
            return events;
        });
    }

    SeenReferral close(UUID id, String ifMatch, Close body) {
        Closure how = Closure.find(body.outcome())
                .orElseThrow(() -> Problem.field("/outcome", "unknown-code", "This is no way to close a referral."));
        Instant now = clock.instant();
        return step(id, ifMatch, "referral.close", rules::receiversPractitioner, seen -> {
            List<EventPayload> events = new ArrayList<>();
            events.add(seen.referral().close(how, now));
            events.addAll(needs.end(seen.referral(), how.code(), now));
            return events;
        });
    }

    SeenReferral reopen(UUID id, String ifMatch) {
        Instant now = clock.instant();
        return step(id, ifMatch, "referral.reopen", rules::receiversPractitioner, seen -> {
            List<EventPayload> events = new ArrayList<>();
            events.add(seen.referral().reopen(now, WorkingDays.oneAfter(now)));
            events.addAll(needs.open(seen.referral(), seen.family(), now));
            return events;
        });
    }

    /** Needs no version: the first who saw the child counts, and no change of somebody else makes that untrue. */
    SeenReferral childSeen(UUID id, Acknowledge body) {
        String wait = waitReason(body == null ? null : body.waitReason());
        SeenReferral seen = access.find(id, "referral.child-seen");
        access.require(seen.family().id(), "referral.child-seen", rules.receiversPractitioner(seen.referral()));
        seen.referral().childSeen(person(), clock.instant(), wait);
        access.note(seen, "referral.child-seen");
        return seen;
    }

    private SeenReferral step(
            UUID id,
            String ifMatch,
            String action,
            Function<Referral, AccessDecision> rule,
            Function<SeenReferral, List<? extends EventPayload>> change) {
        SeenReferral seen = access.find(id, action);
        access.require(seen.family().id(), action, rule.apply(seen.referral()));
        Etags.requireMatch(ifMatch, seen.referral().version());
        outbox.publish(change.apply(seen));
        access.note(seen, action);
        return seen;
    }

    private UUID person() {
        return caller.get().person();
    }

    private static String waitReason(String code) {
        if (!WaitReason.known(code)) {
            throw Problem.field("/waitReason", "unknown-code", "One of " + String.join(", ", WaitReason.CODES) + ".");
        }
        return code;
    }
}
