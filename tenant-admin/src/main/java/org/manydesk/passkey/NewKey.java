package org.manydesk.passkey;

/**
 * A key that a device has just made.
 *
 * @param id by what browsers know it
 * @param credential the attested credential data with the public key
 * @param backupEligible whether it can be kept elsewhere too; never changes
 */
record NewKey(byte[] id, byte[] credential, boolean backupEligible, KeyUse use) {}
