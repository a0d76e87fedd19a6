package org.kith.kit.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kith.kit.audit.Audit;
import org.kith.kit.problem.Problem;

/**
 * The one way to something about a person: who may not take part at all gets 403 whatever there is, what cannot be seen is
 * 404, what may not be done with it is 403 with every reason; and every denied attempt is in the audit of the person or
 * family it is about, whom the caller never learns of. A service says only whom an id is about, and who may.
 *
 * <pre>{@code
 * Match match = frame.to(id, "match.end")
 *         .about(this::familyOf)                    // looked up past the caller's rows
 *         .takingPart(mayTakePart(caller))
 *         .find(() -> matches.findByIdOptional(id), Match::familyId)
 *         .require(found -> mayWorkOn(found));
 * }</pre>
 */
@ApplicationScoped
public class AccessFrame {
    /** Why something was denied to somebody who does not see the family. */
    public static final String NOT_VISIBLE = "not-visible";

    private final Audit audit;
    private final NewTransaction transaction;

    AccessFrame(Audit audit, NewTransaction transaction) {
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Begins on the way to what has the id, to do something that the audit calls by that name. */
    public Attempt to(UUID id, String action) {
        return new Attempt(id, action);
    }

    /** An attempt on an id. */
    public final class Attempt {
        private final UUID id;
        private final String action;
        private Function<UUID, Optional<UUID>> subjectOf = Optional::of;

        private Attempt(UUID id, String action) {
            this.id = id;
            this.action = action;
        }

        /**
         * Says whom an id is about. It is asked with all rows visible, in a transaction of its own, and only when an
         * attempt was denied; empty when there is no such id, and then nothing is noted.
         */
        public Attempt about(Function<UUID, Optional<UUID>> subject) {
            subjectOf = subject;
            return this;
        }

        /**
         * Goes on for those who may take part at all.
         *
         * @throws Problem 403, the same whether there is such an id or not
         */
        public Attempt takingPart(AccessDecision decision) {
            if (!decision.allowed()) {
                deny(decision.codes());
                decision.orForbidden();
            }
            return this;
        }

        /**
         * Finds what the caller may see.
         *
         * @param subject whom what was found is about
         * @throws Problem 404 when there is nothing that the caller may know of
         */
        public <T> Found<T> find(Supplier<Optional<T>> lookUp, Function<T, UUID> subject) {
            T found = lookUp.get().orElseThrow(() -> {
                deny(NOT_VISIBLE);
                return Problem.notFound();
            });
            return new Found<>(found, subject.apply(found), action);
        }

        private void deny(String why) {
            RunAsSystem.call("audit-of-a-denied-attempt", () -> transaction.call(() -> subjectOf.apply(id)))
                    .ifPresent(subject -> audit.denied(subject, action, why));
        }
    }

    /** What was found. */
    public final class Found<T> {
        private final T found;
        private final UUID subject;
        private final String action;

        private Found(T found, UUID subject, String action) {
            this.found = found;
            this.subject = subject;
            this.action = action;
        }

        /**
         * Goes on when every rule holds.
         *
         * @throws Problem 403 with every reason
         */
        public Found<T> require(Function<T, AccessDecision> rules) {
            AccessDecision decision = rules.apply(found);
            if (!decision.allowed()) {
                audit.denied(subject, action, decision.codes());
                decision.orForbidden();
            }
            return this;
        }

        /** Notes in the audit that the caller did it, and by what right, and gives what was found. */
        public T noted(String why) {
            audit.allowed(subject, action, why);
            return found;
        }

        /** What was found, not noted: whoever asks notes it when it was done. */
        public T unnoted() {
            return found;
        }
    }
}
