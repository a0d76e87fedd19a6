package org.kith.doorsteps.knock.rules;

/**
 * Why one knock was not taken.
 *
 * @param code stable code
 * @param detail a sentence for the link worker, without personal data
 * @param pointer where in the knock, empty for all of it
 */
public record Refusal(String code, String detail, String pointer) {
    /** A refusal of the whole knock. */
    public static Refusal of(String code, String detail) {
        return new Refusal(code, detail, "");
    }
}
