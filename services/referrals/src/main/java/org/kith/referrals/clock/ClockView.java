package org.kith.referrals.clock;

import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kith.referrals.model.DecisionTimes;
import org.kith.referrals.model.Referral;

/**
 * The decision clock of a referral.
 *
 * @param referralId the referral
 * @param receivedAt when it was stored
 * @param acknowledgedAt when the receiver read it, null before
 * @param decidedAt when it was decided, null before
 * @param childSeenAt when somebody saw the child, null before
 * @param dueAt when the decision is due: one working day after receipt
 * @param overdue whether the decision was late, or is
 * @param waits each step's wait, the running one last
 */
public record ClockView(
        UUID referralId,
        Instant receivedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant childSeenAt,
        Instant dueAt,
        boolean overdue,
        List<Wait> waits) {

    /**
     * A wait between two steps.
     *
     * @param from step it began with: received, acknowledged or decided
     * @param to step it ends with: acknowledged, decided or child-seen
     * @param fromAt when it began
     * @param toAt when it ended, null while it runs
     * @param minutes how long it took, or has taken by now
     * @param reason code of why, null when nobody gave one
     */
    public record Wait(
            String from,
            String to,
            Instant fromAt,
            @Nullable Instant toAt,
            long minutes,
            @Nullable String reason) {}

    /** The clock as it is now. */
    public static ClockView of(Referral referral, Instant now) {
        DecisionTimes times = referral.times();
        Instant end = referral.state().ended() ? ended(referral) : now;
        return new ClockView(
                referral.id(),
                times.receivedAt(),
                times.acknowledgedAt(),
                times.decidedAt(),
                times.childSeenAt(),
                times.dueAt(),
                overdue(referral, now),
                waits(times, end, referral.state().ended()));
    }

    /** Whether the decision was late, or is. */
    public static boolean overdue(Referral referral, Instant now) {
        DecisionTimes times = referral.times();
        Instant until = times.decidedAt();
        if (until == null && referral.state().ended()) {
            until = ended(referral);
        }
        return overdue(until, times.dueAt(), now);
    }

    /**
     * The same of one that was decided, or was over without a decision, at that time.
     *
     * @param until null while it waits for a decision
     */
    public static boolean overdue(@Nullable Instant until, Instant dueAt, Instant now) {
        return (until == null ? now : until).isAfter(dueAt);
    }

    private static Instant ended(Referral referral) {
        return referral.withdrawnAt() != null ? referral.withdrawnAt() : referral.closedAt();
    }

    private static List<Wait> waits(DecisionTimes times, Instant end, boolean ended) {
        List<Wait> waits = new ArrayList<>();
        add(waits, "received", "acknowledged", times.receivedAt(), times.acknowledgedAt(), times.acknowledgedWait());
        if (times.acknowledgedAt() != null) {
            add(waits, "acknowledged", "decided", times.acknowledgedAt(), times.decidedAt(), times.decidedWait());
        }
        if (times.childSeenAt() != null) {
            add(waits, "received", "child-seen", times.receivedAt(), times.childSeenAt(), times.childSeenWait());
        }
        // A step that a withdrawal cut off is no wait any more; one that still runs is counted until now.
        return waits.stream()
                .filter(wait -> wait.toAt() != null || !ended)
                .map(wait -> wait.toAt() != null ? wait : running(wait, end))
                .toList();
    }

    private static void add(List<Wait> waits, String from, String to, Instant fromAt, Instant toAt, String reason) {
        waits.add(new Wait(from, to, fromAt, toAt, toAt == null ? 0 : minutes(fromAt, toAt), reason));
    }

    private static Wait running(Wait wait, Instant now) {
        return new Wait(wait.from(), wait.to(), wait.fromAt(), null, minutes(wait.fromAt(), now), null);
    }

    private static long minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMinutes();
    }
}
