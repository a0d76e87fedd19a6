package org.kith.doorsteps.door;

/**
 * A door with what it is known by.
 *
 * @param door the door as it was written down
 * @param address normal form of its address
 * @param uprn its number in the national gazetteer, or null
 */
public record AddressedDoor(Door door, String address, String uprn) {}
