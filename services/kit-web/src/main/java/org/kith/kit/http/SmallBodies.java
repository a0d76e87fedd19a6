package org.kith.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Locale;
import org.kith.kit.problem.ProblemType;

/**
 * Reads a small body whole before a thread is asked for: the thread does not wait for a slow sender, and does not hand
 * pieces to and fro with the event loop. A large one, or one of a size that was not said, is read as it comes, so that the
 * requests under way cannot fill the memory.
 */
@ApplicationScoped
class SmallBodies {
    private static final long MOST = 64 * 1024L;

    private static final String TIMER = SmallBodies.class.getName();

    private final boolean enabled;
    private final Duration within;
    private final EarlyRefusals refusals;
    private final BodyHandler whole =
            BodyHandler.create(false).setBodyLimit(MOST).setMergeFormAttributes(false);

    SmallBodies(WebConfig config, EarlyRefusals refusals) {
        this.enabled = config.readSmallBodies();
        this.within = config.bodyWithin();
        this.refusals = refusals;
    }

    void register(@Observes Filters filters) {
        if (enabled) {
            filters.register(this::read, FilterOrder.SMALL_BODY);
            filters.register(this::wasRead, FilterOrder.SMALL_BODY - 1);
        }
    }

    private void read(RoutingContext context) {
        long length = BodyLimit.length(context.request().getHeader(HttpHeaders.CONTENT_LENGTH));
        if (length > 0 && length <= MOST && !isOfParts(context)) {
            readInTime(context);
        } else {
            context.next();
        }
    }

    /** Nothing here takes a body of several parts: it is refused without being taken apart. */
    private static boolean isOfParts(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private void readInTime(RoutingContext context) {
        long timer = context.vertx()
                .setTimer(within.toMillis(), late -> refusals.refuse(context, ProblemType.REQUEST_TIMEOUT)
                        .onComplete(sent -> context.request().connection().close()));
        context.put(TIMER, timer);
        context.addEndHandler(ended -> context.vertx().cancelTimer(timer));
        whole.handle(context);
    }

    private void wasRead(RoutingContext context) {
        Long timer = context.remove(TIMER);
        if (timer != null) {
            context.vertx().cancelTimer(timer);
        }
        // The last piece may come just after the refusal, which said that nothing was taken.
        if (!context.response().ended()) {
            context.next();
        }
    }
}
