package org.kith.gateway.portal.page;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.kith.gateway.edge.services.ServiceFailure;

/**
 * A part of a page that may be absent.
 *
 * @param value what a service answered; null when it is absent
 * @param absent why it is absent
 */
public record Part<T>(T value, Absence absent) {
    private static final Logger LOG = Logger.getLogger(Part.class);

    /** Why a part is absent. */
    public enum Absence {
        /** It is there. */
        NO,
        /** The user may not see it, or there is none. */
        NOT_FOR_THE_USER,
        /** Its service is unavailable or too slow. */
        AWAY
    }

    /** What is asked for; absent when it is refused, unavailable, or takes longer than {@code patience}. */
    public static <T> Uni<Part<T>> of(String service, Uni<T> asked, Duration patience) {
        return asked.ifNoItem()
                .after(patience)
                .fail()
                .map(answer -> new Part<>(answer, Absence.NO))
                .onFailure()
                .recoverWithItem(failure -> new Part<>(null, why(service, failure)));
    }

    /** What a call that waits gives; absent when it is refused or unavailable. */
    public static <T> Part<T> now(String service, java.util.function.Supplier<T> asked) {
        try {
            return new Part<>(asked.get(), Absence.NO);
        } catch (ServiceFailure | jakarta.ws.rs.ProcessingException failure) {
            return new Part<>(null, why(service, failure));
        }
    }

    private static Absence why(String service, Throwable failure) {
        if (failure instanceof ServiceFailure refused && (refused.status() == 403 || refused.status() == 404)) {
            return Absence.NOT_FOR_THE_USER;
        }
        LOG.warnf(
                "A page goes without a part of %s: %s",
                service, failure instanceof TimeoutException ? "no answer in time" : failure.toString());
        return Absence.AWAY;
    }

    /** Whether its service is unavailable. */
    public boolean isAway() {
        return absent == Absence.AWAY;
    }

    /** The value, or what stands for it when it is absent. */
    public T or(T other) {
        return value == null ? other : value;
    }

    /** A part made of the value. */
    public <R> Part<R> map(Function<T, R> change) {
        return new Part<>(value == null ? null : change.apply(value), absent);
    }
}
