package org.kith.engine.model;

/** The gender a need requires; most require none. */
public enum GenderRequirement {
    ANY,
    F,
    M;

    /** Whether a volunteer of this gender meets the requirement. */
    public boolean accepts(Gender gender) {
        return switch (this) {
            case ANY -> true;
            case F -> gender == Gender.F;
            case M -> gender == Gender.M;
        };
    }
}
