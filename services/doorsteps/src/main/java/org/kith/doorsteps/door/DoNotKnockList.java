package org.kith.doorsteps.door;

import java.util.List;

/**
 * Doors that must not be knocked.
 *
 * @param items the doors, by street and label
 */
public record DoNotKnockList(List<DoNotKnockView> items) {}
