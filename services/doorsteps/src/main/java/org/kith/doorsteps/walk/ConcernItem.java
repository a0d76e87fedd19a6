package org.kith.doorsteps.walk;

import java.util.UUID;

/**
 * A safeguarding concern as a device sends it. Nothing about it is ever refused.
 *
 * @param id made on the device
 * @param what in the link worker's words
 */
public record ConcernItem(UUID id, String what) {}
