package org.kith.engine.model;

/** The gender a need asks for; most ask for none. */
public enum GenderAsked {
    ANY,
    F,
    M;

    /** Whether a volunteer of this gender is one the need asks for. */
    public boolean accepts(Gender gender) {
        return switch (this) {
            case ANY -> true;
            case F -> gender == Gender.F;
            case M -> gender == Gender.M;
        };
    }
}
