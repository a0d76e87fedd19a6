package org.kith.gateway.edge.policy;

/**
 * What stands for an id in an address and is none.
 *
 * @param text as it was sent
 * @param address where the request is meant for, without it
 */
public record WrittenId(String text, String address) {}
