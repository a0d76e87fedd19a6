package org.kith.gateway.portal.services;

import jakarta.annotation.Nullable;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.kith.gateway.edge.services.CallerHeaders;
import org.kith.gateway.edge.services.FailureMapper;

/** The insights service. */
@RegisterRestClient(configKey = "insights")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(FailureMapper.class)
@Path("/v1")
public interface Insights {
    /** The network's numbers by zone and in total, for whole months as 2026-03. */
    @GET
    @Path("/dashboard")
    Dashboard dashboard(@QueryParam("from") String from, @QueryParam("to") String to);

    /** What a number means. */
    @GET
    @Path("/measures/{key}")
    Measure measure(@PathParam("key") String key);

    /** The numbers, and the begin of the hour in which the newest thing that is counted was recorded; null when nothing is. */
    record Dashboard(
            Instant asOf,
            @Nullable Instant newestFrom,
            Period period,
            String place,
            List<Column> measures,
            List<Row> rows,
            Total total) {}

    /**
     * Whole months, both included.
     *
     * @param from null for the beginning
     * @param to null for the last month that is shown
     * @param shownTo the last month that is shown
     * @param nextShownFrom the day from which the month after it is shown
     */
    record Period(@Nullable String from, @Nullable String to, String shownTo, LocalDate nextShownFrom) {}

    /** A measure. */
    record Column(String key, String name, boolean byZone) {}

    /** The numbers of a zone. */
    record Row(String zoneName, List<Cell> cells) {}

    /** The numbers of the place. */
    record Total(List<Cell> cells) {}

    /** A number; suppressed ones have no value. */
    record Cell(
            String key,
            @Nullable BigDecimal value,
            boolean suppressed,
            @Nullable Long n) {}

    /** A measure as it is explained. */
    record Measure(
            String name,
            String definition,
            String unit,
            @Vocabulary("measure.when") String when,
            boolean byZone,
            @Vocabulary("role") List<String> seenBy,
            @Vocabulary("role") String owner) {}
}
