package org.kith.doorsteps.door;

import java.time.LocalDate;

/**
 * Somebody asked not to be knocked, other than on a walk.
 *
 * @param until last day it holds; twelve months on when left out
 */
public record SetDoNotKnock(LocalDate until) {}
