package org.kith.doorsteps.knock;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A request not to be knocked that is stored.
 *
 * @param pointer where it stands in what was sent
 * @param index place of its knock in the batch; -1 when it stands elsewhere
 * @param doorId its door
 * @param until last day on which the door must not be knocked now
 * @param heldBefore whether the door must not have been knocked already when it was asked
 */
record StoredDoNotKnock(String pointer, int index, UUID doorId, LocalDate until, boolean heldBefore) {}
