package org.kith.doorsteps.patch;

import java.util.List;
import java.util.UUID;

/**
 * A patch for a walk without network.
 *
 * @param id the patch
 * @param name what people call it
 * @param doors its doors in walking order
 */
public record PatchDownload(UUID id, String name, List<PatchDoorView> doors) {}
