package org.kith.doorsteps.knock;

import java.time.LocalDate;

/**
 * A request not to be knocked that is stored.
 *
 * @param index place of its knock in the batch
 * @param until last day on which the door must not be knocked now
 * @param heldBefore whether the door must not have been knocked already when it was asked
 */
record StoredDoNotKnock(int index, LocalDate until, boolean heldBefore) {}
