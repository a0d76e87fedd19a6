package org.kith.offers.vetting;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.kith.kit.http.PlainText;

/**
 * A course completed.
 *
 * @param course safeguarding
 * @param completedOn day it was completed
 */
public record RecordTraining(
        @NotNull @PlainText(max = 40) String course,
        @NotNull LocalDate completedOn) {}
