package org.kith.offers.suitability;

/**
 * Something a volunteer still needs for a kind of help.
 *
 * @param code stable code
 * @param message a sentence for the coordinator
 * @param basis the act, regulation or policy that asks for it
 */
public record Missing(String code, String message, String basis) {
    /** Whether it is the volunteer that keeps the offer from opening, and not a check. */
    public boolean aboutTheVolunteer() {
        return Standing.find(code).isPresent();
    }

    /** Whether it was there once and has run out. */
    public boolean expired() {
        return code.endsWith("-expired");
    }
}
