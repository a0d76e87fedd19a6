package org.kith.offers.suitability;

import java.time.LocalDate;
import java.util.stream.Stream;

/** People who know the volunteer were asked. */
final class ReferencesMustHaveCome implements SuitabilityRule {
    private static final String BASIS = "Kith policy";

    @Override
    public Stream<Missing> missing(Standard standard, VettingFile file, LocalDate day) {
        return file.references() >= standard.references()
                ? Stream.empty()
                : Stream.of(new Missing(
                        "references-missing",
                        standard.references() + " satisfactory references are asked for, " + file.references()
                                + " came.",
                        BASIS));
    }
}
