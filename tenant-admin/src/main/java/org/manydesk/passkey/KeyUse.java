package org.manydesk.passkey;

/**
 * What a device says of a key when it is used.
 *
 * @param signCount how often it was, 0 where the device does not count
 * @param backedUp whether it is kept elsewhere too
 */
record KeyUse(long signCount, boolean backedUp) {}
