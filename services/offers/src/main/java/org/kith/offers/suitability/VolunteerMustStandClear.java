package org.kith.offers.suitability;

import java.time.LocalDate;
import java.util.stream.Stream;

/** A worry about a volunteer holds all they offer, with and without children, until a coordinator has looked into it. */
final class VolunteerMustStandClear implements SuitabilityRule {
    private static final String BASIS = "Kith policy";

    @Override
    public Stream<Missing> missing(VettingRequirements asked, VettingFile file, LocalDate day) {
        return switch (file.standing()) {
            case CLEAR -> Stream.empty();
            case UNDER_REVIEW ->
                Stream.of(new Missing(
                        Standing.UNDER_REVIEW.code(),
                        "The volunteer is under review; a coordinator clears them.",
                        BASIS));
            case NOT_SUITABLE ->
                Stream.of(new Missing(
                        Standing.NOT_SUITABLE.code(), "The volunteer was found not to be suitable.", BASIS));
        };
    }
}
