/**
 * Hooks: addresses that programs call without signing in. Every call is signed with the hook's own secret, and taken once.
 *
 * <p>HK-1 A call of an unknown hook, one signed wrongly and one from another time answer alike. HK-2 The same message twice
 * changes nothing. (source: Standard Webhooks, 1.0.0)
 *
 * <p>Not here: what a call means ({@code org.manydesk.availability}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.hook;
