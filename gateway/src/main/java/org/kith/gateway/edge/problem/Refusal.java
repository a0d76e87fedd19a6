package org.kith.gateway.edge.problem;

import io.vertx.ext.web.RoutingContext;
import java.io.Serial;
import org.kith.kit.problem.ProblemType;

/** A request that ends with a problem. */
public final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private static final String KEY = "kith.refusal";

    private final ProblemType type;
    private final long retryAfterSeconds;

    private Refusal(ProblemType type, String detail, long retryAfterSeconds, Throwable cause) {
        super(detail, cause, false, false);
        this.type = type;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** Refuses; {@code detail} is shown to the caller and holds no personal data. */
    public static Refusal of(ProblemType type, String detail) {
        return new Refusal(type, detail, 0, null);
    }

    /** Refuses because of {@code cause}, which only the log sees. */
    public static Refusal of(ProblemType type, String detail, Throwable cause) {
        return new Refusal(type, detail, 0, cause);
    }

    /** Refuses for now. */
    public static Refusal until(ProblemType type, String detail, long retryAfterSeconds) {
        return new Refusal(type, detail, retryAfterSeconds, null);
    }

    /** The same with another detail. */
    public Refusal withDetail(String detail) {
        return new Refusal(type, detail, retryAfterSeconds, getCause());
    }

    /** What kind of problem. */
    public ProblemType type() {
        return type;
    }

    /** Seconds to wait before the next try; 0 when unknown. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }

    /** Keeps it with the request, for what comes later to tell. */
    public void keep(RoutingContext context) {
        context.put(KEY, this);
    }

    /** What was kept with the request; null when nothing was refused. */
    public static Refusal kept(RoutingContext context) {
        return context.get(KEY);
    }
}
